package dev.ownhand.ui.presence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PadlockTest {
  private static final int SIZE = 32;
  private static final int BLUE = 0xff0000ff;

  @Test
  void isWhiteInTheLowerCornerAndTheRestIsGrey() {
    int[] drawn = Padlock.on(picture(BLUE), SIZE);
    assertEquals(0xffffffff, drawn[26 * SIZE + 23]);
    assertEquals(0xff1c1c1c, drawn[0]);
  }

  @Test
  void leavesClearWhatIsClear() {
    assertEquals(0, Padlock.on(picture(0), SIZE)[0]);
  }

  @Test
  void leavesTheGivenPictureAsItIs() {
    int[] given = picture(BLUE);
    var _ = Padlock.on(given, SIZE);
    assertArrayEquals(picture(BLUE), given);
  }

  private static int[] picture(int colour) {
    int[] picture = new int[SIZE * SIZE];
    Arrays.fill(picture, colour);
    return picture;
  }
}
