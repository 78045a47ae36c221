package dev.ownhand.ui.storage.copying;

import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.hub.DiskFailure;
import dev.ownhand.storage.Conflicts;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Plan;
import dev.ownhand.storage.Progress;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.ui.storage.Errand;
import dev.ownhand.ui.storage.Haul;
import dev.ownhand.ui.storage.Premises;
import dev.ownhand.ui.work.Activity;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Files on their way: looked at first, then copied, and once more if something failed. */
public final class Transfer {
  private final StorageTexts storage;
  private final Errand looking;
  private final Haul haul;
  private final ObjectProperty<Conflicts> conflicts =
      new SimpleObjectProperty<>(this, "conflicts", Conflicts.KEPT);
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Choosing());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private BiFunction<Conflicts, Progress, HubReply<Outcome>> work =
      (_, _) -> new HubReply.Failed<>(new HubTrouble.Cancelled());

  Transfer(Premises premises) {
    storage = new StorageTexts(premises.texts());
    looking = new Errand(premises.background());
    haul = new Haul(premises.background(), premises.texts());
  }

  /** How far it has come. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** What becomes of files that are there already; they stay, unless the person wants otherwise. */
  public ObjectProperty<Conflicts> conflictsProperty() {
    return conflicts;
  }

  /** Why it went no further, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The looking under way. */
  public Activity looking() {
    return looking.activity();
  }

  /** The copying under way. */
  public Haul haul() {
    return haul;
  }

  /** Looks what there is to do. */
  void look(
      Supplier<Planning> plan, BiFunction<Conflicts, Progress, HubReply<Outcome>> copying) {
    if (haul.runningProperty().get()) {
      return;
    }
    choose();
    work = copying;
    looking.startAnew(
        plan,
        planning -> {
          switch (planning) {
            case Planning.Ready(Plan ready) -> stage.set(new Stage.Planned(ready));
            case Planning.Not(String why) -> trouble.set(why);
          }
        });
  }

  /** Copies at once what there is no need to look at. */
  void begin(BiFunction<Conflicts, Progress, HubReply<Outcome>> copying) {
    if (!haul.runningProperty().get()) {
      work = copying;
      begin();
    }
  }

  /** Copies; after it has ended, once more what failed. */
  public void begin() {
    if (haul.runningProperty().get()) {
      return;
    }
    Stage before = stage.get();
    Conflicts chosen = conflicts.get();
    trouble.set("");
    stage.set(new Stage.Running());
    haul.begin(progress -> attempt(chosen, progress), reply -> ended(reply, before));
  }

  private HubReply<Outcome> attempt(Conflicts chosen, Progress progress) {
    try {
      return work.apply(chosen, progress);
    } catch (DiskFailure _) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
  }

  private void ended(HubReply<Outcome> reply, Stage before) {
    switch (reply) {
      case HubReply.Done<Outcome>(Outcome outcome) -> stage.set(new Stage.Ended(outcome));
      case HubReply.Failed<Outcome>(HubTrouble why) -> {
        stage.set(before);
        trouble.set(storage.trouble(why));
      }
    }
  }

  /** Back to choosing: something else is to be copied. */
  public void choose() {
    if (!haul.runningProperty().get()) {
      looking.activity().cancel();
      trouble.set("");
      conflicts.set(Conflicts.KEPT);
      stage.set(new Stage.Choosing());
    }
  }

  /** Nobody looks any more. */
  void left() {
    looking.activity().cancel();
    haul.stop();
  }
}
