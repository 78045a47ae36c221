package dev.ownhand.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Household.Condition;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.WordCount;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.welcome.CreateViewModel.Step;
import dev.ownhand.ui.welcome.QuizWord.Standing;
import dev.ownhand.ui.work.HandBackground;
import dev.ownhand.vault.PhraseShowing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateViewModelTest {
  private static final String GOOD = "meadow carbon wombat";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HandBackground background = new HandBackground();
  private final HandClip clip = new HandClip();
  private HandPrintShop printers = new HandPrintShop("good", "jammed");
  private @TempDir Path folder;
  private Home home;
  private CreateViewModel model;

  @BeforeEach
  void begin() {
    home = new Home(folder);
    begin(Entropy.system());
  }

  private void begin(Entropy entropy) {
    model =
        new CreateViewModel(
            home.household(),
            entropy,
            background,
            Texts.in(Locale.ENGLISH),
            new Surroundings(clip, printers, 8888));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void showsTheWordsOnlyWhileTheyAreToBeSeen() {
    assertEquals(List.of(), model.words());
    model.show();
    List<String> words = List.copyOf(model.words());
    assertEquals(12, words.size());
    model.hide();
    assertEquals(List.of(), model.words());
    assertFalse(model.shownProperty().get());
    model.show();
    assertEquals(words, model.words());
  }

  @Test
  void goesOnOnlyAfterTheWordsWereShownCopiedOrPrinted() {
    model.next();
    assertEquals(Step.WORDS, model.stepProperty().get());
    model.show();
    model.next();
    assertEquals(Step.QUIZ, model.stepProperty().get());
    assertEquals(List.of(), model.words());
  }

  @Test
  void aLongerPhraseIsAnotherOneThatNobodyHasSeen() {
    model.show();
    model.choose(WordCount.TWENTY_FOUR);
    assertFalse(model.keptProperty().get());
    assertEquals(List.of(), model.words());
    model.show();
    assertEquals(24, model.words().size());
  }

  @Test
  void choosingTheSameLengthKeepsThePhrase() {
    model.show();
    List<String> words = List.copyOf(model.words());
    model.choose(WordCount.TWELVE);
    assertEquals(words, model.words());
  }

  @Test
  void copiesTheWordsAsASecretAndTakesThemBackAfterHalfAMinute() {
    model.copyWords();
    assertTrue(clip.isSecret());
    assertEquals(12, clip.text().split(" ").length);
    assertTrue(model.keptProperty().get());
    background.pass(Duration.ofSeconds(29));
    assertEquals(1, model.copy().secondsLeftProperty().get());
    assertNotEquals("", clip.text());
    background.pass(SECOND);
    assertEquals("", clip.text());
    assertEquals(0, model.copy().secondsLeftProperty().get());
  }

  @Test
  void leavesAloneWhatWasCopiedSince() {
    model.copyWords();
    background.pass(SECOND);
    clip.put("a shopping list");
    background.pass(SECOND);
    assertEquals(0, model.copy().secondsLeftProperty().get());
    background.pass(Duration.ofSeconds(60));
    assertEquals("a shopping list", clip.text());
  }

  @Test
  void copyingAgainBeginsTheHalfMinuteAnew() {
    model.copyWords();
    background.pass(Duration.ofSeconds(20));
    model.copyWords();
    background.pass(Duration.ofSeconds(29));
    assertNotEquals("", clip.text());
    background.pass(SECOND);
    assertEquals("", clip.text());
  }

  @Test
  void printsTheWordsOnThePrinterChosen() {
    model.lookForPrinters();
    background.work();
    assertEquals(List.of("good", "jammed"), model.printers());
    model.print("good");
    assertFalse(model.keptProperty().get());
    background.work();
    model.show();
    assertEquals(model.words(), printers.printed().getFirst().words());
    assertTrue(model.keptProperty().get());
    assertNotEquals("", model.printedProperty().get());
  }

  @Test
  void aPrinterThatTakesNothingDoesNotCount() {
    model.lookForPrinters();
    background.work();
    model.print("jammed");
    background.work();
    assertFalse(model.keptProperty().get());
    assertTrue(model.unprintedProperty().get().startsWith("The printer did not take the words."));
    assertTrue(model.choosingProperty().get());
  }

  @Test
  void saysThatThereIsNoPrinter() {
    printers = new HandPrintShop();
    begin(Entropy.system());
    model.lookForPrinters();
    background.work();
    assertFalse(model.choosingProperty().get());
    assertTrue(model.unprintedProperty().get().startsWith("No printer was found"));
  }

  @Test
  void asksForOneWordOfEachThird() {
    begin(count -> filled(count, (byte) 0xff));
    model.show();
    model.next();
    assertEquals(List.of(4, 8, 12), model.quiz().stream().map(QuizWord::position).toList());
    model.back();
    model.choose(WordCount.TWENTY_FOUR);
    model.show();
    model.next();
    assertEquals(List.of(8, 16, 24), model.quiz().stream().map(QuizWord::position).toList());
  }

  @Test
  void goesOnWhenAllThreeWordsAreRight() {
    answerRightly();
    assertEquals(Step.PASSWORD, model.stepProperty().get());
    assertEquals("", model.quiz().getFirst().typedProperty().get());
  }

  @Test
  void saysOfEachWordWhetherItIsRightAndAsksOn() {
    List<String> words = seen();
    model.next();
    QuizWord first = model.quiz().get(0);
    QuizWord second = model.quiz().get(1);
    first.typedProperty().set(" " + words.get(first.position() - 1).toUpperCase(Locale.ROOT));
    second.typedProperty().set("wrong");
    for (int i = 0; i < 20; i++) {
      model.next();
    }
    assertEquals(Step.QUIZ, model.stepProperty().get());
    assertEquals(Standing.RIGHT, first.standingProperty().get());
    assertEquals(Standing.WRONG, second.standingProperty().get());
    second.typedProperty().set("wron");
    assertEquals(Standing.UNTRIED, second.standingProperty().get());
  }

  @Test
  void showsTheSameWordsAgainWhenOneGoesBack() {
    List<String> words = seen();
    model.next();
    model.back();
    assertEquals(Step.WORDS, model.stepProperty().get());
    assertEquals(List.of(), model.words());
    assertEquals(words, seen());
  }

  @Test
  void locksThePhraseAwayBehindThePassword() {
    List<String> words = seen();
    answerRightly();
    type(GOOD, GOOD);
    model.next();
    background.work();
    assertEquals(Step.DONE, model.stepProperty().get());
    assertEquals(Condition.OPEN, home.household().condition());
    assertTrue(model.password().identityProperty().get().startsWith("ID-1"));
    assertEquals("", model.password().passwordProperty().get());
    assertTrue(
        home.household().phrase(GOOD.toCharArray())
                instanceof PhraseShowing.Shown(var kept)
            && kept.revealWords().equals(words));
  }

  @Test
  void keepsNothingWhenItIsLeft() {
    model.copyWords();
    model.show();
    model.next();
    model.quiz().getFirst().typedProperty().set("typed");
    type(GOOD, GOOD);
    model.leave();
    assertEquals("", clip.text());
    assertEquals(List.of(), model.words());
    assertEquals("", model.quiz().getFirst().typedProperty().get());
    assertEquals("", model.password().passwordProperty().get());
    assertEquals("", model.password().againProperty().get());
  }

  private List<String> seen() {
    model.show();
    return List.copyOf(model.words());
  }

  private void answerRightly() {
    List<String> words = seen();
    model.next();
    model.quiz().forEach(word -> word.typedProperty().set(words.get(word.position() - 1)));
    model.next();
  }

  private void type(String password, String again) {
    model.password().passwordProperty().set(password);
    model.password().againProperty().set(again);
    background.work();
  }

  private static byte[] filled(int count, byte with) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, with);
    return bytes;
  }
}
