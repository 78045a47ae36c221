package dev.ownhand.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {
  private final HandBackground background = new HandBackground();
  private final Activity activity = new Activity(background);
  private final List<String> done = new ArrayList<>();

  @Test
  void doesOneThingAtATime() {
    activity.start(() -> "first", done::add);
    activity.start(() -> "second", done::add);
    background.work();
    assertEquals(List.of("first"), done);
  }

  @Test
  void givesAResultThatComesTooLateToWhomItMayConcern() {
    var late = new ArrayList<String>();
    activity.start(() -> "first", done::add, late::add);
    activity.cancel();
    assertFalse(activity.runningProperty().get());
    background.work();
    assertEquals(List.of(), done);
    assertEquals(List.of("first"), late);
  }

  @Test
  void showsProgressOnlyWhileSomethingTakesLong() {
    activity.start(() -> "first", done::add);
    background.pass(Activity.LONG.minusMillis(1));
    assertFalse(activity.takesLongProperty().get());
    background.pass(Activity.LONG);
    assertTrue(activity.takesLongProperty().get());
    background.work();
    assertFalse(activity.takesLongProperty().get());
  }

  @Test
  void canBeStartedAgainAfterAMistakeOfOurs() {
    activity.<String>start(
        () -> {
          throw new IllegalStateException("a mistake");
        },
        done::add);
    assertThrows(IllegalStateException.class, background::work);
    activity.start(() -> "again", done::add);
    background.work();
    assertEquals(List.of("again"), done);
  }
}
