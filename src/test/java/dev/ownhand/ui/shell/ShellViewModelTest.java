package dev.ownhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.auth.AutoLock;
import dev.ownhand.auth.Home;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
  private final HandBackground background = new HandBackground();
  private @TempDir Path folder;
  private Home home;

  @BeforeEach
  void open() {
    home = new Home(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void welcomesWhoHasNoKeychainYet() {
    assertEquals(Place.WELCOME, model().placeProperty().get());
  }

  @Test
  void unlocksWhoHasOne() {
    home.settled().household().lock();
    assertEquals(Place.UNLOCK, model().placeProperty().get());
  }

  @Test
  void followsTheHousehold() {
    home.settled();
    ShellViewModel model = model();
    assertEquals(Place.HOME, model.placeProperty().get());
    model.go(Place.SETTINGS);
    home.household().lock();
    background.work();
    assertEquals(Place.UNLOCK, model.placeProperty().get());
    home.household().unlock(home.password());
    background.work();
    assertEquals(Place.HOME, model.placeProperty().get());
  }

  @Test
  void locksAtOnce() {
    home.settled();
    ShellViewModel model = model();
    model.lock();
    background.work();
    assertEquals(Place.UNLOCK, model.placeProperty().get());
  }

  @Test
  void showsNothingFromInsideWhileItIsLocked() {
    home.settled().household().lock();
    ShellViewModel model = model();
    model.go(Place.SETTINGS);
    assertEquals(Place.UNLOCK, model.placeProperty().get());
  }

  @Test
  void showsTheCheckUpInEveryCondition() {
    ShellViewModel model = model();
    model.go(Place.DIAGNOSTICS);
    assertEquals(Place.DIAGNOSTICS, model.placeProperty().get());
    home.settled();
    background.work();
    assertEquals(Place.DIAGNOSTICS, model.placeProperty().get());
    home.household().lock();
    background.work();
    assertEquals(Place.UNLOCK, model.placeProperty().get());
    model.go(Place.DIAGNOSTICS);
    assertEquals(Place.DIAGNOSTICS, model.placeProperty().get());
    model.settled();
    assertEquals(Place.UNLOCK, model.placeProperty().get());
  }

  @Test
  void doesNotTearAwayFromTheLastStepOfMakingAKeychain() {
    ShellViewModel model = model();
    model.go(Place.CREATE);
    home.household().create(Mnemonic.ofEntropy(new byte[16]), home.password());
    background.work();
    assertEquals(Place.CREATE, model.placeProperty().get());
    model.settled();
    assertEquals(Place.HOME, model.placeProperty().get());
  }

  @Test
  void saysWhyItLockedItselfUntilItIsOpenAgain() {
    home.settled().household().lock();
    ShellViewModel model = model();
    model.locked(AutoLock.Reason.SUSPEND);
    background.work();
    assertEquals(
        "Ownhand locked itself because the computer was asleep.",
        model.lockedBecauseProperty().get());
    home.household().unlock(home.password());
    background.work();
    assertEquals("", model.lockedBecauseProperty().get());
  }

  private ShellViewModel model() {
    return new ShellViewModel(home.household(), background, Texts.in(Locale.ENGLISH));
  }
}
