package dev.ownhand.ui.storage.copying;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of several, in words; nobody types them. */
final class Choice<T> extends ComboBox<T> {
  Choice(
      ObservableList<T> all,
      Function<T, String> words,
      ObservableValue<@Nullable T> held,
      Consumer<T> choose) {
    setItems(all);
    setMaxWidth(Double.MAX_VALUE);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T one) {
            return one == null ? "" : words.apply(one);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("choices are not typed");
          }
        });
    held.subscribe(this::setValue);
    setOnAction(
        _ -> {
          T chosen = getValue();
          if (chosen != null && !chosen.equals(held.getValue())) {
            choose.accept(chosen);
          }
        });
  }
}
