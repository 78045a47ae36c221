package dev.ownhand.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import dev.ownhand.base.VectorFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** vectors/ecies.json: envelopes sealed, opened, tampered with, and signed content. */
class EnvelopeVectorTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final VectorFile VECTORS = VectorFile.read("ecies");

  /** The strictest of the recorded libraries; its verdicts are the ones kept. */
  private static final String JUDGE = "@stacks/encryption@";

  @AfterAll
  static void allRan() {
    VECTORS.assertAllRan();
  }

  @TestFactory
  Stream<DynamicTest> sealsAndOpensAsTheLibrariesDo() {
    return VECTORS.each("cases", "name", EnvelopeVectorTest::checkCase);
  }

  private static void checkCase(JsonValue.Obj expected) {
    JsonValue.Obj cipher = expected.object("cipherObject").orElseThrow();
    byte[] plain = HEX.parseHex(text(expected, "plaintextHex"));
    PrivateKey recipient = PrivateKey.parse(text(expected, "recipientPrivateKey")).orElseThrow();
    PublicKey publicKey = PublicKey.parse(text(expected, "recipientPublicKey")).orElseThrow();
    assertEquals(publicKey, recipient.publicKey());

    PrivateKey ephemeral = PrivateKey.parse(text(expected, "ephemeralPrivateKey")).orElseThrow();
    try (Secret shared = ephemeral.sharedWith(publicKey)) {
      assertEquals(text(expected, "sharedSecretHex"), HEX.formatHex(shared.reveal()));
      byte[] both = Digests.sha512(shared.reveal());
      assertEquals(
          text(expected, "encryptionKeyHex") + text(expected, "macKeyHex"), HEX.formatHex(both));
    }

    assertArrayEquals(plain, opened(cipher, recipient).orElseThrow());
    assertSameSealing(expected, cipher, plain, publicKey);

    assertTrue(opened(cipher, ephemeral).isEmpty(), "another key opens nothing");
  }

  /** With the recorded randomness, sealing gives the recorded object, but always in hex. */
  private static void assertSameSealing(
      JsonValue.Obj expected, JsonValue.Obj cipher, byte[] plain, PublicKey recipient) {
    Entropy recorded =
        replaying(
            HEX.parseHex(text(expected, "ephemeralPrivateKey")),
            HEX.parseHex(text(cipher, "iv")));
    Envelope sealed =
        cipher.isTrue("wasString")
            ? Envelope.sealText(plain, recipient, recorded)
            : Envelope.sealBytes(plain, recipient, recorded);
    JsonValue.Obj made = sealed.toJson();
    for (String member : List.of("iv", "ephemeralPK", "mac", "wasString")) {
      assertEquals(cipher.get(member), made.get(member));
    }
    if (cipher.text("cipherTextEncoding").isEmpty()) {
      assertEquals(cipher, made);
    }
  }

  @TestFactory
  Stream<DynamicTest> refusesTamperedEnvelopes() {
    return VECTORS.each("tampered", "name", EnvelopeVectorTest::checkTampered);
  }

  private static void checkTampered(JsonValue.Obj expected) {
    String key = text(expected, "recipientPrivateKey");
    Optional<byte[]> opened =
        opened(
            expected.object("cipherObject").orElseThrow(), PrivateKey.parse(key).orElseThrow());
    // A private key is the same key in both of its text forms; the libraries know only one here.
    if (key.length() == 66) {
      assertTrue(opened.isPresent());
      return;
    }
    JsonValue.Obj verdict = judge(expected.object("decrypt").orElseThrow());
    assertEquals(plain(verdict).map(HEX::formatHex), opened.map(HEX::formatHex));
  }

  @TestFactory
  Stream<DynamicTest> opensStoredContent() {
    return VECTORS.each("encryptContent", "name", EnvelopeVectorTest::checkContent);
  }

  private static void checkContent(JsonValue.Obj expected) {
    JsonValue.Obj stored = json(text(expected, "text"));
    PrivateKey app = PrivateKey.parse(text(expected, "appPrivateKey")).orElseThrow();
    byte[] plain = HEX.parseHex(text(expected, "plaintextHex"));
    Optional<String> signature = stored.text("signature");
    if (signature.isEmpty()) {
      assertArrayEquals(plain, opened(stored, app).orElseThrow());
      return;
    }
    String inner = text(stored, "cipherText");
    byte[] content = inner.getBytes(StandardCharsets.UTF_8);
    PublicKey signer = PublicKey.parse(text(stored, "publicKey")).orElseThrow();
    Signature der = Signature.parseDer(signature.get()).orElseThrow();
    assertEquals(expected.isTrue("signatureValid"), signer.verifies(der, content));
    assertFalse(signer.verifies(der, Arrays.copyOf(content, content.length - 1)));
    assertArrayEquals(plain, opened(json(inner), app).orElseThrow());
  }

  @TestFactory
  Stream<DynamicTest> checksContentSignatures() {
    return VECTORS.each("signatures", "name", EnvelopeVectorTest::checkSignature);
  }

  private static void checkSignature(JsonValue.Obj expected) {
    byte[] content = HEX.parseHex(text(expected, "contentHex"));
    String der = text(expected, "signatureDer");
    PrivateKey key = PrivateKey.parse(text(expected, "privateKey")).orElseThrow();
    PublicKey own = PublicKey.parse(text(expected, "publicKey")).orElseThrow();
    PublicKey other = PrivateKey.random(Entropy.system()).publicKey();
    byte[] otherContent = Arrays.copyOf(content, content.length + 1);
    assertEquals(Signature.parseDer(der).orElseThrow(), key.sign(content));
    JsonValue.Obj verdicts = expected.object("verdicts").orElseThrow();
    verdicts
        .members()
        .forEach(
            (name, value) -> {
              JsonValue.Obj verdict = (JsonValue.Obj) value;
              boolean verified =
                  switch (name) {
                    case "correct" -> verified(own, der, content);
                    case "other content" -> verified(own, der, otherContent);
                    case "other key" -> verified(other, der, content);
                    case "s negated" -> verified(own, text(verdict, "signatureDer"), content);
                    case "upper-case hex" -> verified(own, der.toUpperCase(java.util.Locale.ROOT), content);
                    case "trailing byte" -> verified(own, der + "00", content);
                    default -> throw new AssertionError("an unknown verdict: " + name);
                  };
              assertEquals(verdict.isTrue("result"), verified, name);
            });
  }

  private static boolean verified(PublicKey key, String der, byte[] content) {
    return Signature.parseDer(der).map(s -> key.verifies(s, content)).orElse(false);
  }

  private static Optional<byte[]> opened(JsonValue.Obj cipher, PrivateKey key) {
    return Envelope.parse(cipher).flatMap(e -> e.open(key)).map(Secret::reveal);
  }

  private static JsonValue.Obj judge(JsonValue.Obj verdicts) {
    return verdicts.members().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(JUDGE))
        .map(entry -> (JsonValue.Obj) entry.getValue())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<byte[]> plain(JsonValue.Obj verdict) {
    return verdict
        .text("text")
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .or(() -> verdict.text("bytesHex").map(HEX::parseHex));
  }

  private static JsonValue.Obj json(String text) {
    return Json.read(text) instanceof JsonReading.Read(JsonValue.Obj object)
        ? object
        : JsonValue.Obj.empty();
  }

  private static String text(JsonValue.Obj object, String member) {
    return object.text(member).orElseThrow();
  }

  private static Entropy replaying(byte[]... recorded) {
    Deque<byte[]> rest = new ArrayDeque<>(List.of(recorded));
    return count -> {
      byte[] bytes = rest.removeFirst();
      assertEquals(count, bytes.length);
      return bytes;
    };
  }
}
