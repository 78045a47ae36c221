package dev.ownhand.ui.password;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import dev.ownhand.vault.PasswordStrength;
import dev.ownhand.vault.PasswordStrength.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/** How well a new password resists guessing, estimated while it is typed. */
public final class Strength {
  private static final List<String> KNOWN = List.of("ownhand", "blockstack");

  private final Background background;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Level> level =
      new ReadOnlyObjectWrapper<>(this, "level", Level.TOO_SHORT);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
  private Background.Job estimating = () -> {};

  /** Of what is typed. */
  public Strength(StringProperty typed, Background background, Texts texts) {
    this.background = background;
    this.texts = texts;
    typed.subscribe(this::estimate);
  }

  /** The strength. */
  public ReadOnlyObjectProperty<Level> levelProperty() {
    return level.getReadOnlyProperty();
  }

  /** The same in words; empty while nothing is typed. */
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  private void estimate(String typed) {
    estimating.cancel();
    if (typed.isEmpty()) {
      level.set(Level.TOO_SHORT);
      words.set("");
      return;
    }
    char[] looked = typed.toCharArray();
    estimating =
        background.run(
            () -> {
              try {
                return PasswordStrength.of(looked, KNOWN).level();
              } finally {
                Arrays.fill(looked, '\0');
              }
            },
            this::estimated);
  }

  private void estimated(Level found) {
    level.set(found);
    words.set(
        texts.text(
            "ui.password.strength." + found.name().toLowerCase(Locale.ROOT),
            String.valueOf(PasswordStrength.LEAST_CHARS)));
  }

  /** Why two typed passwords will not do, or empty. */
  public static String wrongWith(String password, String again, Texts texts) {
    if (password.length() < PasswordStrength.LEAST_CHARS) {
      return texts.text("ui.password.short", String.valueOf(PasswordStrength.LEAST_CHARS));
    }
    return password.equals(again) ? "" : texts.text("ui.password.different");
  }
}
