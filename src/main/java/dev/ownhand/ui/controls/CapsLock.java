package dev.ownhand.ui.controls;

import dev.ownhand.texts.Texts;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Says that caps lock is on, while somebody types in a field. */
public final class CapsLock extends StackPane {
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private final String sentence;

  public CapsLock(Node field, Texts texts) {
    sentence = texts.text("ui.caps");
    var notice = new Notice(Notice.Weight.NOTE, said.getReadOnlyProperty());
    managedProperty().bind(notice.visibleProperty());
    getChildren().add(notice);
    field.addEventHandler(KeyEvent.ANY, _ -> look(field));
    field.focusWithinProperty().subscribe(() -> look(field));
  }

  /** Systems that cannot tell are taken to have it off. */
  private void look(Node field) {
    boolean on = field.isFocusWithin() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    said.set(on ? sentence : "");
  }
}
