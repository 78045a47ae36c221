package dev.ownhand.ui.password;

import dev.ownhand.vault.PasswordStrength.Level;
import java.util.EnumSet;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Four bars, as many of them coloured as the password is worth, and the same in words. */
public final class StrengthMeter extends VBox {
  public StrengthMeter(Strength strength) {
    var bars = new HBox();
    bars.getStyleClass().add("meter");
    for (Level reached : EnumSet.complementOf(EnumSet.of(Level.TOO_SHORT))) {
      bars.getChildren().add(bar(strength, reached));
    }
    var said = new Label();
    said.textProperty().bind(strength.wordsProperty());
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    said.getStyleClass().add("meter-said");
    getChildren().addAll(bars, said);
    getStyleClass().add("meter-box");
  }

  private static Region bar(Strength strength, Level reached) {
    var bar = new Region();
    HBox.setHgrow(bar, Priority.ALWAYS);
    strength
        .levelProperty()
        .subscribe(
            level ->
                bar.getStyleClass()
                    .setAll("bar", level.compareTo(reached) < 0 ? "empty" : worth(level)));
    return bar;
  }

  private static String worth(Level level) {
    return switch (level) {
      case TOO_SHORT, WEAK -> "weak";
      case FAIR -> "fair";
      case GOOD, STRONG -> "good";
    };
  }
}
