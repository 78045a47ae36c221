package dev.ownhand.ui.settings;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Choices in words; nobody types them. */
final class Worded<T> extends StringConverter<T> {
  private final Function<T, String> words;

  Worded(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : words.apply(choice);
  }

  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("choices are not typed");
  }
}
