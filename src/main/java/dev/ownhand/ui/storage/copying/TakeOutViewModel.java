package dev.ownhand.ui.storage.copying;

import dev.ownhand.gaia.HubPlace;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.Premises;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Copies files out of the hubs, into a folder or an archive. */
public final class TakeOutViewModel {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

  private final Premises premises;
  private final Texts texts;
  private final Transfer transfer;
  private final ObservableList<Load> loads = FXCollections.observableArrayList();
  private final ObservableList<Place> places = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Load>> load =
      new ReadOnlyObjectWrapper<>(this, "load", Optional.empty());
  private final ReadOnlyObjectWrapper<Place> from =
      new ReadOnlyObjectWrapper<>(this, "from", new Place.Here());
  private final ReadOnlyStringWrapper target = new ReadOnlyStringWrapper(this, "target", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  public TakeOutViewModel(Premises premises) {
    this.premises = premises;
    texts = premises.texts();
    transfer = new Transfer(premises);
    places.add(new Place.Here());
  }

  /** What can be taken out. */
  ObservableList<Load> loads() {
    return loads;
  }

  /** From where. */
  ObservableList<Place> places() {
    return places;
  }

  ReadOnlyObjectProperty<Optional<Load>> loadProperty() {
    return load.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Place> fromProperty() {
    return from.getReadOnlyProperty();
  }

  /** Where it was or is taken, or empty. */
  public ReadOnlyStringProperty targetProperty() {
    return target.getReadOnlyProperty();
  }

  /** Why nothing can be taken out, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The copying. */
  public Transfer transfer() {
    return transfer;
  }

  /** Reads what there is to choose from. */
  public void reload() {
    var _ =
        premises
            .background()
            .run(() -> Load.Choices.of(premises.stockroom(), texts), this::show);
  }

  private void show(Load.Choices choices) {
    loads.setAll(choices.loads());
    for (HubPlace hub : choices.hubs()) {
      places.add(new Place.There(hub));
    }
    load.set(choices.loads().stream().findFirst());
  }

  void chooseLoad(Load chosen) {
    load.set(Optional.of(chosen));
    transfer.choose();
  }

  /** Chooses where the files are. */
  public void chooseFrom(Place place) {
    from.set(place);
    transfer.choose();
  }

  /** Takes it out into one file. */
  public void toArchive() {
    if (somethingIsThere()) {
      premises.picker().newArchive(stamped() + ".zip").ifPresent(this::takeOut);
    }
  }

  /** Takes it out into a new folder within the one that the person chooses. */
  public void toFolder() {
    if (somethingIsThere()) {
      premises.picker().folder().map(within -> within.resolve(stamped())).ifPresent(this::takeOut);
    }
  }

  private boolean somethingIsThere() {
    boolean any = !load.get().map(Load::shelves).orElse(List.of()).isEmpty();
    trouble.set(any ? "" : texts.text("ui.storage.move.nothing"));
    return any;
  }

  private String stamped() {
    return "ownhand-files-"
        + STAMP.format(premises.clock().instant().atZone(ZoneId.systemDefault()));
  }

  private void takeOut(Path path) {
    List<Shelf> shelves = load.get().map(Load::shelves).orElse(List.of());
    Place source = from.get();
    target.set(path.toString());
    transfer.begin(
        (_, progress) -> premises.stockroom().takeOut(shelves, source, path, progress));
  }

  /** Nobody looks any more. */
  void left() {
    transfer.left();
  }
}
