package dev.ownhand.ui.settings;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A field with what is typed in it, and what came of saving it. */
public final class Field {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final int MOST_PORT = 65535;

  private final StringProperty typed;
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

  Field(String typed) {
    this.typed = new SimpleStringProperty(this, "typed", typed);
    this.typed.subscribe(this::quiet);
  }

  void quiet() {
    trouble.set("");
    said.set("");
  }

  void say(String sentence) {
    trouble.set("");
    said.set(sentence);
  }

  void refuse(String why) {
    said.set("");
    trouble.set(why);
  }

  /** What is typed, if it is a port. */
  OptionalInt port() {
    String text = typed.get().strip();
    int number = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    return number >= 1 && number <= MOST_PORT ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** What is typed. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Why it was not saved, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** That it was saved, or empty. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }
}
