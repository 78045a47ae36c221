package dev.ownhand.gaia.hub;

import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.Listing;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Says where a page of a list begins: after a name, which need not be there any more. */
final class PageToken {
  private PageToken() {}

  /** The page, telling in our form where the next one begins. */
  static Listing told(Listing page) {
    Optional<String> next =
        page.files().isEmpty()
            ? Optional.empty()
            : page.next().map(_ -> text(page.files().getLast().path()));
    return new Listing(page.files(), next);
  }

  private static String text(FilePath last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.text().getBytes(StandardCharsets.UTF_8));
  }

  /** The name after which to begin; empty for text that no page told. */
  static Optional<FilePath> read(String token) {
    try {
      byte[] utf8 = Base64.getUrlDecoder().decode(token);
      return FilePath.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
