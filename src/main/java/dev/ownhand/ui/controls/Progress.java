package dev.ownhand.ui.controls;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

/** What is being done and how to stop it, once it takes long. Keeps its place meanwhile. */
public final class Progress extends HBox {
  private Progress(Activity activity, String sentence) {
    var wheel = new ProgressIndicator();
    wheel.setAccessibleText(sentence);
    wheel.getStyleClass().add("small-wheel");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("progress");
    visibleProperty().bind(activity.takesLongProperty());
    getChildren().addAll(wheel, new Label(sentence));
  }

  /** With a sentence of what is being done. */
  public Progress(Activity activity, String sentence, Texts texts) {
    this(activity, sentence);
    var stop = new Button(texts.text("ui.stop"));
    stop.setOnAction(_ -> activity.cancel());
    getChildren().add(stop);
  }

  /** Of what cannot be taken back once it has begun. */
  public static Progress unstoppable(Activity activity, String sentence) {
    return new Progress(activity, sentence);
  }
}
