package dev.ownhand.ui.storage.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureHeadTest {
  private static final String PNG = "89504e470d0a1a0a0000000d49484452";

  private static Optional<PictureHead> head(String hex) {
    return PictureHead.of(HexFormat.of().parseHex(hex));
  }

  @Test
  void readsTheSizeOfEveryKind() {
    assertEquals(
        Optional.of(new PictureHead("image/png", 640, 480)), head(PNG + "00000280000001e0"));
    assertEquals(
        Optional.of(new PictureHead("image/gif", 640, 480)), head("4749463839618002e001"));
    assertEquals(
        Optional.of(new PictureHead("image/jpeg", 640, 480)),
        head("ffd8" + "ffe000040000" + "ffffc0001108" + "01e00280" + "03"));
  }

  @Test
  void showsNoneThatClaimsToBeHuge() {
    assertTrue(head(PNG + "0000138800001388").orElseThrow().isShown());
    assertFalse(head(PNG + "0000138900001389").orElseThrow().isShown());
    assertFalse(head(PNG + "ffffffffffffffff").orElseThrow().isShown());
    assertFalse(head(PNG + "0000000000000001").orElseThrow().isShown());
  }

  @Test
  void takesNothingElseForAPicture() {
    assertEquals(Optional.empty(), head(""));
    assertEquals(Optional.empty(), head(PNG));
    assertEquals(Optional.empty(), head("474946383961"));
    assertEquals(Optional.empty(), head("ffd8"));
    assertEquals(Optional.empty(), head("ffd800000000000000000000"));
    assertEquals(
        Optional.empty(), PictureHead.of("<svg/>".getBytes(StandardCharsets.UTF_8)));
  }
}
