package dev.ownhand.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Household.Condition;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import dev.ownhand.vault.PasswordStrength.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordViewModelTest {
  private static final String GOOD = "meadow carbon wombat";

  private final HandBackground background = new HandBackground();
  private final Mnemonic mnemonic = Mnemonic.ofEntropy(new byte[16]);
  private @TempDir Path folder;
  private Home home;
  private PasswordViewModel model;

  @BeforeEach
  void begin() {
    beginIn(folder);
  }

  private void beginIn(Path in) {
    home = new Home(in);
    model = new PasswordViewModel(home.household(), background, Texts.in(Locale.ENGLISH));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void locksAPhraseAway() {
    lockAway(GOOD, GOOD);
    assertEquals(Condition.OPEN, home.household().condition());
    assertEquals("ID-1NBsnVpx9SVD88MxC7tPUE6xxuWt1wigyL", model.identityProperty().get());
    assertEquals("", model.troubleProperty().get());
    assertEquals("", model.passwordProperty().get());
    assertFalse(model.busyProperty().get());
  }

  @Test
  void refusesTwoPasswordsThatDiffer() {
    lockAway(GOOD, "meadow carbon");
    assertEquals(Condition.ABSENT, home.household().condition());
    assertEquals(
        "The two passwords are not the same. Type the second one again.",
        model.troubleProperty().get());
    model.againProperty().set("meadow carbon w");
    assertEquals("", model.troubleProperty().get());
  }

  @Test
  void refusesAPasswordThatIsTooShort() {
    lockAway("Xq7#vK2", "Xq7#vK2");
    assertEquals(Condition.ABSENT, home.household().condition());
    assertEquals(
        "A password needs at least 8 characters. Make it longer.", model.troubleProperty().get());
    lockAway("Xq7#vK2!", "Xq7#vK2!");
    assertEquals(Condition.OPEN, home.household().condition());
  }

  @Test
  void tellsHowWellThePasswordResistsGuessing() {
    type("password1", "");
    assertEquals(Level.WEAK, model.strength().levelProperty().get());
    type(GOOD, "");
    assertEquals(Level.STRONG, model.strength().levelProperty().get());
    assertEquals("Strong: it is very hard to guess.", model.strength().wordsProperty().get());
    type("ownhand", "");
    assertEquals("Too short: at least 8 characters.", model.strength().wordsProperty().get());
    type("", "");
    assertEquals("", model.strength().wordsProperty().get());
  }

  @Test
  void saysOnlyOfTheLastOneTypedHowGoodItIs() {
    model.passwordProperty().set(GOOD);
    model.passwordProperty().set("");
    background.work();
    assertEquals(Level.TOO_SHORT, model.strength().levelProperty().get());
    assertEquals("", model.strength().wordsProperty().get());
  }

  @Test
  void leavesAKeychainAloneThatIsThereAlready() {
    home.settled();
    lockAway(GOOD, GOOD);
    assertEquals(
        "There is a keychain here already. It was not touched.", model.troubleProperty().get());
    assertEquals("", model.identityProperty().get());
    assertEquals(GOOD, model.passwordProperty().get());
    assertEquals(Condition.OPEN, home.household().condition());
  }

  @Test
  void takesBackWhatWasStopped() {
    type(GOOD, GOOD);
    model.lockAway(mnemonic);
    model.activity().cancel();
    assertTrue(model.busyProperty().get());
    model.lockAway(mnemonic);
    background.work();
    assertEquals(Condition.ABSENT, home.household().condition());
    assertFalse(model.busyProperty().get());
    assertEquals("", model.identityProperty().get());
    lockAway(GOOD, GOOD);
    assertEquals(Condition.OPEN, home.household().condition());
  }

  @Test
  void stoppingDoesNotTouchAKeychainThatWasThereBefore() {
    home.settled();
    type(GOOD, GOOD);
    model.lockAway(mnemonic);
    model.activity().cancel();
    background.work();
    assertEquals(Condition.OPEN, home.household().condition());
  }

  @Test
  void losesNothingWhenTheDiskTakesNothing() throws IOException {
    Path file = folder.resolve("file");
    home.close();
    beginIn(file.resolve("below"));
    Files.createFile(file);
    lockAway(GOOD, GOOD);
    assertTrue(model.troubleProperty().get().startsWith("Nothing could be written to the disk"));
    assertEquals(GOOD, model.passwordProperty().get());
    assertFalse(model.busyProperty().get());
    Files.delete(file);
    lockAway(GOOD, GOOD);
    assertEquals(Condition.OPEN, home.household().condition());
  }

  @Test
  void saysThatTheKeychainIsThereWhenOnlyTheRecordsAreNot() throws IOException {
    Files.createFile(folder.resolve("records"));
    lockAway(GOOD, GOOD);
    assertEquals(Condition.LOCKED, home.household().condition());
    assertTrue(model.troubleProperty().get().startsWith("Your keychain was locked away, but"));
    assertEquals("", model.identityProperty().get());
  }

  private void lockAway(String password, String again) {
    type(password, again);
    model.lockAway(mnemonic);
    background.work();
  }

  private void type(String password, String again) {
    model.passwordProperty().set(password);
    model.againProperty().set(again);
    background.work();
  }
}
