package dev.ownhand.ui.identities;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** An app that was signed in to. Its origin is the largest: everything else it says of itself. */
final class SignedInPane extends VBox {
  SignedInPane(SignedIn app, Texts texts) {
    getStyleClass().addAll("card", "app");
    Label origin = Wording.sentence(app.app().toString());
    origin.getStyleClass().add("app-origin");
    getChildren()
        .addAll(
            origin,
            Wording.sentence(app.how()),
            Wording.quiet(
                texts.text(
                    "ui.identities.may",
                    String.join(texts.text("ui.identities.may.then"), app.permissions()))));
  }
}
