package dev.ownhand.profile;

import dev.ownhand.base.IndentedJson;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenId;
import dev.ownhand.tokens.TokenReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code profile.json}: a list of signed records, byte for byte as the original uploads it
 * (vectors/profile-tokens.json, "uploads").
 *
 * <p>Several records are read as one, where the later ones win member by member ("tokenFiles"). Unlike
 * the original, which then used what was not signed, one record that is not genuine spoils the whole.
 */
public final class ProfileFile {
  /** Its name in the bucket of an identity. */
  public static final FilePath PATH = new FilePath("profile.json");

  /** Its content type. */
  public static final String TYPE = "application/json";

  /** Largest file, in bytes. */
  public static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final int MOST_RECORDS = 16;

  /** How deep a person stands in a file; in records of our own it is less. */
  private static final int DEPTH = 4;

  private ProfileFile() {}

  /** Reads a file, and proves who signed it. */
  public static ProfileReading read(byte[] file, Signer expected) {
    List<JsonValue> records = records(file);
    if (records.isEmpty()) {
      return new ProfileReading.Forged(new ProfileFault.NotAProfile());
    }
    var genuine = new ArrayList<SignedPerson>();
    for (JsonValue one : records) {
      Optional<String> token =
          one instanceof JsonValue.Obj object ? object.text("token") : Optional.empty();
      if (token.isEmpty()) {
        return new ProfileReading.Forged(new ProfileFault.NotAProfile());
      }
      switch (ProfileToken.read(token.get(), expected)) {
        case ProfileReading.Forged forged -> {
          return forged;
        }
        case ProfileReading.Genuine(SignedPerson signed) -> genuine.add(signed);
      }
    }
    SignedPerson whole = whole(genuine);
    return canBeWritten(whole.person())
        ? new ProfileReading.Genuine(whole)
        : new ProfileReading.Forged(new ProfileFault.NotAProfile());
  }

  /**
   * Whether it would be read again, as it is, wherever it is written. Nesting near the limit and
   * names of unpaired surrogates would not.
   */
  private static boolean canBeWritten(Person person) {
    JsonValue written = person.members();
    for (int i = 0; i < DEPTH; i++) {
      written = JsonValue.Obj.empty().with("in", written);
    }
    byte[] bytes = Json.write(written).getBytes(StandardCharsets.UTF_8);
    return Json.read(bytes) instanceof JsonReading.Read(JsonValue again) && again.equals(written);
  }

  /** The records, none if it is no list of so many. */
  private static List<JsonValue> records(byte[] file) {
    return file.length <= MOST_BYTES
            && Json.read(file) instanceof JsonReading.Read(JsonValue.Array(List<JsonValue> records))
            && records.size() <= MOST_RECORDS
        ? records
        : List.of();
  }

  private static SignedPerson whole(List<SignedPerson> records) {
    var members = new LinkedHashMap<String, JsonValue>();
    records.forEach(one -> members.putAll(one.person().members().members()));
    return new SignedPerson(
        new Person(new JsonValue.Obj(members)),
        records.getLast().signer(),
        records.stream().flatMap(one -> one.issued().stream()).max(Instant::compareTo));
  }

  /** The file of a person, signed now. Of the hub's configuration only the address for reading is told. */
  public static byte[] write(Person person, PrivateKey key, Instant now, Entropy entropy) {
    return write(person, key, now, TokenId.fresh(entropy));
  }

  static byte[] write(Person person, PrivateKey key, Instant now, String id) {
    JsonValue.Obj claims = ProfileToken.claims(published(person), key.publicKey(), now, id);
    return write(List.of(ProfileToken.record(claims, key)));
  }

  static byte[] write(List<JsonValue> records) {
    return IndentedJson.write(new JsonValue.Array(records)).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a file is not too large, nor too deep, to be read again. */
  public static boolean fits(byte[] file) {
    List<JsonValue> records = records(file);
    return !records.isEmpty()
        && records.stream()
            .allMatch(
                one ->
                    one instanceof JsonValue.Obj object
                        && object
                            .text("token")
                            .filter(token -> token.length() <= ProfileToken.MOST_CHARS)
                            .isPresent());
  }

  /** A hub token, and whatever else the hub's configuration holds, is nobody's business. */
  private static Person published(Person person) {
    return person
        .members()
        .object(Person.API)
        .flatMap(
            api ->
                api.object("gaiaHubConfig")
                    .map(
                        config -> {
                          JsonValue.Obj cut = JsonValue.Obj.empty();
                          Optional<JsonValue> prefix = config.get("url_prefix");
                          return person.with(
                              Person.API,
                              api.with(
                                  "gaiaHubConfig",
                                  prefix.isPresent() ? cut.with("url_prefix", prefix.get()) : cut));
                        }))
        .orElse(person);
  }

  /**
   * Whether a file says it was issued later than another. That is taken at its word, whoever signed it:
   * what looks newer is not replaced.
   */
  public static boolean isLater(byte[] one, byte[] other) {
    return issued(one)
        .filter(time -> issued(other).filter(before -> !time.isAfter(before)).isEmpty())
        .isPresent();
  }

  private static Optional<Instant> issued(byte[] file) {
    return records(file).stream()
        .flatMap(
            one ->
                one instanceof JsonValue.Obj object
                        && object
                                .text("token")
                                .map(text -> RawToken.read(text, ProfileToken.MOST_CHARS))
                                .orElse(null)
                            instanceof TokenReading.Read(RawToken token)
                    ? ProfileToken.issued(token).stream()
                    : Stream.empty())
        .max(Instant::compareTo);
  }
}
