package dev.ownhand.ui.settings;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CapsLock;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Wording;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The recovery phrase, behind a warning and the password. */
final class PhrasePart extends Part {
  private final FlowPane words = new FlowPane();
  private final VBox asking;
  private final VBox showing;

  PhrasePart(PhraseViewModel model, Texts texts) {
    super(texts, "ui.settings.phrase");
    var password = typing(new PasswordField(), model.passwordProperty(), model::show);
    guard(model.activity(), password);
    Button show = button("ui.settings.phrase.do", model::show);
    show.disableProperty()
        .bind(
            model
                .passwordProperty()
                .isEmpty()
                .or(model.waitingProperty())
                .or(model.activity().runningProperty()));
    var progress = new Progress(model.activity(), texts.text("ui.settings.phrase.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    asking =
        group(
            Wording.labelOf(password, texts.text("ui.password")),
            password,
            new CapsLock(password, texts),
            danger(model.troubleProperty()),
            show,
            progress);
    Button hide = button("ui.settings.phrase.hide", model::hide);
    Label left = Wording.quiet("");
    left.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.text(
                        "ui.settings.phrase.left",
                        String.valueOf(model.secondsLeftProperty().get())),
                model.secondsLeftProperty()));
    words.getStyleClass().add("phrase-words");
    showing = group(words, left, hide);
    InvalidationListener anew = _ -> show(model.words());
    model.words().addListener(anew);
    add(
        new Notice(
            Notice.Weight.WARNING, new SimpleStringProperty(texts.text("ui.settings.phrase.text"))),
        asking,
        showing);
    show(model.words());
  }

  private void show(List<String> phrase) {
    words.getChildren().clear();
    for (int i = 0; i < phrase.size(); i++) {
      var word =
          new Label(
              texts.text("ui.settings.phrase.word", String.valueOf(i + 1), phrase.get(i)));
      word.getStyleClass().add("phrase-word");
      words.getChildren().add(word);
    }
    boolean shown = !phrase.isEmpty();
    showing.setVisible(shown);
    showing.setManaged(shown);
    asking.setVisible(!shown);
    asking.setManaged(!shown);
  }
}
