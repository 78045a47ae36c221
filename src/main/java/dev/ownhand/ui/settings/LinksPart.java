package dev.ownhand.ui.settings;

import dev.ownhand.platform.login.LoginStart;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** How the system starts Ownhand. */
final class LinksPart extends Part {
  LinksPart(LinksViewModel model, Texts texts) {
    super(texts, "ui.settings.links");
    Label standing = Wording.sentence("");
    standing.textProperty().bind(model.standingProperty());
    Button change = button("ui.settings.links.install", model::change);
    change
        .textProperty()
        .bind(
            model
                .offerProperty()
                .map(
                    offer ->
                        switch (offer) {
                          case INSTALL, NOTHING -> texts.text("ui.settings.links.install");
                          case REMOVE -> texts.text("ui.settings.links.remove");
                        }));
    change
        .disableProperty()
        .bind(
            model
                .changing()
                .runningProperty()
                .or(model.offerProperty().isEqualTo(LinksViewModel.Offer.NOTHING)));
    Button test = button("ui.settings.links.test", model::test);
    test.disableProperty().bind(model.testing().runningProperty());
    var buttons = new FlowPane(change, test);
    buttons.getStyleClass().add("acts");
    var progress = new Progress(model.testing(), texts.text("ui.settings.links.testing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    add(
        Wording.quiet(texts.text("ui.settings.links.text")),
        group(
            standing,
            buttons,
            danger(model.troubleProperty()),
            good(model.cameProperty()),
            danger(model.lostProperty()),
            progress),
        login(model));
    model.reload();
  }

  private Node login(LinksViewModel model) {
    var box = new CheckBox(texts.text("ui.settings.login"));
    box.setWrapText(true);
    model.loginProperty().subscribe(now -> box.setSelected(now == LoginStart.Standing.ON));
    box.disableProperty().bind(model.loginProperty().isEqualTo(LoginStart.Standing.UNKNOWN));
    box.setOnAction(
        _ -> {
          if (box.isSelected()) {
            model.startAtLogin();
          } else {
            model.doNotStartAtLogin();
          }
        });
    return group(box, Wording.quiet(texts.text("ui.settings.login.text")), danger(model.loginTroubleProperty()));
  }
}
