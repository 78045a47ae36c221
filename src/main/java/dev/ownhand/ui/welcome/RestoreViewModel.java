package dev.ownhand.ui.welcome;

import dev.ownhand.auth.Household;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.keychain.MnemonicCheck;
import dev.ownhand.keychain.PhraseDraft;
import dev.ownhand.keychain.PhraseDraft.Standing;
import dev.ownhand.keychain.PhraseDraft.TypedWord;
import dev.ownhand.keychain.Wordlist;
import dev.ownhand.texts.MnemonicTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A phrase is typed, understood while it is, and locked away behind a password. */
public final class RestoreViewModel {
  private static final int LEAST = 12;
  private static final int MOST = 24;

  /** What is typed beyond so many words is not shown word by word: it is no phrase. */
  private static final int MOST_SEEN = 30;

  private static final int MOST_CHARS = 4096;

  /** Where the person is. */
  public enum Step {
    PHRASE,
    PASSWORD,
    DONE
  }

  /**
   * A word as it was understood.
   *
   * @param position counted from 1
   * @param nearest what it may have been meant to be, if it is not in the list
   */
  public record SeenWord(int position, TypedWord typed, Optional<String> nearest) {}

  private final Texts texts;
  private final Surroundings around;
  private final PasswordViewModel password;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", Step.PHRASE);
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final IntegerProperty caret = new SimpleIntegerProperty(this, "caret");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ObservableList<SeenWord> words = FXCollections.observableArrayList();
  private final ObservableList<SeenWord> seenWords =
      FXCollections.unmodifiableObservableList(words);
  private PhraseDraft draft = PhraseDraft.of("");
  private @Nullable Mnemonic mnemonic;

  public RestoreViewModel(
      Household household, Background background, Texts texts, Surroundings around) {
    this.texts = texts;
    this.around = around;
    password = new PasswordViewModel(household, background, texts);
    password.identityProperty().subscribe(this::lockedAway);
    typed.subscribe(this::understand);
  }

  /** Where the person is. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** What is typed. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Where the next letter goes. Follows the box, and leads it after a word was put in. */
  public IntegerProperty caretProperty() {
    return caret;
  }

  /** How many words there are of how many. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What is wrong with the phrase, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The words as they were understood. */
  public ObservableList<SeenWord> words() {
    return seenWords;
  }

  /** The last step. */
  public PasswordViewModel password() {
    return password;
  }

  /** What the first start needs of the computer. */
  Surroundings around() {
    return around;
  }

  private void understand(String text) {
    trouble.set("");
    draft = PhraseDraft.of(text.substring(0, Math.min(text.length(), MOST_CHARS)));
    List<TypedWord> found = draft.words();
    words.setAll(
        IntStream.range(0, Math.min(found.size(), MOST_SEEN))
            .mapToObj(i -> seen(i + 1, found.get(i)))
            .toList());
    progress.set(draft.count() == 0 ? "" : progress(draft.count()));
  }

  private static SeenWord seen(int position, TypedWord word) {
    return new SeenWord(
        position,
        word,
        word.standing() == Standing.NOT_IN_LIST
            ? Wordlist.nearest(word.word())
            : Optional.empty());
  }

  private String progress(int count) {
    return count > MOST
        ? texts.text("ui.welcome.restore.many", String.valueOf(count))
        : texts.text(
            "ui.welcome.restore.count",
            String.valueOf(count),
            String.valueOf(Math.max(LEAST, (count + 2) / 3 * 3)));
  }

  /** What the word at the caret may become. */
  public List<String> completions() {
    return draft.completions(caret.get());
  }

  /** Has the word at the caret be that one. */
  public void complete(String word) {
    draft.words().stream()
        .filter(at -> at.start() < caret.get() && caret.get() <= at.end())
        .findFirst()
        .ifPresent(at -> replace(at, word));
  }

  /** Has a word be what it was most likely meant to be. */
  public void correct(SeenWord word) {
    if (words.contains(word)) {
      word.nearest().ifPresent(meant -> replace(word.typed(), meant));
    }
  }

  private void replace(TypedWord at, String word) {
    String before = typed.get();
    String behind = before.substring(at.end());
    boolean separated = !behind.isEmpty() && Character.isWhitespace(behind.charAt(0));
    typed.set(before.substring(0, at.start()) + word + (separated ? "" : " ") + behind);
    caret.set(at.start() + word.length() + 1);
  }

  /** Goes on, from this step, if what it asks for is done. */
  public void next() {
    switch (step.get()) {
      case PHRASE -> read();
      case PASSWORD -> {
        if (mnemonic != null) {
          password.lockAway(mnemonic);
        }
      }
      case DONE -> {}
    }
  }

  private void read() {
    MnemonicCheck check = Mnemonic.read(typed.get());
    trouble.set(new MnemonicTexts(texts).sentence(check));
    if (check instanceof MnemonicCheck.Valid(Mnemonic read)) {
      mnemonic = read;
      step.set(Step.PASSWORD);
    }
  }

  /** Goes back to the phrase. */
  public void back() {
    if (step.get() == Step.PASSWORD && !password.busyProperty().get()) {
      password.forget();
      close();
      step.set(Step.PHRASE);
    }
  }

  private void lockedAway(String identity) {
    if (!identity.isEmpty()) {
      typed.set("");
      close();
      step.set(Step.DONE);
    }
  }

  private void close() {
    if (mnemonic != null) {
      mnemonic.close();
      mnemonic = null;
    }
  }

  /** The person is here no more: nothing of the phrase or of what was typed stays. */
  public void leave() {
    password.activity().cancel();
    password.forget();
    typed.set("");
    close();
  }
}
