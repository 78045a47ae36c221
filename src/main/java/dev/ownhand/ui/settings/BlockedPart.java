package dev.ownhand.ui.settings;

import dev.ownhand.base.Origin;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The sites that may not ask. */
final class BlockedPart extends Part {
  private final BlockedViewModel model;
  private final VBox sites = new VBox();

  BlockedPart(BlockedViewModel model, Texts texts) {
    super(texts, "ui.settings.blocked");
    this.model = model;
    sites.getStyleClass().add("form");
    sites.setAccessibleRole(AccessibleRole.LIST_VIEW);
    sites.setAccessibleText(texts.text("ui.settings.blocked"));
    add(
        Wording.quiet(texts.text("ui.settings.blocked.text")),
        sites,
        danger(model.troubleProperty()));
    InvalidationListener anew = _ -> show();
    model.sites().addListener(anew);
    model.loadedProperty().subscribe(_ -> show());
    model.reload();
  }

  private void show() {
    if (model.sites().isEmpty() && model.loadedProperty().get()) {
      sites.getChildren().setAll(Wording.sentence(texts.text("ui.settings.blocked.none")));
    } else {
      sites.getChildren().setAll(model.sites().stream().map(this::entry).toList());
    }
  }

  private Node entry(Origin site) {
    Label name = Wording.sentence(site.toString());
    name.setMaxWidth(Double.MAX_VALUE);
    Button allow =
        button(
            "ui.settings.blocked.allow",
            () -> {
              // The button goes with its line; the focus stays here.
              sites.requestFocus();
              model.allow(site);
            });
    allow.setAccessibleHelp(texts.text("ui.settings.blocked.site", site.toString()));
    return line(name, allow);
  }
}
