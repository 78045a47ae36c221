package dev.ownhand.ui.profile.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {
  @Test
  void beginsWithTheLargestSquareInTheMiddle() {
    assertEquals(new Frame(400, 300, 50, 0, 300), Frame.middle(400, 300));
    assertEquals(new Frame(100, 900, 0, 400, 100), Frame.middle(100, 900));
  }

  @Test
  void movesButNotOutOfThePicture() {
    Frame frame = Frame.middle(400, 300);
    assertEquals(60, frame.moved(10, 10).x());
    assertEquals(0, frame.moved(10, 10).y());
    assertEquals(100, frame.moved(1e9, 0).x());
    assertEquals(0, frame.moved(-1e9, 0).x());
  }

  @Test
  void growsAndShrinksAboutItsMiddle() {
    Frame smaller = Frame.middle(400, 300).scaled(0.5);
    assertEquals(new Frame(400, 300, 125, 75, 150), smaller);
    assertEquals(Frame.middle(400, 300), smaller.scaled(2));
    assertEquals(Frame.LEAST, smaller.scaled(0.001).side());
    assertEquals(300, smaller.scaled(1000).side());
  }

  @Test
  void isAlwaysWithinThePicture() {
    var random = new Random(20180501);
    Frame frame = Frame.middle(777, 333);
    for (int i = 0; i < 2000; i++) {
      frame =
          random.nextBoolean()
              ? frame.moved(random.nextGaussian() * 300, random.nextGaussian() * 300)
              : frame.scaled(random.nextDouble() * 2);
      assertTrue(frame.x() >= 0 && frame.y() >= 0, frame.toString());
      assertTrue(frame.x() + frame.side() <= 777, frame.toString());
      assertTrue(frame.y() + frame.side() <= 333, frame.toString());
    }
  }
}
