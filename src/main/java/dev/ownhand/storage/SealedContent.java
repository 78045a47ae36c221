package dev.ownhand.storage;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Envelope;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.crypto.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What apps encrypt for themselves: a cipher object, or one in a text that was signed. */
final class SealedContent {
  private SealedContent() {}

  static Unsealing open(byte[] content, PrivateKey key) {
    if (!(Json.read(content) instanceof JsonReading.Read(JsonValue.Obj object))) {
      return new Unsealing.NotSealed();
    }
    Optional<String> inner = object.text("cipherText").filter(_ -> object.text("signature").isPresent());
    if (inner.isEmpty()) {
      return open(object, key, Unsealing.Signature.NONE);
    }
    return Json.read(inner.get()) instanceof JsonReading.Read(JsonValue.Obj cipher)
        ? open(cipher, key, signature(object, inner.get(), key.publicKey()))
        : new Unsealing.NotSealed();
  }

  private static Unsealing open(JsonValue.Obj cipher, PrivateKey key, Unsealing.Signature signature) {
    return Envelope.parse(cipher)
        .<Unsealing>map(envelope -> open(envelope, key, signature))
        .orElseGet(Unsealing.NotSealed::new);
  }

  private static Unsealing open(Envelope envelope, PrivateKey key, Unsealing.Signature signature) {
    Unsealing.Kind kind = envelope.wasString() ? Unsealing.Kind.TEXT : Unsealing.Kind.BYTES;
    Optional<Secret> clear = envelope.open(key);
    return clear.isPresent()
        ? new Unsealing.Opened(clear.get(), kind, signature)
        : new Unsealing.WrongKey();
  }

  /** Genuine is what this very app has signed. */
  private static Unsealing.Signature signature(JsonValue.Obj object, String signed, PublicKey own) {
    boolean right =
        object.text("publicKey").flatMap(PublicKey::parse).filter(own::equals).isPresent()
            && object
                .text("signature")
                .flatMap(Signature::parseDer)
                .filter(one -> own.verifies(one, signed.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    return right ? Unsealing.Signature.GENUINE : Unsealing.Signature.WRONG;
  }
}
