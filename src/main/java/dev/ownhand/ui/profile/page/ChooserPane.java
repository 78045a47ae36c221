package dev.ownhand.ui.profile.page;

import dev.ownhand.publishing.Card;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Which identity, where there is more than one; and that its hub is being asked. */
final class ChooserPane extends VBox {
  private final ProfileViewModel model;
  private final ComboBox<Card> identities = new ComboBox<>();
  private final VBox choice;
  private final Subscription subscriptions;
  private boolean shows;

  ChooserPane(ProfileViewModel model, Texts texts) {
    this.model = model;
    getStyleClass().add("group");
    identities.setCellFactory(_ -> new NameCell());
    identities.setButtonCell(new NameCell());
    identities.setMaxWidth(Double.MAX_VALUE);
    identities.getStyleClass().add("identity-choice");
    choice =
        Section.group(
            Wording.labelOf(identities, texts.text("ui.profile.identity")), identities);
    var progress = new Progress(model.asking(), texts.text("ui.profile.asking"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    getChildren().addAll(choice, Section.danger(model.troubleProperty()), progress);
    identities
        .valueProperty()
        .subscribe(
            (_, card) -> {
              if (!shows && card != null) {
                model.choose(card);
              }
            });
    InvalidationListener anew = _ -> show();
    model.cards().addListener(anew);
    subscriptions =
        Subscription.combine(
            () -> model.cards().removeListener(anew),
            model.editing().cardProperty().subscribe(_ -> show()));
    show();
  }

  private void show() {
    shows = true;
    identities.getItems().setAll(model.cards());
    Optional<Integer> chosen =
        model.editing().cardProperty().get().map(card -> card.identity().index());
    identities.setValue(
        model.cards().stream()
            .filter(card -> chosen.filter(now -> now == card.identity().index()).isPresent())
            .findFirst()
            .orElse(null));
    choice.setVisible(model.cards().size() > 1);
    choice.setManaged(model.cards().size() > 1);
    shows = false;
  }

  void left() {
    subscriptions.unsubscribe();
  }

  private final class NameCell extends ListCell<Card> {
    @Override
    protected void updateItem(@Nullable Card card, boolean empty) {
      super.updateItem(card, empty);
      setText(card == null || empty ? "" : model.name(card));
    }
  }
}
