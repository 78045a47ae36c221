package dev.ownhand.ui.storage.copying;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.storage.HaulPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A transfer from the plan to the end. */
final class TransferPane extends VBox {
  private final Transfer transfer;
  private final String then;
  private final Texts texts;
  private final StackPane now = new StackPane();

  /** With the key of the sentence that says how it goes on once everything is there. */
  TransferPane(Transfer transfer, String then, Texts texts) {
    this.transfer = transfer;
    this.then = then;
    this.texts = texts;
    getStyleClass().add("transfer");
    var looking = new Progress(transfer.looking(), texts.text("ui.storage.plan.doing"), texts);
    looking.managedProperty().bind(looking.visibleProperty());
    getChildren()
        .addAll(
            looking,
            Section.danger(transfer.troubleProperty()),
            new HaulPane(transfer.haul(), texts),
            now);
    transfer.stageProperty().subscribe(this::show);
  }

  private void show(Stage stage) {
    switch (stage) {
      case Stage.Choosing() -> now.getChildren().clear();
      case Stage.Running() -> now.getChildren().clear();
      case Stage.Planned(var plan) ->
          show(new PlanPane(plan, transfer, texts));
      case Stage.Ended(var outcome) ->
          show(new OutcomePane(outcome, transfer, then, texts));
    }
  }

  private void show(Section result) {
    now.getChildren().setAll(result);
    Sight.focus(result);
    Sight.bring(result);
  }
}
