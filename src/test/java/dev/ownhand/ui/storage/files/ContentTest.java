package dev.ownhand.ui.storage.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void textIsWhatIsWrittenThroughout() {
    assertEquals(Optional.of("two\nlines, 例え"), Content.text(bytes("two\nlines, 例え")));
    assertEquals(Optional.empty(), Content.text(bytes("not\u0000quite")));
    assertEquals(Optional.empty(), Content.text(new byte[] {'a', (byte) 0xff}));
  }

  @Test
  void knowsWhatAppsEncrypt() {
    assertTrue(Content.isSealed(bytes("{\"cipherText\":\"00\",\"ephemeralPK\":\"02\"}")));
    assertTrue(Content.isSealed(bytes("{\"cipherText\":\"{}\",\"signature\":\"00\"}")));
    assertFalse(Content.isSealed(bytes("{\"cipherText\":\"00\"}")));
    assertFalse(Content.isSealed(bytes("cipherText ephemeralPK")));
    assertFalse(Content.isSealed(new byte[0]));
  }

  @Test
  void kindsAreKnownByWhatTheAppSays() {
    assertEquals(FileKind.PICTURE, FileKind.of("image/png"));
    assertEquals(FileKind.DATA, FileKind.of(" Application/JSON; charset=utf-8"));
    assertEquals(FileKind.WEB_PAGE, FileKind.of("text/html"));
    assertEquals(FileKind.TEXT, FileKind.of("text/plain"));
    assertEquals(FileKind.OTHER, FileKind.of(""));
    assertEquals(FileKind.OTHER, FileKind.of("application/octet-stream"));
  }
}
