package dev.ownhand.ui.storage.overview;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.base.WebAddress;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.MirrorState;
import dev.ownhand.storage.Occupied;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Residence;
import dev.ownhand.storage.Shelf;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.AppRow;
import dev.ownhand.ui.storage.Stockroom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything the overview shows, read at once. */
record Contents(
    BuiltIn builtIn,
    List<Occupied> occupied,
    List<Residence> residences,
    List<Shelf> shelves,
    MirrorState mirror) {
  Contents {
    occupied = List.copyOf(occupied);
    residences = List.copyOf(residences);
    shelves = List.copyOf(shelves);
  }

  static Contents of(Stockroom stockroom) {
    return new Contents(
        stockroom.builtIn(),
        stockroom.occupied(),
        stockroom.residences(),
        stockroom.shelves(),
        stockroom.mirror());
  }

  /** What an identity is called. */
  static String name(Residence residence, Texts texts) {
    return residence.label().isEmpty()
        ? texts.text(
            "ui.identities.unnamed", String.valueOf(residence.identity().index() + 1))
        : residence.label();
  }

  private Map<Integer, String> names(Texts texts) {
    return residences.stream()
        .collect(
            Collectors.toMap(
                residence -> residence.identity().index(), residence -> name(residence, texts)));
  }

  long bytes() {
    return occupied.stream().mapToLong(Occupied::bytes).sum();
  }

  long files() {
    return occupied.stream().mapToLong(Occupied::files).sum();
  }

  /** The buckets of the built-in hub. */
  List<AppRow> here(Texts texts) {
    Map<Integer, String> names = names(texts);
    long largest = occupied.stream().mapToLong(Occupied::bytes).max().orElse(0);
    return occupied.stream()
        .map(
            one ->
                row(
                    one,
                    largest == 0 ? 0 : (double) one.bytes() / largest,
                    shelf -> whose(shelf, names, texts),
                    texts))
        .toList();
  }

  private AppRow row(
      Occupied one, double share, Function<Shelf, String> whose, Texts texts) {
    var storage = new StorageTexts(texts);
    String amount =
        texts.text(
            "ui.storage.amount", storage.size(one.bytes()), storage.files(one.files()));
    return new AppRow(
        one.shelf().map(shelf -> app(shelf, texts)).orElseGet(() -> one.address().toString()),
        one.shelf().map(whose).orElseGet(() -> texts.text("ui.storage.nobody")),
        one.shelf(),
        new Place.Here(),
        amount,
        share,
        OptionalLong.of(one.files()),
        one.shelf().flatMap(this::mirror));
  }

  private Optional<HubPlace> mirror(Shelf shelf) {
    return residences.stream()
        .filter(residence -> residence.identity().index() == shelf.identity())
        .flatMap(residence -> mirror(residence).stream())
        .findFirst();
  }

  private static Optional<HubPlace> mirror(Residence residence) {
    return residence.choice() instanceof StorageChoice.Mirrored(HubPlace hub)
        ? Optional.of(hub)
        : Optional.empty();
  }

  /** The apps of identities that store at another hub only. */
  List<AppRow> elsewhere(Texts texts) {
    Map<Integer, String> names = names(texts);
    return residences.stream()
        .flatMap(
            residence ->
                residence.choice() instanceof StorageChoice.Elsewhere(HubPlace hub)
                    ? shelves.stream()
                        .filter(shelf -> shelf.identity() == residence.identity().index())
                        .map(shelf -> row(shelf, hub, whose(shelf, names, texts), texts))
                    : Stream.<AppRow>empty())
        .toList();
  }

  private static AppRow row(Shelf shelf, HubPlace hub, String whose, Texts texts) {
    return new AppRow(
        app(shelf, texts),
        whose,
        Optional.of(shelf),
        new Place.There(hub),
        texts.text("ui.storage.at", StorageTexts.host(hub)),
        0,
        OptionalLong.empty(),
        Optional.empty());
  }

  private static String whose(Shelf shelf, Map<Integer, String> names, Texts texts) {
    return texts.text("ui.storage.of", names.getOrDefault(shelf.identity(), ""));
  }

  private static String app(Shelf shelf, Texts texts) {
    return shelf
        .app()
        .map(StorageTexts::app)
        .orElseGet(() -> texts.text("ui.storage.profile"));
  }

  List<Lodging> lodgings(Texts texts) {
    return residences.stream()
        .map(
            residence ->
                new Lodging(residence, name(residence, texts), where(residence.choice(), texts)))
        .toList();
  }

  private static String where(StorageChoice choice, Texts texts) {
    return switch (choice) {
      case StorageChoice.BuiltIn() -> texts.text("ui.storage.where.here");
      case StorageChoice.Elsewhere(HubPlace hub) ->
          texts.text("ui.storage.where.elsewhere", StorageTexts.host(hub));
      case StorageChoice.Mirrored(HubPlace hub) ->
          texts.text("ui.storage.where.both", StorageTexts.host(hub));
    };
  }

  /** Whether somebody wants copies elsewhere. */
  boolean isMirrored() {
    return mirror.waiting() > 0
        || residences.stream()
            .anyMatch(residence -> residence.choice() instanceof StorageChoice.Mirrored);
  }

  /** Whether all copies go to hubs on this computer. */
  boolean isMirroredNearby() {
    List<HubPlace> hubs =
        residences.stream().flatMap(residence -> mirror(residence).stream()).toList();
    return !hubs.isEmpty() && hubs.stream().allMatch(Contents::isNearby);
  }

  private static boolean isNearby(HubPlace hub) {
    return WebAddress.parse(hub.url())
        .filter(address -> address.origin().isLoopback())
        .isPresent();
  }
}
