package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import dev.ownhand.base.VectorFile;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.Envelope;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.keychain.Keychain;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.MnemonicCheck;
import dev.ownhand.profile.Person;
import dev.ownhand.tokens.TokenFault;
import dev.ownhand.verify.ResponseCheck;
import dev.ownhand.verify.ResponseVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** vectors/auth-responses.json: what we answer looks like the original's answer, and is checked alike. */
class ResponseVectorTest {
  private static final VectorFile VECTORS = VectorFile.read("auth-responses");
  private static final ResponseVerifier VERIFIER = new ResponseVerifier(VECTORS.clock());
  private static final PrivateKey TRANSIT =
      PrivateKey.parse(VECTORS.text("transitPrivateKey")).orElseThrow();

  @AfterAll
  static void allRan() {
    // What the libraries' name and profile look-ups were answered with; nothing is looked up here.
    VECTORS.leaveOut("profileUrlStub", "no profile is fetched by a sign-in response");
    VECTORS.assertAllRan();
  }

  @TestFactory
  Stream<DynamicTest> judgesResponsesAsTheLibrariesDo() {
    return VECTORS.each("cases", "name", ResponseVectorTest::checkCase);
  }

  /**
   * The judge is the library that looks no names up. We add one rule, that the header says ES256K,
   * and leave five minutes between clocks.
   */
  private static void checkCase(JsonValue.Obj recorded) {
    String token = recorded.text("token").orElseThrow();
    boolean judged =
        recorded.object("verdicts").orElseThrow().members().entrySet().stream()
            .filter(verdict -> verdict.getKey().startsWith("@stacks/auth@"))
            .allMatch(verdict -> ((JsonValue.Obj) verdict.getValue()).isTrue("result"));
    boolean saysEs256k =
        part(token, 0).text("alg").orElse("").toUpperCase(Locale.ROOT).equals("ES256K");
    ResponseCheck check = VERIFIER.check(token);
    if (judged && saysEs256k) {
      var genuine = assertInstanceOf(ResponseCheck.Genuine.class, check);
      assertEquals(part(token, 1).text("iss"), Optional.of(genuine.identity().toString()));
    } else {
      List<TokenFault> faults = assertInstanceOf(ResponseCheck.Forged.class, check).faults();
      assertTrue(!faults.isEmpty());
    }
    recorded
        .text("decryptedPrivateKey")
        .ifPresent(key -> assertEquals(key, opened(part(token, 1).text("private_key"), TRANSIT).orElseThrow()));
    recorded
        .text("decryptedCoreToken")
        .ifPresent(core -> assertEquals(core, opened(part(token, 1).text("core_token"), TRANSIT).orElseThrow()));
    if (recorded.text("decryptError").isPresent()) {
      assertEquals(Optional.empty(), opened(part(token, 1).text("private_key"), TRANSIT));
    }
  }

  @Test
  void makesTheResponseTheOriginalMakes() {
    JsonValue.Obj recorded = VECTORS.section("cases").getFirst().object("payload").orElseThrow();
    Instant created = Instant.parse(VECTORS.text("createdAt"));
    String token = made(recorded, created);

    JsonValue.Obj claims = part(token, 1);
    assertEquals(
        List.copyOf(recorded.members().keySet()), List.copyOf(claims.members().keySet()));
    for (String same :
        List.of("iat", "iss", "public_keys", "profile", "username", "core_token", "email",
            "profile_url", "hubUrl", "version")) {
      assertEquals(recorded.get(same), claims.get(same), same);
    }
    assertEquals(Optional.of(JsonValue.NULL), claims.get("blockstackAPIUrl"));
    assertEquals(
        Optional.of(VECTORS.text("appPrivateKey")), opened(claims.text("private_key"), TRANSIT));
    PrivateKey other = PrivateKey.parse(VECTORS.text("otherTransitPrivateKey")).orElseThrow();
    assertEquals(Optional.empty(), opened(claims.text("private_key"), other));
    var genuine =
        assertInstanceOf(
            ResponseCheck.Genuine.class,
            new ResponseVerifier(InstantSource.fixed(created)).check(token));
    assertEquals(VECTORS.text("identityAddress"), genuine.identity().address());
  }

