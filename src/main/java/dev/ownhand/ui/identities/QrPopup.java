package dev.ownhand.ui.identities;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.QrCode;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The address of an identity for a camera; Escape closes it, and so does a click elsewhere. */
final class QrPopup extends Popup {
  QrPopup(Card card, Texts texts) {
    var close = new Button(texts.text("ui.close"));
    close.setOnAction(_ -> hide());
    setAutoHide(true);
    setHideOnEscape(true);
    getContent().add(content(card, texts, close));
    setOnShown(_ -> close.requestFocus());
  }

  /** What is in it. */
  static VBox content(Card card, Texts texts, Button close) {
    var name = new Label(card.name());
    name.getStyleClass().add("identity-label");
    var code = new QrCode(card.identity().displayId());
    code.setAccessibleText(texts.text("ui.identities.qr.of", card.name()));
    var address = new Label(card.identity().displayId());
    address.setWrapText(true);
    address.getStyleClass().addAll("quiet", "address");
    var content = new VBox(name, code, address, close);
    content.getStyleClass().add("qr-popup");
    return content;
  }

  /** Opens below a button. */
  void showAt(Node button) {
    Bounds bounds = button.localToScreen(button.getBoundsInLocal());
    show(button, bounds.getMinX(), bounds.getMaxY());
  }
}
