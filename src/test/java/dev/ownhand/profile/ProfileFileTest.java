package dev.ownhand.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileFileTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final PrivateKey KEY = PrivateKey.parse("1".repeat(64)).orElseThrow();
  private static final Signer OWNER = new Signer.Key(KEY.publicKey());

  @Test
  void isReadAsDeepAsItCanBeWritten() {
    Person person = Person.EMPTY.with("x", nested(26));
    byte[] file = ProfileFile.write(person, KEY, NOW, Entropy.system());
    assertTrue(ProfileFile.fits(file));
    assertEquals(person, genuine(file));
    assertEquals(person, genuine(tokenAlone(person)));
  }

  @Test
  void doesNotFitIfItIsTooDeepToBeRead() {
    Person person = Person.EMPTY.with("x", nested(28));
    assertFalse(ProfileFile.fits(ProfileFile.write(person, KEY, NOW, Entropy.system())));
  }

  @Test
  void isRefusedIfItCouldNotBeWrittenAndReadAgain() {
    assertForged(Person.EMPTY.with("x", nested(28)));
  }

  private static void assertForged(Person person) {
    assertInstanceOf(ProfileReading.Forged.class, ProfileFile.read(tokenAlone(person), OWNER));
  }

  private static Person genuine(byte[] file) {
    if (ProfileFile.read(file, OWNER) instanceof ProfileReading.Genuine(SignedPerson signed)) {
      return signed.person();
    }
    throw new AssertionError("not genuine");
  }

  private static JsonValue nested(int depth) {
    JsonValue value = JsonValue.bool(true);
    for (int i = 0; i < depth; i++) {
      value = new JsonValue.Array(List.of(value));
    }
    return value;
  }

  /** A record as the original reads it, too: without its token taken apart. */
  private static byte[] tokenAlone(Person person) {
    JsonValue.Obj record =
        ProfileToken.record(ProfileToken.claims(person, KEY.publicKey(), NOW, "id"), KEY);
    return ProfileFile.write(
        List.of(JsonValue.Obj.empty().with("token", record.text("token").orElseThrow())));
  }
}
