package dev.ownhand.ui.controls;

import dev.ownhand.crypto.Address;
import dev.ownhand.texts.Texts;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The address of an identity for a camera; Escape closes it, and so does a click elsewhere. */
public final class QrPopup extends Popup {
  /** With what the identity is called. */
  public QrPopup(String whose, Address address, Texts texts) {
    var close = new Button(texts.text("ui.close"));
    close.setOnAction(_ -> hide());
    setAutoHide(true);
    setHideOnEscape(true);
    getContent().add(content(whose, address, texts, close));
    setOnShown(_ -> close.requestFocus());
  }

  /** What is in it. */
  public static VBox content(String whose, Address address, Texts texts, Button close) {
    var name = new Label(whose);
    name.getStyleClass().add("identity-label");
    var code = new QrCode(address.displayId());
    code.setAccessibleText(texts.text("ui.identities.qr.of", whose));
    var id = new Label(address.displayId());
    id.setWrapText(true);
    id.getStyleClass().addAll("quiet", "address");
    var content = new VBox(name, code, id, close);
    content.getStyleClass().add("qr-popup");
    return content;
  }

  /** Opens below a button. */
  public void showAt(Node button) {
    Bounds bounds = button.localToScreen(button.getBoundsInLocal());
    show(button, bounds.getMinX(), bounds.getMaxY());
  }
}
