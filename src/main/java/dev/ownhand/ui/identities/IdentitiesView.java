package dev.ownhand.ui.identities;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Home: a card for every identity, and below the apps signed in to last. */
public final class IdentitiesView implements View {
  private final IdentitiesViewModel model;
  private final Texts texts;
  private final Button add;
  private final LabelForm addForm;
  private final VBox cards = new VBox();
  private final VBox apps = new VBox();
  private final Map<Card, CardPane> built = new HashMap<>();
  private final VBox root;
  private final Subscription subscriptions;
  private Edit edited = new Edit.None();

  public IdentitiesView(IdentitiesViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    add = new Button(texts.text("ui.identities.add"));
    add.setOnAction(_ -> model.beginAdding());
    addForm =
        new LabelForm(
            model, texts.text("ui.identities.add.label"), texts.text("ui.identities.add.do"), texts);
    var adding =
        new VBox(
            Wording.heading(texts.text("ui.identities.add")),
            Wording.sentence(texts.text("ui.identities.add.text")),
            addForm);
    adding.getStyleClass().addAll("card", "form");
    adding.setVisible(false);
    adding.managedProperty().bind(adding.visibleProperty());
    cards.getStyleClass().add("cards");
    apps.getStyleClass().add("cards");
    root =
        new VBox(
            Wording.title(texts.text("ui.identities.title")),
            Wording.quiet(texts.text("ui.identities.text")),
            add,
            new Notice(Notice.Weight.DANGER, model.troubleProperty()),
            adding,
            cards,
            progress(),
            Wording.heading(texts.text("ui.identities.apps")),
            apps);
    root.getStyleClass().addAll("screen", "identities");
    InvalidationListener anew = _ -> showCards();
    InvalidationListener appsAnew = _ -> showApps();
    model.cards().addListener(anew);
    model.apps().addListener(appsAnew);
    subscriptions =
        Subscription.combine(
            () -> model.cards().removeListener(anew),
            () -> model.apps().removeListener(appsAnew),
            model.standardProperty().subscribe(_ -> showStandard()),
            model.loadedProperty().subscribe(_ -> showApps()),
            model.editProperty().subscribe(edit -> edit(edit, adding)));
    showCards();
    model.reload();
  }

  private Progress progress() {
    var progress = new Progress(model.activity(), texts.text("ui.identities.doing"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    return progress;
  }

  private void showCards() {
    built.keySet().retainAll(model.cards());
    cards
        .getChildren()
        .setAll(
            model.cards().stream()
                .map(card -> built.computeIfAbsent(card, _ -> new CardPane(card, model, texts)))
                .toList());
    showStandard();
  }

  private void showStandard() {
    built.values().forEach(CardPane::showStandard);
  }

  private void showApps() {
    if (!model.loadedProperty().get()) {
      apps.getChildren().clear();
    } else if (model.apps().isEmpty()) {
      apps.getChildren().setAll(Wording.quiet(texts.text("ui.identities.apps.none")));
    } else {
      apps.getChildren()
          .setAll(model.apps().stream().map(app -> new SignedInPane(app, texts)).toList());
    }
  }

  /** Who has typed a label finds the focus where the typing began. */
  private void edit(Edit now, Node adding) {
    adding.setVisible(now instanceof Edit.Adding);
    add.setDisable(now instanceof Edit.Adding);
    built.values().forEach(pane -> pane.edit(now));
    switch (now) {
      case Edit.Adding() -> addForm.focus();
      case Edit.Renaming(int _) -> {}
      case Edit.None() -> {
        switch (edited) {
          case Edit.None() -> {}
          case Edit.Adding() -> add.requestFocus();
          case Edit.Renaming(int index) ->
              built.values().stream()
                  .filter(pane -> pane.index() == index)
                  .forEach(CardPane::focus);
        }
      }
    }
    edited = now;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return add;
  }

  @Override
  public void left() {
    subscriptions.unsubscribe();
    model.stopEditing();
  }
}
