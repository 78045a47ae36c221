package dev.ownhand.ui.approval;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.ui.work.HandBackground;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArmingTest {
  private static final Duration JUST_BEFORE = Arming.PAUSE.minusMillis(1);
  private static final Duration JUST_AFTER = Duration.ofMillis(1);

  private final HandBackground background = new HandBackground();
  private final Arming arming = new Arming(background);

  @Test
  void isNotArmedBeforeThePauseIsOver() {
    arming.gotFocus();
    background.pass(JUST_BEFORE);
    assertFalse(arming.isArmed());
    background.pass(JUST_AFTER);
    assertTrue(arming.isArmed());
  }

  @Test
  void isNeverArmedWithoutTheFocus() {
    arming.changed();
    background.pass(Duration.ofHours(1));
    assertFalse(arming.isArmed());
  }

  @Test
  void beginsAnewWhenSomethingElseIsAsked() {
    arming.gotFocus();
    background.pass(JUST_BEFORE);
    arming.changed();
    background.pass(JUST_BEFORE);
    assertFalse(arming.isArmed());
    background.pass(JUST_AFTER);
    assertTrue(arming.isArmed());
  }

  @Test
  void isDisarmedByWhateverTakesTheFocus() {
    arming.gotFocus();
    background.pass(Arming.PAUSE);
    arming.lostFocus();
    background.pass(Duration.ofHours(1));
    assertFalse(arming.isArmed());
    arming.gotFocus();
    assertFalse(arming.isArmed());
    background.pass(Arming.PAUSE);
    assertTrue(arming.isArmed());
  }

  @Test
  void staysDisarmedWhenTheFocusIsLostWithinThePause() {
    arming.gotFocus();
    background.pass(JUST_BEFORE);
    arming.lostFocus();
    background.pass(JUST_AFTER);
    assertFalse(arming.isArmed());
  }
}
