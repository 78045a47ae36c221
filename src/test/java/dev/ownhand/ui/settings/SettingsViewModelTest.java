package dev.ownhand.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.Household.Condition;
import dev.ownhand.auth.Requests;
import dev.ownhand.texts.Texts;
import dev.ownhand.vault.Unlocking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
  private static final String FRESH = "correct horse battery";

  private @TempDir Path folder;
  private Setting setting;
  private SettingsViewModel model;

  @BeforeEach
  void open() {
    setting = new Setting(folder, Texts.in(Locale.ENGLISH));
    model = setting.model;
  }

  @AfterEach
  void close() {
    setting.close();
  }

  private void work() {
    setting.background.work();
  }

  private String right() {
    return new String(setting.home.password());
  }

  private Household.Opening unlockAgain(String password) {
    setting.home.household().lock();
    return setting.home.household().unlock(password.toCharArray());
  }

  private void changePassword(String old, String fresh, String again) {
    model.password().oldProperty().set(old);
    model.password().freshProperty().set(fresh);
    model.password().againProperty().set(again);
    model.password().change();
    work();
  }

  @Test
  void changesThePassword() {
    changePassword(right(), FRESH, FRESH);
    assertEquals("The password is changed.", model.password().saidProperty().get());
    assertEquals("", model.password().oldProperty().get());
    assertEquals("", model.password().freshProperty().get());
    assertEquals("", model.password().againProperty().get());
    assertEquals(new Household.Opening.Opened(), unlockAgain(FRESH));
  }

  @Test
  void changesNoPasswordForWhoDoesNotKnowIt() {
    changePassword("not the password", FRESH, FRESH);
    assertEquals("That is not the password.", model.password().troubleProperty().get());
    assertEquals("", model.password().oldProperty().get());
    assertEquals(FRESH, model.password().freshProperty().get());
    assertEquals(new Household.Opening.Opened(), unlockAgain(right()));
  }

  @Test
  void takesNoPasswordThatIsShortOrTypedInTwoWays() {
    changePassword(right(), "short", "short");
    assertEquals(
        "A password needs at least 8 characters. Make it longer.",
        model.password().troubleProperty().get());
    changePassword(right(), FRESH, FRESH + "x");
    assertEquals(
        "The two passwords are not the same. Type the second one again.",
        model.password().troubleProperty().get());
    assertEquals(new Household.Opening.Opened(), unlockAgain(right()));
  }

  @Test
  void saysHowStrongANewPasswordIs() {
    model.password().freshProperty().set("password");
    work();
    assertTrue(model.password().strength().wordsProperty().get().startsWith("Weak"));
    model.password().freshProperty().set("grain lantern 41 odd violin");
    work();
    assertTrue(model.password().strength().wordsProperty().get().startsWith("Strong"));
    model.password().freshProperty().set("");
    work();
    assertEquals("", model.password().strength().wordsProperty().get());
  }

  private void askForPhrase(String password) {
    model.phrase().passwordProperty().set(password);
    model.phrase().show();
    work();
  }

  @Test
  void showsThePhraseForAMinute() {
    askForPhrase(right());
    assertEquals(12, model.phrase().words().size());
    assertEquals("abandon", model.phrase().words().getFirst());
    assertEquals("about", model.phrase().words().getLast());
    assertEquals("", model.phrase().passwordProperty().get());
    setting.background.pass(Duration.ofSeconds(59));
    assertEquals(1, model.phrase().secondsLeftProperty().get());
    assertEquals(12, model.phrase().words().size());
    setting.background.pass(Duration.ofSeconds(1));
    assertEquals(List.of(), model.phrase().words());
  }

  @Test
  void showsNoPhraseWithoutThePassword() {
    askForPhrase("");
    askForPhrase("not the password");
    assertEquals(List.of(), model.phrase().words());
    assertEquals("That is not the password.", model.phrase().troubleProperty().get());
  }

  @Test
  void slowsGuessesDownAlsoWhileEverythingIsOpen() {
    for (int i = 0; i < 4; i++) {
      askForPhrase("not the password");
    }
    assertTrue(model.phrase().waitingProperty().get());
    assertTrue(model.phrase().troubleProperty().get().contains("possible in"));
    askForPhrase(right());
    assertEquals(List.of(), model.phrase().words());
    setting.home.pass(Duration.ofMinutes(1));
    setting.background.pass(Duration.ofMinutes(1));
    askForPhrase(right());
    assertEquals(12, model.phrase().words().size());
  }

  @Test
  void hidesThePhraseOnLeaving() {
    askForPhrase(right());
    model.left();
    assertEquals(List.of(), model.phrase().words());
  }

  @Test
  void showsNoPhraseThatComesAfterLeaving() {
    model.phrase().passwordProperty().set(right());
    model.phrase().show();
    model.left();
    work();
    assertEquals(List.of(), model.phrase().words());
  }

  @Test
  void keepsNothingThatWasTypedOnLeaving() {
    model.password().oldProperty().set(right());
    model.password().freshProperty().set(FRESH);
    model.password().againProperty().set(FRESH);
    model.phrase().passwordProperty().set(right());
    model.startOver().typedProperty().set("erase");
    model.left();
    assertEquals("", model.password().oldProperty().get());
    assertEquals("", model.password().freshProperty().get());
    assertEquals("", model.password().againProperty().get());
    assertEquals("", model.phrase().passwordProperty().get());
    assertEquals("", model.startOver().typedProperty().get());
  }

  @Test
  void letsABlockedSiteAskAgain() {
    setting.block("https://nuisance.example");
    setting.block("https://other.example");
    model.blocked().reload();
    work();
    assertEquals(2, model.blocked().sites().size());
    model.blocked().allow(Requests.origin("https://nuisance.example"));
    work();
    assertEquals(
        List.of(Requests.origin("https://other.example")), model.blocked().sites());
  }

  @Test
  void knowsNoBlockedSitesBeforeItHasLooked() {
    assertFalse(model.blocked().loadedProperty().get());
    model.blocked().reload();
    work();
    assertTrue(model.blocked().loadedProperty().get());
    assertEquals(List.of(), model.blocked().sites());
  }

  @Test
  void erasesEverythingForTheWord() {
    model.startOver().typedProperty().set(" Erase ");
    model.startOver().startOver();
    work();
    assertEquals(Condition.ABSENT, setting.home.household().condition());
    assertEquals(List.of("started over"), setting.told);
    assertEquals(
        new Household.Opening.VaultClosed(new Unlocking.NoVault()), unlockAgain(right()));
  }

  @Test
  void erasesNothingForAnyOtherWord() {
    for (String typed : List.of("", "yes", "eras", "erase it")) {
      model.startOver().typedProperty().set(typed);
      assertFalse(model.startOver().confirmedProperty().get());
      model.startOver().startOver();
    }
    work();
    assertEquals(Condition.OPEN, setting.home.household().condition());
    assertEquals(List.of(), setting.told);
  }

  @Test
  void saysWhatIsLeftWhereTheDiskFails() throws IOException {
    Files.createDirectories(folder.resolve("vault.previous/inside"));
    model.startOver().typedProperty().set("erase");
    model.startOver().startOver();
    work();
    assertEquals(1, setting.told.size());
    assertTrue(setting.told.getFirst().contains("your recovery phrase is still here"));
    assertEquals(Condition.LOCKED, setting.home.household().condition());
  }
}
