package dev.ownhand.crypto;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * Bytes sealed to a public key: the ECIES of the Blockstack libraries (vectors/ecies.json).
 *
 * <p>An ephemeral key agrees on a shared x coordinate of 32 bytes; its SHA-512 gives an AES-256-CBC
 * key and an HMAC-SHA-256 key; the MAC covers initialisation vector, compressed ephemeral key and
 * ciphertext, and is checked before anything is decrypted.
 */
public final class Envelope {
  private static final int BLOCK = 16;
  private static final int MAC = 32;

  private final byte[] iv;
  private final PublicKey ephemeral;
  private final byte[] ciphertext;
  private final byte[] mac;
  private final boolean wasString;

  private Envelope(
      byte[] iv, PublicKey ephemeral, byte[] ciphertext, byte[] mac, boolean wasString) {
    this.iv = iv;
    this.ephemeral = ephemeral;
    this.ciphertext = ciphertext;
    this.mac = mac;
    this.wasString = wasString;
  }

  /** Seals a text's UTF-8 bytes to a key, marked as text. */
  public static Envelope sealText(byte[] utf8, PublicKey recipient, Entropy entropy) {
    return seal(utf8, recipient, true, entropy);
  }

  /** Seals bytes to a key. */
  public static Envelope sealBytes(byte[] bytes, PublicKey recipient, Entropy entropy) {
    return seal(bytes, recipient, false, entropy);
  }

  private static Envelope seal(
      byte[] plain, PublicKey recipient, boolean wasString, Entropy entropy) {
    try (PrivateKey own = PrivateKey.random(entropy);
        Keys keys = Keys.between(own, recipient)) {
      byte[] iv = entropy.bytes(BLOCK);
      PublicKey ephemeral = own.publicKey();
      byte[] ciphertext = keys.crypt(true, iv, plain);
      byte[] mac = keys.mac(iv, ephemeral, ciphertext);
      return new Envelope(iv, ephemeral, ciphertext, mac, wasString);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("padding cannot fail when sealing", e);
    }
  }

  /**
   * Reads the cipher object. Refused is what the newest library refuses: junk after the digits, an
   * ephemeral key that is not compressed, a ciphertext encoding other than hex and base64.
   */
  public static Optional<Envelope> parse(JsonValue.Obj json) {
    try {
      byte[] iv = hex(json, "iv");
      byte[] mac = hex(json, "mac");
      String key = json.text("ephemeralPK").orElse("");
      byte[] ciphertext = ciphertext(json);
      if (iv.length != BLOCK
          || mac.length != MAC
          || key.length() != 66
          || ciphertext.length == 0
          || ciphertext.length % BLOCK != 0) {
        return Optional.empty();
      }
      return PublicKey.parse(key)
          .map(ephemeral -> new Envelope(iv, ephemeral, ciphertext, mac, json.isTrue("wasString")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] ciphertext(JsonValue.Obj json) {
    String text = json.text("cipherText").orElse("");
    return switch (json.text("cipherTextEncoding").orElse("hex")) {
      case "hex" -> HexFormat.of().parseHex(text);
      case "base64" -> Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
      default -> throw new IllegalArgumentException("an unknown encoding");
    };
  }

  private static byte[] hex(JsonValue.Obj json, String member) {
    return HexFormat.of().parseHex(json.text(member).orElse(""));
  }

  /** Opens it, or empty if it was not sealed to this key or was changed since. */
  public Optional<Secret> open(PrivateKey recipient) {
    try (Keys keys = Keys.between(recipient, ephemeral)) {
      return MessageDigest.isEqual(mac, keys.mac(iv, ephemeral, ciphertext))
          ? Optional.of(Secret.owning(keys.crypt(false, iv, ciphertext)))
          : Optional.empty();
    } catch (InvalidCipherTextException e) {
      return Optional.empty();
    }
  }

  /** Whether it was sealed as text. */
  public boolean wasString() {
    return wasString;
  }

  /** The cipher object, all in hex: the oldest clients know no other encoding. */
  public JsonValue.Obj toJson() {
    HexFormat hex = HexFormat.of();
    return JsonValue.Obj.empty()
        .with("iv", hex.formatHex(iv))
        .with("ephemeralPK", ephemeral.hex())
        .with("cipherText", hex.formatHex(ciphertext))
        .with("mac", hex.formatHex(mac))
        .with("wasString", JsonValue.bool(wasString));
  }

  /** What two keys share, cut in two. */
  private static final class Keys implements AutoCloseable {
    private final byte[] both;

    private Keys(byte[] both) {
      this.both = both;
    }

    static Keys between(PrivateKey own, PublicKey other) {
      try (Secret shared = own.sharedWith(other)) {
        return new Keys(Digests.sha512(shared.reveal()));
      }
    }

    byte[] crypt(boolean encrypting, byte[] iv, byte[] input) throws InvalidCipherTextException {
      var cipher =
          new PaddedBufferedBlockCipher(
              CBCBlockCipher.newInstance(AESEngine.newInstance()), new PKCS7Padding());
      cipher.init(encrypting, new ParametersWithIV(new KeyParameter(both, 0, 32), iv));
      byte[] output = new byte[cipher.getOutputSize(input.length)];
      int length = cipher.processBytes(input, 0, input.length, output, 0);
      length += cipher.doFinal(output, length);
      byte[] exact = Arrays.copyOf(output, length);
      Arrays.fill(output, (byte) 0);
      return exact;
    }

    byte[] mac(byte[] iv, PublicKey ephemeral, byte[] ciphertext) {
      byte[] key = Arrays.copyOfRange(both, 32, 64);
      try {
        return Digests.hmacSha256(key, iv, ephemeral.compressed(), ciphertext);
      } finally {
        Arrays.fill(key, (byte) 0);
      }
    }

    @Override
    public void close() {
      Arrays.fill(both, (byte) 0);
    }
  }
}
