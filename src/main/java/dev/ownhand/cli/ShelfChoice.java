package dev.ownhand.cli;

import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.storage.Shelf;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose files are meant. */
final class ShelfChoice {
  /** What is meant by it, among the buckets that are known. */
  sealed interface Meaning {
    /** These; at least one. */
    record Shelves(List<Shelf> shelves) implements Meaning {
      public Shelves {
        shelves = List.copyOf(shelves);
      }
    }

    /** No identity in use has that number. */
    record NoSuchIdentity() implements Meaning {}

    /** No app signed in by that name. */
    record NoSuchApp(String name) implements Meaning {}

    /** One was to be named, and it could be any of these. */
    record Ambiguous(List<Shelf> shelves) implements Meaning {
      public Ambiguous {
        shelves = List.copyOf(shelves);
      }
    }
  }

  @Option(
      names = "--app",
      paramLabel = "ORIGIN",
      description = "The app, by the domain name it signed in with, or by its origin.")
  private @Nullable String app;

  @Option(
      names = "--identity",
      paramLabel = "N",
      description = "The identity, counted from 1 as \"ownhand identities\" lists them.")
  private @Nullable Integer identity;

  /**
   * The one bucket that is meant; without an app, an identity's own.
   *
   * @param usual index of the identity that is meant where none is named
   */
  Meaning one(List<Shelf> known, int usual) {
    int index = identity == null ? usual : identity - 1;
    return app == null
        ? known.stream()
            .filter(shelf -> shelf.identity() == index && shelf.app().isEmpty())
            .findFirst()
            .<Meaning>map(shelf -> new Meaning.Shelves(List.of(shelf)))
            .orElseGet(Meaning.NoSuchIdentity::new)
        : ofApp(app, ofIdentity(known));
  }

  /** Every bucket that is meant; without an app or an identity, all of them. */
  Meaning all(List<Shelf> known) {
    List<Shelf> some = ofIdentity(known);
    return app != null
        ? ofApp(app, some)
        : some.isEmpty() ? new Meaning.NoSuchIdentity() : new Meaning.Shelves(some);
  }

  private List<Shelf> ofIdentity(List<Shelf> known) {
    Integer number = identity;
    return number == null
        ? known
        : known.stream().filter(shelf -> shelf.identity() == number - 1).toList();
  }

  private static Meaning ofApp(String app, List<Shelf> some) {
    if (some.isEmpty()) {
      return new Meaning.NoSuchIdentity();
    }
    List<Shelf> exact =
        some.stream().filter(shelf -> shelf.app().equals(Optional.of(app))).toList();
    Optional<Origin> origin = origin(app);
    List<Shelf> found =
        exact.isEmpty() && origin.isPresent()
            ? some.stream()
                .filter(shelf -> shelf.app().flatMap(ShelfChoice::origin).equals(origin))
                .toList()
            : exact;
    return switch (found.size()) {
      case 0 -> new Meaning.NoSuchApp(app);
      case 1 -> new Meaning.Shelves(found);
      default -> new Meaning.Ambiguous(found);
    };
  }

  private static Optional<Origin> origin(String text) {
    return WebAddress.parse(text).map(WebAddress::origin);
  }
}
