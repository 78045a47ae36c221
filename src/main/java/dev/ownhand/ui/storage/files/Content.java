package dev.ownhand.ui.storage.files;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What bytes are, by themselves: whatever the app says of them. */
final class Content {
  private Content() {}

  /** Text, if all of it is. */
  static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().allMatch(Content::isWritten) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean isWritten(int character) {
    return (character >= ' ' && character != 0x7f)
        || character == '\n'
        || character == '\r'
        || character == '\t';
  }

  /**
   * Whether it looks like what apps encrypt: an object with what is encrypted, and a key or a signature
   * beside it.
   */
  static boolean isSealed(byte[] bytes) {
    return bytes.length > 0
        && bytes[0] == '{'
        && Json.read(bytes) instanceof JsonReading.Read(JsonValue.Obj object)
        && object.text("cipherText").isPresent()
        && (object.text("ephemeralPK").isPresent() || object.text("signature").isPresent());
  }

  /** The picture in a {@code data:} address, if it is one that can be shown and is not too large. */
  static Optional<Preview.Picture> picture(byte[] bytes) {
    return PictureHead.of(bytes)
        .filter(PictureHead::isShown)
        .map(
            head ->
                new Preview.Picture(
                    "data:"
                        + head.type()
                        + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes),
                    head.width(),
                    head.height()));
  }
}
