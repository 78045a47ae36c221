package dev.ownhand.ui.proofs;

import dev.ownhand.texts.ProofTexts;
import dev.ownhand.ui.controls.Wording;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why it stands so with an account, what to do, and what the check went by. */
final class FindingPane extends VBox {
  private final ObjectProperty<Finding> finding = new SimpleObjectProperty<>(this, "finding");

  FindingPane(ObservableValue<Finding> shown) {
    getStyleClass().add("finding");
    finding.bind(shown);
    finding.subscribe(this::show);
  }

  private void show(Finding now) {
    getChildren().setAll(Wording.sentence(now.reason()), facts(now.facts()));
  }

  /** Each with its name above it, as some are long. */
  static VBox facts(List<ProofTexts.Fact> facts) {
    var all = new VBox();
    all.getStyleClass().add("facts");
    facts.forEach(fact -> all.getChildren().add(fact(fact)));
    all.setManaged(!facts.isEmpty());
    return all;
  }

  private static Node fact(ProofTexts.Fact fact) {
    Label value = Wording.sentence(fact.value());
    Label name = Wording.quiet(fact.name());
    return new VBox(name, value);
  }
}
