package dev.ownhand.ui.storage.copying;

import dev.ownhand.storage.Place;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.Premises;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Brings back what was taken out. */
public final class BringBackViewModel {
  private final Premises premises;
  private final Texts texts;
  private final Transfer transfer;
  private final ObservableList<Place> places = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Place> to =
      new ReadOnlyObjectWrapper<>(this, "to", new Place.Here());
  private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper(this, "source", "");
  private Optional<Path> path = Optional.empty();

  public BringBackViewModel(Premises premises) {
    this.premises = premises;
    texts = premises.texts();
    transfer = new Transfer(premises);
    places.add(new Place.Here());
  }

  /** Where to. */
  ObservableList<Place> places() {
    return places;
  }

  ReadOnlyObjectProperty<Place> toProperty() {
    return to.getReadOnlyProperty();
  }

  /** What is brought back, or empty. */
  public ReadOnlyStringProperty sourceProperty() {
    return source.getReadOnlyProperty();
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
            .run(
                () -> Load.Choices.of(premises.stockroom(), texts).hubs(),
                hubs -> hubs.forEach(hub -> places.add(new Place.There(hub))));
  }

  /** Chooses where the files are to be. */
  public void chooseTo(Place place) {
    to.set(place);
    look();
  }

  /** Looks into an archive. */
  public void fromArchive() {
    premises.picker().archive().ifPresent(this::choose);
  }

  /** Looks into a folder. */
  public void fromFolder() {
    premises.picker().folder().ifPresent(this::choose);
  }

  private void choose(Path chosen) {
    path = Optional.of(chosen);
    source.set(chosen.toString());
    look();
  }

  private void look() {
    Place target = to.get();
    path.ifPresent(
        from ->
            transfer.look(
                () -> Planning.of(premises.stockroom().incoming(from, target), texts),
                (conflicts, progress) ->
                    premises.stockroom().bringBack(from, target, conflicts, progress)));
  }

  /** Nobody looks any more. */
  void left() {
    transfer.left();
  }
}
