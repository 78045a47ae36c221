package dev.ownhand.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Household.Condition;
import dev.ownhand.keychain.PhraseDraft.Standing;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.welcome.RestoreViewModel.Step;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreViewModelTest {
  private static final String PHRASE = "abandon ".repeat(11) + "about";
  private static final String ID = "ID-1NBsnVpx9SVD88MxC7tPUE6xxuWt1wigyL";
  private static final String GOOD = "meadow carbon wombat";

  private final HandBackground background = new HandBackground();
  private @TempDir Path folder;
  private Home home;
  private RestoreViewModel model;

  @BeforeEach
  void begin() {
    home = new Home(folder);
    model =
        new RestoreViewModel(
            home.household(),
            background,
            Texts.in(Locale.ENGLISH),
            new Surroundings(new HandClip(), new HandPrintShop(), 8888));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void bringsAKeychainBack() {
    type(PHRASE);
    model.next();
    assertEquals(Step.PASSWORD, model.stepProperty().get());
    model.password().passwordProperty().set(GOOD);
    model.password().againProperty().set(GOOD);
    model.next();
    background.work();
    assertEquals(Step.DONE, model.stepProperty().get());
    assertEquals(ID, model.password().identityProperty().get());
    assertEquals(Condition.OPEN, home.household().condition());
    assertEquals("", model.typedProperty().get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. abandon\n2. abandon\n3. abandon\n4. abandon\n5. abandon\n6. abandon\n7. abandon\n"
            + "8. abandon\n9. abandon\n10. abandon\n11. abandon\n12. about",
        "abandon-abandon_abandon.abandon abandon,abandon;abandon/abandon|abandon\tabandon abandon about",
        "  ABANDON abandon abandon abandon Abandon abandon abandon abandon abandon abandon abandon About\n"
      })
  void takesAPhraseAsItWasKept(String kept) {
    type(kept);
    model.next();
    assertEquals("", model.troubleProperty().get());
    assertEquals(Step.PASSWORD, model.stepProperty().get());
  }

  @Test
  void marksAWordThatIsNotInTheListAndRefusesThePhrase() {
    type(PHRASE.replaceFirst("abandon", "abandn"));
    RestoreViewModel.SeenWord bad = model.words().getFirst();
    assertEquals(Standing.NOT_IN_LIST, bad.typed().standing());
    assertEquals(Optional.of("abandon"), bad.nearest());
    model.next();
    assertEquals(Step.PHRASE, model.stepProperty().get());
    assertEquals(
        "Word 1, “abandn”, is not in the list. Did you mean “abandon”?",
        model.troubleProperty().get());
  }

  @Test
  void putsTheWordThatWasMeantInItsPlace() {
    type(PHRASE.replaceFirst("abandon", "abandn"));
    model.correct(model.words().getFirst());
    assertEquals(PHRASE, model.typedProperty().get());
    assertEquals("", model.troubleProperty().get());
  }

  @Test
  void correctsNothingThatIsNoLongerThere() {
    type("abandn ");
    RestoreViewModel.SeenWord bad = model.words().getFirst();
    type("zoo ");
    model.correct(bad);
    assertEquals("zoo ", model.typedProperty().get());
  }

  @Test
  void refusesAWordLeftOut() {
    type("abandon ".repeat(11));
    assertEquals("11 of 12 words", model.progressProperty().get());
    model.next();
    assertEquals(Step.PHRASE, model.stepProperty().get());
    assertTrue(model.troubleProperty().get().endsWith("this one has 11. Is a part of it missing?"));
  }

  @Test
  void refusesWordsThatDoNotBelongTogether() {
    type("abandon ".repeat(12));
    model.next();
    assertEquals(Step.PHRASE, model.stepProperty().get());
    assertTrue(model.troubleProperty().get().startsWith("All words are in the list, but"));
    type(PHRASE);
    assertEquals("", model.troubleProperty().get());
  }

  @Test
  void countsTowardsTheNextLengthAPhraseCanHave() {
    type("");
    assertEquals("", model.progressProperty().get());
    type("abandon");
    assertEquals("1 of 12 words", model.progressProperty().get());
    type("abandon ".repeat(13));
    assertEquals("13 of 15 words", model.progressProperty().get());
    type("abandon ".repeat(24));
    assertEquals("24 of 24 words", model.progressProperty().get());
    type("abandon ".repeat(25));
    assertEquals("25 words; a recovery phrase has 24 at most", model.progressProperty().get());
  }

  @Test
  void completesTheWordAtTheCaret() {
    type("legal winne");
    model.caretProperty().set(11);
    assertEquals(List.of("winner"), model.completions());
    model.complete("winner");
    assertEquals("legal winner ", model.typedProperty().get());
    assertEquals(13, model.caretProperty().get());
    assertEquals(List.of(), model.completions());
  }

  @Test
  void completesInTheMiddleWithoutASecondBlank() {
    type("leg winner");
    model.caretProperty().set(3);
    assertTrue(model.completions().contains("legal"));
    model.complete("legal");
    assertEquals("legal winner", model.typedProperty().get());
    assertEquals(6, model.caretProperty().get());
  }

  @Test
  void completesNothingBetweenWords() {
    type("legal ");
    model.caretProperty().set(6);
    assertEquals(List.of(), model.completions());
    model.complete("winner");
    assertEquals("legal ", model.typedProperty().get());
  }

  @Test
  void seesTheFirstWordsOfWhatIsFarTooLong() {
    type("zoo ".repeat(10_000));
    assertEquals(30, model.words().size());
  }

  @Test
  void goesBackToThePhraseWithTheWordsStillThere() {
    type(PHRASE);
    model.next();
    model.password().passwordProperty().set(GOOD);
    model.back();
    assertEquals(Step.PHRASE, model.stepProperty().get());
    assertEquals(PHRASE, model.typedProperty().get());
    assertEquals("", model.password().passwordProperty().get());
  }

  @Test
  void keepsNothingWhenItIsLeft() {
    type(PHRASE);
    model.next();
    model.password().passwordProperty().set(GOOD);
    model.leave();
    assertEquals("", model.typedProperty().get());
    assertEquals(List.of(), model.words());
    assertEquals("", model.password().passwordProperty().get());
  }

  private void type(String phrase) {
    model.typedProperty().set(phrase);
  }
}
