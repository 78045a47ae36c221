package dev.ownhand.ui.storage.copying;

import dev.ownhand.gaia.HubPlace;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.HubFinder;
import dev.ownhand.ui.storage.Premises;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Copies files from one hub to another. */
public final class MoveViewModel {
  /**
   * What is chosen already when it begins.
   *
   * @param identity whose files
   * @param to where to
   */
  public record Wish(int identity, Place from, HubPlace to) {}

  private final Premises premises;
  private final Texts texts;
  private final Optional<Wish> wish;
  private final Transfer transfer;
  private final HubFinder finder;
  private final ObservableList<Load> loads = FXCollections.observableArrayList();
  private final ObservableList<Place> places = FXCollections.observableArrayList();
  private final FilteredList<Place> targets =
      new FilteredList<>(places, place -> !place.equals(new Place.Here()));
  private final ReadOnlyObjectWrapper<Optional<Load>> load =
      new ReadOnlyObjectWrapper<>(this, "load", Optional.empty());
  private final ReadOnlyObjectWrapper<Place> from =
      new ReadOnlyObjectWrapper<>(this, "from", new Place.Here());
  private final ReadOnlyObjectWrapper<Optional<Place>> to =
      new ReadOnlyObjectWrapper<>(this, "to", Optional.empty());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  public MoveViewModel(Premises premises, Optional<Wish> wish) {
    this.premises = premises;
    this.wish = wish;
    texts = premises.texts();
    transfer = new Transfer(premises);
    finder = new HubFinder(premises);
    places.add(new Place.Here());
    finder
        .foundProperty()
        .subscribe(found -> found.map(Place.There::new).ifPresent(this::found));
  }

  private void found(Place place) {
    offer(place);
    chooseTo(place);
  }

  private void offer(Place place) {
    if (!places.contains(place)) {
      places.add(place);
    }
  }

  /** What can be copied. */
  ObservableList<Load> loads() {
    return loads;
  }

  /** From where and to where. */
  ObservableList<Place> places() {
    return places;
  }

  /** Where to: elsewhere than they are. */
  ObservableList<Place> targets() {
    return targets;
  }

  ReadOnlyObjectProperty<Optional<Load>> loadProperty() {
    return load.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Place> fromProperty() {
    return from.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Place>> toProperty() {
    return to.getReadOnlyProperty();
  }

  /** Why it cannot be looked what there is to do, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** One more hub by its address. */
  public HubFinder finder() {
    return finder;
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
    choices.hubs().forEach(hub -> offer(new Place.There(hub)));
    wish.ifPresent(
        wished -> {
          offer(wished.from());
          offer(new Place.There(wished.to()));
        });
    chooseLoad(
        wish.flatMap(
                wished ->
                    loads.stream()
                        .filter(one -> one.identity().equals(Optional.of(wished.identity())))
                        .findFirst())
            .orElse(loads.isEmpty() ? new Load("", Optional.empty(), List.of()) : loads.getFirst()));
    wish.ifPresent(
        wished -> {
          chooseFrom(wished.from());
          chooseTo(new Place.There(wished.to()));
        });
  }

  void chooseLoad(Load chosen) {
    load.set(Optional.of(chosen));
    trouble.set("");
    transfer.choose();
  }

  /** Chooses where the files are. */
  public void chooseFrom(Place place) {
    from.set(place);
    targets.setPredicate(one -> !one.equals(place));
    if (to.get().equals(Optional.of(place))) {
      to.set(Optional.empty());
    }
    trouble.set("");
    transfer.choose();
  }

  /** Chooses where the files are to be. */
  public void chooseTo(Place place) {
    to.set(Optional.of(place));
    trouble.set("");
    transfer.choose();
  }

  /** Looks what there is to do. */
  public void look() {
    List<Shelf> shelves = load.get().map(Load::shelves).orElse(List.of());
    Place source = from.get();
    if (shelves.isEmpty()) {
      trouble.set(texts.text("ui.storage.move.nothing"));
    } else if (to.get().isEmpty()) {
      trouble.set(texts.text("ui.storage.move.where"));
    } else if (to.get().equals(Optional.of(source))) {
      trouble.set(texts.text("ui.storage.move.same"));
    } else {
      trouble.set("");
      Place target = to.get().get();
      transfer.look(
          () -> Planning.of(premises.stockroom().plan(shelves, source, target), texts),
          (conflicts, progress) ->
              premises.stockroom().copy(shelves, source, target, conflicts, progress));
    }
  }

  /** Nobody looks any more. */
  void left() {
    finder.left();
    transfer.left();
  }
}
