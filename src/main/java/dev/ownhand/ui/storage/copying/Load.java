package dev.ownhand.ui.storage.copying;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Residence;
import dev.ownhand.storage.Shelf;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.Stockroom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be carried together.
 *
 * @param name in words
 * @param identity whose it is, if it is of one
 */
record Load(String name, Optional<Integer> identity, List<Shelf> shelves) {
  Load {
    shelves = List.copyOf(shelves);
  }

  /** What there is to choose from. */
  record Choices(List<Load> loads, List<HubPlace> hubs) {
    Choices {
      loads = List.copyOf(loads);
      hubs = List.copyOf(hubs);
    }

    static Choices of(Stockroom stockroom, Texts texts) {
      List<Residence> residences = stockroom.residences();
      return new Choices(
          Load.all(stockroom.shelves(), residences, texts),
          List.copyOf(
              residences.stream()
                  .map(Residence::choice)
                  .flatMap(choice -> hub(choice).stream())
                  .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    private static Optional<HubPlace> hub(StorageChoice choice) {
      return switch (choice) {
        case StorageChoice.BuiltIn() -> Optional.empty();
        case StorageChoice.Elsewhere(HubPlace hub) -> Optional.of(hub);
        case StorageChoice.Mirrored(HubPlace hub) -> Optional.of(hub);
      };
    }
  }

  /** A place, as it stands in a list. */
  static String place(Place place, Texts texts) {
    return switch (place) {
      case Place.Here() -> texts.text("ui.storage.where.this");
      case Place.There(HubPlace hub) -> StorageTexts.host(hub);
    };
  }

  private static List<Load> all(List<Shelf> shelves, List<Residence> residences, Texts texts) {
    Map<Integer, String> names =
        residences.stream()
            .collect(
                Collectors.toMap(
                    residence -> residence.identity().index(),
                    residence -> name(residence, texts)));
    var loads = new ArrayList<Load>();
    if (names.size() != 1) {
      loads.add(new Load(texts.text("ui.storage.load.all"), Optional.empty(), shelves));
    }
    names.forEach(
        (index, name) ->
            loads.add(
                new Load(
                    texts.text("ui.storage.load.identity", name),
                    Optional.of(index),
                    shelves.stream().filter(shelf -> shelf.identity() == index).toList())));
    for (Shelf shelf : shelves) {
      shelf
          .app()
          .map(
              app ->
                  texts.text(
                      "ui.storage.load.app",
                      StorageTexts.app(app),
                      names.getOrDefault(shelf.identity(), "")))
          .ifPresent(
              name ->
                  loads.add(new Load(name, Optional.of(shelf.identity()), List.of(shelf))));
    }
    return loads;
  }

  private static String name(Residence residence, Texts texts) {
    return residence.label().isEmpty()
        ? texts.text("ui.identities.unnamed", String.valueOf(residence.identity().index() + 1))
        : residence.label();
  }
}
