package dev.ownhand.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.VectorFile;
import dev.ownhand.crypto.PrivateKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** vectors/profile-tokens.json, all of it; where we differ from the original is told here and nowhere else. */
class ProfileVectorTest {
  private static final VectorFile VECTORS = VectorFile.read("profile-tokens");

  /** Of tokens that blockstack 21.1.1 accepts, those we do not, and why. */
  private static final Map<String, String> REFUSED_TOKENS =
      Map.of("claim null", "nothing is said, so nobody is described");

  /** Of files that the original's own reading accepts, those we do not, and why. */
  private static final Map<String, String> REFUSED_FILES =
      Map.of("empty list", "a file without a record says nothing, and is no profile");

  private static final Set<String> REFUSED = new HashSet<>();

  @TestFactory
  Stream<DynamicTest> believesWhatTheOriginalBelieves() {
    return VECTORS.each(
        "cases",
        "name",
        one -> {
          String name = one.text("name").orElseThrow();
          Optional<Signer> signer = one.text("verifyAgainst").flatMap(Signer::parse);
          boolean ours =
              signer
                  .map(expected -> ProfileToken.read(one.text("token").orElseThrow(), expected))
                  .filter(ProfileReading.Genuine.class::isInstance)
                  .isPresent();
          boolean theirs =
              one.object("verdicts")
                  .flatMap(verdicts -> verdicts.object("blockstack@21.1.1"))
                  .filter(verdict -> !verdict.lacks("result"))
                  .isPresent();
          assertEquals(theirs && !REFUSED_TOKENS.containsKey(name), ours);
          if (theirs != ours) {
            REFUSED.add(name);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> writesWhatTheOriginalUploads() {
    return VECTORS.each(
        "uploads",
        "name",
        upload -> {
          String expected = upload.text("fileText").orElseThrow();
          JsonValue.Obj payload =
              assertInstanceOf(JsonValue.Array.class, read(expected)).items().stream()
                  .map(JsonValue.Obj.class::cast)
                  .findFirst()
                  .flatMap(record -> record.object("decodedToken"))
                  .flatMap(decoded -> decoded.object("payload"))
                  .orElseThrow();
          Person person = new Person(upload.object("inputProfile").orElseThrow());
          Optional<JsonValue.Obj> api = upload.object("api");
          try (PrivateKey key =
              PrivateKey.parse(upload.object("keyPair").orElseThrow().text("key").orElseThrow())
                  .orElseThrow()) {
            byte[] file =
                ProfileFile.write(
                    api.map(given -> person.with("api", given)).orElse(person),
                    key,
                    Instant.parse(payload.text("iat").orElseThrow()),
                    payload.text("jti").orElseThrow());
            assertEquals(expected, new String(file, StandardCharsets.UTF_8));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> readsFilesAsTheOriginalDoesWhenItIsStrict() {
    return VECTORS.each(
        "tokenFiles",
        "name",
        one -> {
          String name = one.text("name").orElseThrow();
          Signer signer = Signer.parse(one.text("verifyAgainst").orElseThrow()).orElseThrow();
          byte[] file =
              Json.write(new JsonValue.Array(one.array("records").orElseThrow()))
                  .getBytes(StandardCharsets.UTF_8);
          Optional<JsonValue> expected =
              one.object("browserStrict")
                  .flatMap(verdict -> verdict.get("result"))
                  .filter(_ -> !REFUSED_FILES.containsKey(name));
          Optional<JsonValue> ours =
              ProfileFile.read(file, signer) instanceof ProfileReading.Genuine(SignedPerson signed)
                  ? Optional.of(signed.person().members())
                  : Optional.empty();
          assertEquals(expected, ours);
          if (REFUSED_FILES.containsKey(name)) {
            REFUSED.add(name);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> looksForProfilesWhereTheOriginalDid() {
    return VECTORS.each(
        "profileLocations",
        "ownerIndex",
        one ->
            assertEquals(
                one.array("urlsTriedInOrder").orElseThrow().stream()
                    .map(JsonValue.Text.class::cast)
                    .map(JsonValue.Text::value)
                    .toList(),
                ProfilePlaces.of(
                    "https://gaia.blockstack.org/hub/",
                    "1OWNER",
                    "1FIRST",
                    number(one.get("ownerIndex").orElseThrow()))));
  }

  @TestFactory
  Stream<DynamicTest> convertsWhatWasWrittenIntoZoneFiles() {
    return VECTORS.each(
        "legacyConversion",
        "name",
        one -> {
          Optional<JsonValue.Obj> legacy = one.object("legacy");
          if (legacy.isPresent()) {
            assertEquals(
                one.object("profile").flatMap(made -> made.get("result")),
                Optional.of(LegacyPerson.convert(legacy.get()).members()));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> tellsOfPeopleWhatTheOriginalTells() {
    return VECTORS.each(
        "personSummaries",
        "name",
        one -> {
          Person person = new Person(one.object("input").orElseThrow());
          JsonValue.Obj told = one.object("result").orElseThrow();
          assertEquals(told.text("name"), person.name());
          assertEquals(told.text("givenName"), person.givenName());
          assertEquals(told.text("familyName"), person.familyName());
          assertEquals(told.text("description"), person.description());
          assertEquals(told.text("avatarUrl"), person.avatar());
          assertEquals(told.text("address"), person.postalAddress());
          assertEquals(
              one.isTrue("validateSchema"), person.members().text("@type").isPresent(), "the schema asks for a type");
        });
  }

  @Test
  void refusesAFileWithMembersTwice() {
    byte[] file = "[{\"token\":\"a\",\"token\":\"b\"}]".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        new ProfileReading.Forged(new ProfileFault.NotAProfile()),
        ProfileFile.read(file, Signer.parse(VECTORS.text("address")).orElseThrow()));
  }

  @AfterAll
  static void everyCaseRanAndEveryDifferenceIsThere() {
    VECTORS.assertAllRan();
    var declared = new HashSet<>(REFUSED_TOKENS.keySet());
    declared.addAll(REFUSED_FILES.keySet());
    assertEquals(declared, REFUSED);
    assertTrue(
        Stream.concat(REFUSED_TOKENS.values().stream(), REFUSED_FILES.values().stream())
            .noneMatch(String::isBlank));
  }

  private static JsonValue read(String text) {
    return assertInstanceOf(JsonReading.Read.class, Json.read(text)).value();
  }

  private static int number(JsonValue value) {
    return assertInstanceOf(JsonValue.Num.class, value).value().intValueExact();
  }
}
