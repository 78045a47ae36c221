package dev.ownhand.ui.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.storage.Progress;
import dev.ownhand.ui.work.HandBackground;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HaulTest {
  private final HandBackground background = new HandBackground();
  private final Haul haul = new Haul(background, Site.ENGLISH);
  private final List<String> ended = new ArrayList<>();

  @Test
  void tellsHowFarItIs() {
    haul.begin(_ -> "done", ended::add);
    haul.show(new Progress.Point(1, 4, 500, 2000, "notes\u202e.txt"));
    assertEquals(0.25, haul.shareProperty().get());
    assertEquals("1 of 4 files, 500 bytes of 2 KB", haul.saidProperty().get());
    assertEquals("“notes.txt”", haul.currentProperty().get());
    background.work();
    assertEquals(List.of("done"), ended);
    assertFalse(haul.runningProperty().get());
  }

  @Test
  void manyPointsAreOneForTheWindow() {
    haul.begin(
        progress -> {
          for (int i = 0; i < 1000; i++) {
            progress.at(new Progress.Point(i, 1000, i, 1000, "x"));
          }
          return background.waiting();
        },
        waiting -> ended.add(String.valueOf(waiting)));
    background.work();
    assertEquals(List.of("1"), ended);
  }

  @Test
  void interruptsTheWorkAndStillTellsWhatCameOfIt() {
    haul.begin(
        _ -> {
          haul.stop();
          return Thread.currentThread().isInterrupted() ? "interrupted" : "went on";
        },
        ended::add);
    background.work();
    assertEquals(List.of("interrupted"), ended);
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void interruptsAlsoWorkThatHasNotBegun() {
    haul.begin(_ -> String.valueOf(Thread.currentThread().isInterrupted()), ended::add);
    haul.stop();
    assertTrue(haul.stoppingProperty().get());
    background.work();
    assertEquals(List.of("true"), ended);
  }

  @Test
  void leavesAloneWhoeverWorksAfterIt() {
    var interruption = new Interruption();
    assertEquals("done", interruption.during(() -> "done"));
    interruption.interrupt();
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
