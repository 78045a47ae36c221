package dev.ownhand.ui.welcome;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One word that is asked for, to see that it was written down. */
public final class QuizWord {
  /** How an answer stands. */
  public enum Standing {
    UNTRIED,
    RIGHT,
    WRONG
  }

  private final int position;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(this, "standing", Standing.UNTRIED);

  QuizWord(int position) {
    this.position = position;
    typed.subscribe(() -> standing.set(Standing.UNTRIED));
  }

  /** Which word of the phrase, counted from 1. */
  public int position() {
    return position;
  }

  /** The answer. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Whether it was found right when it was looked at last. */
  public ReadOnlyObjectProperty<Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  boolean isRight(String word) {
    boolean right = typed.get().strip().toLowerCase(Locale.ROOT).equals(word);
    standing.set(right ? Standing.RIGHT : Standing.WRONG);
    return right;
  }
}