  @Test
  void makesTheAssociationTokenTheOriginalMakes() {
    JsonValue.Obj recorded =
        VECTORS.content().object("associationToken").orElseThrow().object("payload").orElseThrow();
    Instant created = Instant.parse(VECTORS.text("createdAt")).plusMillis(123);
    JsonValue.Obj response = part(made(VECTORS.section("cases").getFirst().object("payload").orElseThrow(), created), 1);
    JsonValue.Obj claims = part(response.text("associationToken").orElseThrow(), 1);
    assertEquals(List.copyOf(recorded.members().keySet()), List.copyOf(claims.members().keySet()));
    for (String same : List.of("childToAssociate", "iss", "exp", "iat")) {
      assertEquals(recorded.get(same), claims.get(same), same);
    }
    assertEquals(recorded.text("salt").orElseThrow().length(), claims.text("salt").orElseThrow().length());
  }

  @Test
  void refusesEverySpoiledResponse() {
    JsonValue.Obj recorded = VECTORS.section("cases").getFirst().object("payload").orElseThrow();
    Instant created = Instant.parse(VECTORS.text("createdAt"));
    String token = made(recorded, created);
    var verifier = new ResponseVerifier(InstantSource.fixed(created));
    var passed = new ArrayList<Integer>();
    for (int i = 0; i < token.length(); i += 7) {
      char spoiled = token.charAt(i) == 'A' ? 'B' : 'A';
      String twin = token.substring(0, i) + spoiled + token.substring(i + 1);
      if (verifier.check(twin) instanceof ResponseCheck.Genuine) {
        passed.add(i);
      }
    }
    assertEquals(List.of(), passed);
  }

  private static String made(JsonValue.Obj recorded, Instant created) {
    WebAddress app = WebAddress.parse(VECTORS.text("domain")).orElseThrow();
    var request =
        new SignInRequest(
            app.origin(),
            VECTORS.text("domain"),
            app,
            app,
            List.of(Scope.STORE_WRITE),
            PublicKey.parse(VECTORS.text("transitPublicKey")).orElseThrow(),
            Version.parse("1.3.1").orElseThrow(),
            SignInRequest.ProfileForm.ADDRESS,
            true);
    String address = VECTORS.text("identityAddress");
    Hub hub =
        new Hub(
            recorded.text("hubUrl"),
            recorded.text("profile_url").map(url -> url.substring(0, url.indexOf(address))));
    try (Keychain keychain =
            assertInstanceOf(MnemonicCheck.Valid.class, Mnemonic.read(VECTORS.text("mnemonic")))
                .mnemonic()
                .open();
        IdentityKey identity = keychain.identityKey(0)) {
      assertEquals(VECTORS.text("identityPrivateKey"), identity.privateKey().revealHex());
      return new ResponseMaker(InstantSource.fixed(created), Entropy.system())
          .make(request, identity, Person.EMPTY, Optional.empty(), hub);
    }
  }

  private static JsonValue.Obj part(String token, int index) {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
    return Json.read(json) instanceof JsonReading.Read(JsonValue.Obj object)
        ? object
        : JsonValue.Obj.empty();
  }

  /** Opens a secret claim: hexadecimal digits of the JSON text of an envelope. */
  private static Optional<String> opened(Optional<String> claim, PrivateKey transit) {
    try {
      return claim
          .map(hex -> Json.read(HexFormat.of().parseHex(hex)))
          .filter(JsonReading.Read.class::isInstance)
          .map(reading -> ((JsonReading.Read) reading).value())
          .filter(JsonValue.Obj.class::isInstance)
          .flatMap(json -> Envelope.parse((JsonValue.Obj) json))
          .flatMap(envelope -> envelope.open(transit))
          .map(Secret::reveal)
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
