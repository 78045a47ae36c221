package dev.ownhand.ui.storage.overview;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.storage.AppRow;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Everything that is stored at a glance. */
public final class OverviewView implements View {
  private final OverviewViewModel model;
  private final Texts texts;
  private final Ways ways;
  private final HubPart hub;
  private final LodgingPart lodgings;
  private final VBox here = new VBox();
  private final VBox elsewhere = new VBox();
  private final Label elsewhereHeading;
  private final VBox root;
  private final Subscription subscriptions;

  public OverviewView(OverviewViewModel model, Folder folder, Ways ways, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.ways = ways;
    hub = new HubPart(model, folder, texts);
    lodgings = new LodgingPart(model, texts, ways.change());
    here.getStyleClass().add("app-rows");
    elsewhere.getStyleClass().add("app-rows");
    elsewhereHeading = Wording.heading(texts.text("ui.storage.elsewhere"));
    root =
        new VBox(
            Wording.title(texts.text("ui.storage.title")),
            Section.danger(model.troubleProperty()),
            hub,
            Wording.heading(texts.text("ui.storage.apps")),
            here,
            elsewhereHeading,
            elsewhere,
            lodgings,
            new CarryingPart(texts, ways));
    root.getStyleClass().addAll("screen", "storage");
    InvalidationListener anew = _ -> show();
    model.here().addListener(anew);
    model.elsewhere().addListener(anew);
    InvalidationListener lodgingsAnew = _ -> lodgings.show(model.lodgings());
    model.lodgings().addListener(lodgingsAnew);
    subscriptions =
        Subscription.combine(
            () -> model.here().removeListener(anew),
            () -> model.elsewhere().removeListener(anew),
            () -> model.lodgings().removeListener(lodgingsAnew),
            model.loadedProperty().subscribe(_ -> show()));
    model.reload();
  }

  private void show() {
    if (model.loadedProperty().get() && model.here().isEmpty()) {
      here.getChildren().setAll(Wording.quiet(texts.text("ui.storage.apps.none")));
    } else {
      here.getChildren().setAll(rows(model.here()));
    }
    if (model.here().stream().anyMatch(row -> row.shelf().isEmpty())) {
      here.getChildren().add(Wording.quiet(texts.text("ui.storage.nobody.text")));
    }
    boolean any = !model.elsewhere().isEmpty();
    elsewhere.getChildren().setAll(rows(model.elsewhere()));
    for (Node node : List.of(elsewhere, elsewhereHeading)) {
      node.setVisible(any);
      node.setManaged(any);
    }
  }

  private List<AppRowPane> rows(List<AppRow> rows) {
    return rows.stream().map(row -> new AppRowPane(row, texts, ways.open())).toList();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return hub.firstFocus();
  }

  @Override
  public void left() {
    subscriptions.unsubscribe();
    hub.left();
    model.left();
  }
}
