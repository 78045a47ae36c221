package dev.ownhand.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Household.Condition;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockViewModelTest {
  private final HandBackground background = new HandBackground();
  private @TempDir Path folder;
  private Home home;
  private UnlockViewModel model;

  @BeforeEach
  void lock() {
    home = new Home(folder).settled();
    home.household().lock();
    model = new UnlockViewModel(home.household(), background, Texts.in(Locale.ENGLISH));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void opensWithThePassword() {
    type(new String(home.password()));
    assertEquals(Condition.OPEN, home.household().condition());
    assertEquals("", model.troubleProperty().get());
  }

  @Test
  void saysThatAPasswordIsWrongAndStaysLocked() {
    type("another password");
    assertEquals(Condition.LOCKED, home.household().condition());
    assertEquals("That is not the password.", model.troubleProperty().get());
  }

  @Test
  void keepsNothingOfWhatWasTriedInTheField() {
    model.passwordProperty().set("another password");
    model.unlock();
    assertEquals("", model.passwordProperty().get());
  }

  @Test
  void countsTheSecondsDownWhileNoGuessIsLookedAt() {
    for (int i = 0; i < 4; i++) {
      type("another password");
    }
    assertTrue(model.waitingProperty().get());
    assertEquals(
        "That is not the password. The next try is possible in 2\u00a0s.", model.troubleProperty().get());
    background.pass(Duration.ofSeconds(1));
    assertEquals(
        "That is not the password. The next try is possible in 1\u00a0s.", model.troubleProperty().get());
    background.pass(Duration.ofSeconds(1));
    assertFalse(model.waitingProperty().get());
    assertEquals(
        "That was not the password. You can try again now.", model.troubleProperty().get());
  }

  @Test
  void showsProgressOnlyOfWhatTakesLong() {
    model.passwordProperty().set("another password");
    model.unlock();
    assertFalse(model.activity().takesLongProperty().get());
    background.pass(Activity.LONG);
    assertTrue(model.activity().takesLongProperty().get());
    background.work();
    assertFalse(model.activity().takesLongProperty().get());
  }

  @Test
  void staysLockedWhenItWasStoppedBeforeItOpened() {
    model.passwordProperty().set(new String(home.password()));
    model.unlock();
    model.activity().cancel();
    background.work();
    assertEquals(Condition.LOCKED, home.household().condition());
  }

  private void type(String password) {
    if (model.waitingProperty().get()) {
      home.pass(Duration.ofMinutes(2));
      background.pass(Duration.ofMinutes(2));
    }
    model.passwordProperty().set(password);
    model.unlock();
    background.work();
  }
}
