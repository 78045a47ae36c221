package dev.ownhand.ui.settings;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CopyButton;
import dev.ownhand.ui.controls.Wording;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which program this is, and where its files lie. */
final class AboutPart extends Part {
  AboutPart(About about, Texts texts) {
    super(texts, "ui.settings.about");
    add(
        Wording.sentence(
            about
                .version()
                .map(version -> texts.text("ui.settings.about.version", version))
                .orElseGet(() -> texts.text("ui.settings.about.unpackaged"))),
        place("ui.settings.about.home", about.home()),
        place("ui.settings.about.logs", about.logs()));
  }

  private VBox place(String key, Path path) {
    Label name = Wording.sentence(path.toString());
    name.getStyleClass().add("path");
    name.setMaxWidth(Double.MAX_VALUE);
    Label heading = Wording.sentence(texts.text(key));
    heading.getStyleClass().add("field-label");
    var copy = new CopyButton(path.toString(), texts);
    copy.setAccessibleHelp(texts.text(key));
    return group(heading, line(name, copy));
  }
}
