package dev.ownhand.ui.storage.copying;

import dev.ownhand.storage.Outcome;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What came of copying, and why what is not there is not. */
final class OutcomePane extends Section {
  /** Who wants to know of more tries again first. */
  private static final int MOST_FAILURES = 50;

  private final StorageTexts storage;

  OutcomePane(Outcome outcome, Transfer transfer, String then, Texts texts) {
    super(texts);
    storage = new StorageTexts(texts);
    boolean whole = outcome.failures().isEmpty();
    heading(whole ? "ui.storage.outcome" : "ui.storage.outcome.not");
    add(
        Wording.sentence(
            outcome.kept() == 0
                ? texts.text("ui.storage.outcome.copied", storage.files(outcome.copied()))
                : texts.text(
                    "ui.storage.outcome.counts",
                    storage.files(outcome.copied()),
                    storage.files(outcome.kept()))));
    if (whole) {
      add(Wording.sentence(texts.text(then)));
    } else {
      add(
          Wording.sentence(
              texts.text("ui.storage.outcome.failed", storage.files(outcome.failures().size()))),
          failures(outcome));
      Button again = button("ui.storage.outcome.again", transfer::begin);
      again.getStyleClass().add("accent");
      again.setDefaultButton(true);
      add(acts(again));
    }
  }

  private VBox failures(Outcome outcome) {
    var list = new VBox();
    list.getStyleClass().add("failures");
    outcome.failures().stream()
        .limit(MOST_FAILURES)
        .forEach(
            failure -> {
              String said =
                  texts.text("ui.storage.quoted", StorageTexts.name(failure.path().text()));
              var name = new Label(said);
              name.setTooltip(new Tooltip(said));
              name.getStyleClass().add("path");
              list.getChildren()
                  .add(new VBox(name, Wording.quiet(storage.trouble(failure.why()))));
            });
    if (outcome.failures().size() > MOST_FAILURES) {
      list.getChildren()
          .add(
              Wording.quiet(
                  texts.text(
                      "ui.storage.outcome.more",
                      storage.number(outcome.failures().size() - MOST_FAILURES))));
    }
    return list;
  }
}
