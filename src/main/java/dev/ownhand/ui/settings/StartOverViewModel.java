package dev.ownhand.ui.settings;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.StartingOver;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Erases everything private, once a word was typed that nobody types by mistake. */
public final class StartOverViewModel {
  private final Household household;
  private final Background background;
  private final Texts texts;
  private final Aftermath aftermath;
  private final Activity activity;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ReadOnlyBooleanWrapper confirmed = new ReadOnlyBooleanWrapper(this, "confirmed");

  public StartOverViewModel(
      Household household, Background background, Texts texts, Aftermath aftermath) {
    this.household = household;
    this.background = background;
    this.texts = texts;
    this.aftermath = aftermath;
    activity = new Activity(background);
    confirmed.bind(typed.map(text -> text.strip().equalsIgnoreCase(word())));
  }

  /** The word to be typed. */
  public String word() {
    return texts.text("ui.settings.over.word");
  }

  /** What is typed. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Whether it is the word. */
  public ReadOnlyBooleanProperty confirmedProperty() {
    return confirmed.getReadOnlyProperty();
  }

  /** The erasing under way. */
  public Activity activity() {
    return activity;
  }

  /** Erases everything private, if the word is typed. It is not undone by stopping it. */
  public void startOver() {
    if (confirmed.get()) {
      typed.set("");
      activity.start(
          household::startOver,
          this::ended,
          outcome -> background.inWindow(() -> ended(outcome)));
    }
  }

  private void ended(StartingOver outcome) {
    switch (outcome) {
      case StartingOver.Done() -> aftermath.startedOver();
      case StartingOver.NotDone(StartingOver.Remnant first) ->
          aftermath.notDone(
              texts.text(
                  switch (first) {
                    case RECORDS -> "ui.settings.over.failed.records";
                    case VAULT -> "ui.settings.over.failed.vault";
                  }));
    }
  }
}
