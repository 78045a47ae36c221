package dev.ownhand.ui.welcome;

import dev.ownhand.auth.Household;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.WordCount;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.SecretCopy;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A new phrase is made, written down, asked for, and locked away behind a password. */
public final class CreateViewModel {
  private static final int QUESTIONS = 3;

  /** Where the person is. */
  public enum Step {
    WORDS,
    QUIZ,
    PASSWORD,
    DONE
  }

  private final Entropy entropy;
  private final Texts texts;
  private final Surroundings around;
  private final SecretCopy copy;
  private final Activity printing;
  private final PasswordViewModel password;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", Step.WORDS);
  private final ReadOnlyObjectWrapper<WordCount> count =
      new ReadOnlyObjectWrapper<>(this, "count", WordCount.TWELVE);
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(this, "kept");
  private final ReadOnlyBooleanWrapper choosing = new ReadOnlyBooleanWrapper(this, "choosing");
  private final ReadOnlyStringWrapper printed = new ReadOnlyStringWrapper(this, "printed", "");
  private final ReadOnlyStringWrapper unprinted = new ReadOnlyStringWrapper(this, "unprinted", "");
  private final ObservableList<String> words = FXCollections.observableArrayList();
  private final ObservableList<String> printers = FXCollections.observableArrayList();
  private final ObservableList<String> seenWords = FXCollections.unmodifiableObservableList(words);
  private final ObservableList<String> seenPrinters =
      FXCollections.unmodifiableObservableList(printers);
  private List<QuizWord> quiz = List.of();
  private Mnemonic mnemonic;

  /** The one of the other length, if it was looked for. */
  private @Nullable Mnemonic other;

  public CreateViewModel(
      Household household,
      Entropy entropy,
      Background background,
      Texts texts,
      Surroundings around) {
    this.entropy = entropy;
    this.texts = texts;
    this.around = around;
    copy = new SecretCopy(around.clip(), background);
    printing = new Activity(background);
    password = new PasswordViewModel(household, background, texts);
    mnemonic = Mnemonic.random(WordCount.TWELVE, entropy);
    password.identityProperty().subscribe(this::lockedAway);
  }

  /** Where the person is. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** How many words the phrase has. */
  public ReadOnlyObjectProperty<WordCount> countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Whether the words are to be seen. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The words while they are to be seen, otherwise none. */
  public ObservableList<String> words() {
    return seenWords;
  }

  /** Whether the person has seen, copied or printed the words, and may go on. */
  public ReadOnlyBooleanProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** The words on the clipboard. */
  public SecretCopy copy() {
    return copy;
  }

  /** Looking for printers, or printing, under way. */
  public Activity printing() {
    return printing;
  }

  /** Whether a printer is to be chosen now. */
  public ReadOnlyBooleanProperty choosingProperty() {
    return choosing.getReadOnlyProperty();
  }

  /** The printers to choose from. */
  public ObservableList<String> printers() {
    return seenPrinters;
  }

  /** That the words went to a printer, or empty. */
  public ReadOnlyStringProperty printedProperty() {
    return printed.getReadOnlyProperty();
  }

  /** Why they did not, or empty. */
  public ReadOnlyStringProperty unprintedProperty() {
    return unprinted.getReadOnlyProperty();
  }

  /** The words asked for. */
  public List<QuizWord> quiz() {
    return quiz;
  }

  /** The last step. */
  public PasswordViewModel password() {
    return password;
  }

  /** What the first start needs of the computer. */
  Surroundings around() {
    return around;
  }

  /** Takes another phrase, with so many words. Nobody has seen it yet. */
  public void choose(WordCount chosen) {
    if (step.get() == Step.WORDS && chosen != count.get()) {
      hide();
      copy.takeBack();
      endPrinting();
      // Whoever comes back finds the words that may be on paper already.
      Mnemonic before = mnemonic;
      mnemonic = other == null ? Mnemonic.random(chosen, entropy) : other;
      other = before;
      kept.set(false);
      count.set(chosen);
    }
  }

