package dev.ownhand.ui.identities;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CopyButton;
import dev.ownhand.ui.controls.Identicon;
import dev.ownhand.ui.controls.QrPopup;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An identity: its picture, name and address, and what can be done with it. */
final class CardPane extends HBox {
  private static final double PICTURE = 52;

  private final Card card;
  private final IdentitiesViewModel model;
  private final Texts texts;
  private final Label name;
  private final Label mark;
  private final Button rename;
  private final Button makeDefault;
  private final FlowPane acts;
  private final VBox text;

  CardPane(Card card, IdentitiesViewModel model, Texts texts) {
    this.card = card;
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("card", "identity");
    mark = new Label(texts.text("ui.identities.default"));
    mark.getStyleClass().add("mark");
    rename = act("ui.identities.rename", () -> model.beginRenaming(card));
    makeDefault = act("ui.identities.default.make", () -> model.makeDefault(card));
    var copy = new CopyButton(card.identity().displayId(), texts);
    copy.setAccessibleHelp(said("ui.identities.of"));
    var code = new Button(texts.text("ui.identities.qr"));
    code.setAccessibleHelp(said("ui.identities.of"));
    code.setOnAction(_ -> new QrPopup(card.name(), card.identity().address(), texts).showAt(code));
    acts = new FlowPane(copy, code, rename, makeDefault, mark);
    acts.getStyleClass().add("acts");
    name = new Label(card.name());
    name.getStyleClass().add("identity-label");
    name.setTooltip(new Tooltip(card.name()));
    var address = new Label(card.identity().displayId());
    address.setWrapText(true);
    address.setMinHeight(Label.USE_PREF_SIZE);
    address.getStyleClass().addAll("quiet", "address");
    text = new VBox(name, address, acts);
    text.getStyleClass().add("identity-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(new Identicon(card.identity().address().toString(), PICTURE), text);
    showStandard();
    edit(model.editProperty().get());
  }

  private String said(String key) {
    return texts.text(key, card.name());
  }

  /** Screen readers hear of which identity a button is. */
  private Button act(String key, Runnable act) {
    var button = new Button(texts.text(key));
    button.setAccessibleHelp(said("ui.identities.of"));
    button.setOnAction(_ -> act.run());
    button.disableProperty().bind(model.activity().runningProperty());
    return button;
  }

  int index() {
    return card.index();
  }

  /** The mark stands where the button would. */
  void showStandard() {
    boolean standard = model.standardProperty().get() == card.index();
    mark.setVisible(standard);
    mark.setManaged(standard);
    makeDefault.setVisible(!standard);
    makeDefault.setManaged(!standard);
  }

  /** The form takes the place of the name while it is changed. */
  void edit(Edit edit) {
    boolean renaming = edit.equals(new Edit.Renaming(card.index()));
    Node shown = text.getChildren().getFirst();
    if (renaming && shown.equals(name)) {
      var form =
          new LabelForm(
              model,
              texts.text("ui.identities.rename.label"),
              texts.text("ui.identities.rename.do"),
              texts);
      text.getChildren().set(0, form);
      form.focus();
    } else if (!renaming && !shown.equals(name)) {
      text.getChildren().set(0, name);
    }
    acts.setVisible(!renaming);
    acts.setManaged(!renaming);
  }

  void focus() {
    rename.requestFocus();
  }
}
