package dev.ownhand.ui.storage.residence;

import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.auth.StorageChoice;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Residence;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.HubFinder;
import dev.ownhand.ui.storage.Premises;
import dev.ownhand.ui.work.Activity;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Where the apps of one identity store, chosen anew. */
public final class ResidenceViewModel {
  /** The kinds of places. */
  public enum Kind {
    HERE,
    ELSEWHERE,
    BOTH
  }

  private final Premises premises;
  private final Texts texts;
  private final Residence residence;
  private final String name;
  private final HubFinder finder;
  private final Activity activity;
  private final ReadOnlyObjectWrapper<Kind> kind;
  private final ReadOnlyObjectWrapper<StorageChoice> held;
  private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper(this, "savable");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

  /** Of an identity with a name. */
  public ResidenceViewModel(Premises premises, Residence residence, String name) {
    this.premises = premises;
    this.residence = residence;
    this.name = name;
    texts = premises.texts();
    finder = new HubFinder(premises);
    activity = new Activity(premises.background());
    held = new ReadOnlyObjectWrapper<>(this, "held", residence.choice());
    kind = new ReadOnlyObjectWrapper<>(this, "kind", kind(residence.choice()));
    hub(residence.choice()).ifPresent(finder::beginWith);
    finder.foundProperty().subscribe(_ -> judge());
    kind.subscribe(_ -> judge());
  }

  private static Kind kind(StorageChoice choice) {
    return switch (choice) {
      case StorageChoice.BuiltIn() -> Kind.HERE;
      case StorageChoice.Elsewhere _ -> Kind.ELSEWHERE;
      case StorageChoice.Mirrored _ -> Kind.BOTH;
    };
  }

  private static Optional<HubPlace> hub(StorageChoice choice) {
    return switch (choice) {
      case StorageChoice.BuiltIn() -> Optional.empty();
      case StorageChoice.Elsewhere(HubPlace hub) -> Optional.of(hub);
      case StorageChoice.Mirrored(HubPlace hub) -> Optional.of(hub);
    };
  }

  /** What the identity is called. */
  public String name() {
    return name;
  }

  /** The number of the identity. */
  public int identity() {
    return residence.identity().index();
  }

  /** The kind of place that is chosen. */
  public ReadOnlyObjectProperty<Kind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** The other hub. */
  public HubFinder finder() {
    return finder;
  }

  /** Whether what is chosen is another place than the one that holds, and can be had. */
  public ReadOnlyBooleanProperty savableProperty() {
    return savable.getReadOnlyProperty();
  }

  /** Why it was not saved, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** That it was saved, or empty. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** The saving under way. */
  public Activity activity() {
    return activity;
  }

  /** Chooses a kind of place. */
  public void choose(Kind now) {
    said.set("");
    trouble.set("");
    kind.set(now);
  }

  private Optional<StorageChoice> chosen() {
    return switch (kind.get()) {
      case HERE -> Optional.of(new StorageChoice.BuiltIn());
      case ELSEWHERE -> finder.foundProperty().get().map(StorageChoice.Elsewhere::new);
      case BOTH -> finder.foundProperty().get().map(StorageChoice.Mirrored::new);
    };
  }

  private void judge() {
    savable.set(chosen().filter(choice -> !choice.equals(held.get())).isPresent());
  }

  /** Where the files are now. */
  public Place now() {
    return held.get() instanceof StorageChoice.Elsewhere(HubPlace hub)
        ? new Place.There(hub)
        : new Place.Here();
  }

  /** Has the apps store there from their next sign-in on. */
  public void save() {
    if (!savable.get()) {
      return;
    }
    chosen()
        .ifPresent(
            choice ->
                activity.start(
                    () -> isKept(choice),
                    kept -> saved(choice, kept),
                    kept -> premises.background().inWindow(() -> saved(choice, kept))));
  }

  private boolean isKept(StorageChoice choice) {
    try {
      premises.stockroom().choose(identity(), choice);
      return true;
    } catch (RecordsFailure _) {
      return false;
    }
  }

  private void saved(StorageChoice choice, boolean kept) {
    trouble.set(kept ? "" : texts.text("ui.storage.residence.failed"));
    said.set(kept ? texts.text("ui.storage.residence.saved") : "");
    if (kept) {
      held.set(choice);
      judge();
    }
  }

  /** Nobody looks any more. */
  void left() {
    finder.left();
  }
}