  /** Lets the words be seen. */
  public void show() {
    if (step.get() == Step.WORDS) {
      words.setAll(mnemonic.revealWords());
      shown.set(true);
      kept.set(true);
    }
  }

  /** Covers them again. */
  public void hide() {
    words.clear();
    shown.set(false);
  }

  /** Puts them on the clipboard for a while. */
  public void copyWords() {
    if (step.get() == Step.WORDS) {
      copy.copy(mnemonic.revealPhrase());
      kept.set(true);
    }
  }

  /** Looks which printers there are. */
  public void lookForPrinters() {
    printed.set("");
    unprinted.set("");
    printing.start(around.printShop()::printers, this::found);
  }

  private void found(List<String> names) {
    printers.setAll(names);
    choosing.set(!names.isEmpty());
    if (names.isEmpty()) {
      unprinted.set(texts.text("ui.welcome.print.none"));
    }
  }

  /** Prints the words. */
  public void print(String printer) {
    if (step.get() == Step.WORDS) {
      var sheet =
          new PrintShop.Sheet(
              texts.text("ui.welcome.sheet.title"),
              mnemonic.revealWords(),
              texts.text("ui.welcome.sheet.advice"));
      printing.start(() -> around.printShop().print(printer, sheet), this::printed);
    }
  }

  private void printed(boolean taken) {
    choosing.set(!taken);
    kept.set(kept.get() || taken);
    printed.set(taken ? texts.text("ui.welcome.print.done") : "");
    unprinted.set(taken ? "" : texts.text("ui.welcome.print.failed"));
  }

  private void endPrinting() {
    printing.cancel();
    choosing.set(false);
    printed.set("");
    unprinted.set("");
  }

  /** Goes on, from this step, if what it asks for is done. */
  public void next() {
    switch (step.get()) {
      case WORDS -> ask();
      case QUIZ -> answer();
      case PASSWORD -> password.lockAway(mnemonic);
      case DONE -> {}
    }
  }

  private void ask() {
    if (kept.get()) {
      hide();
      endPrinting();
      quiz = questions();
      step.set(Step.QUIZ);
    }
  }

  /** One word of each third, so that the whole phrase was looked at. */
  private List<QuizWord> questions() {
    int third = count.get().words() / QUESTIONS;
    byte[] picks = entropy.bytes(QUESTIONS);
    return IntStream.range(0, QUESTIONS)
        .mapToObj(i -> new QuizWord(i * third + Math.floorMod(picks[i], third) + 1))
        .toList();
  }

  private void answer() {
    List<String> right = mnemonic.revealWords();
    long wrong = quiz.stream().filter(word -> !word.isRight(right.get(word.position() - 1))).count();
    if (wrong == 0) {
      forgetAnswers();
      copy.takeBack();
      step.set(Step.PASSWORD);
    }
  }

  /** Goes back a step; from the first and the last one there is no way back here. */
  public void back() {
    if (password.busyProperty().get()) {
      return;
    }
    switch (step.get()) {
      case WORDS, DONE -> {}
      case QUIZ, PASSWORD -> {
        forgetAnswers();
        password.forget();
        step.set(Step.WORDS);
      }
    }
  }

  private void lockedAway(String identity) {
    if (!identity.isEmpty()) {
      close();
      step.set(Step.DONE);
    }
  }

  private void forgetAnswers() {
    quiz.forEach(word -> word.typedProperty().set(""));
  }

  /** The person is here no more: nothing of the phrase or of what was typed stays. */
  public void leave() {
    password.activity().cancel();
    password.forget();
    forgetAnswers();
    hide();
    endPrinting();
    copy.takeBack();
    close();
  }

  private void close() {
    mnemonic.close();
    if (other != null) {
      other.close();
    }
  }
}
