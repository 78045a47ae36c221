package dev.ownhand.storage;

import dev.ownhand.auth.AppBucket;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.Hub;
import dev.ownhand.auth.HubChoice;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.auth.StorageChoice;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.hub.Buckets;
import dev.ownhand.keychain.IdentityKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Everything this keychain stores, here and elsewhere. While Ownhand is locked, what needs a key or
 * tells whose bucket is whose is empty.
 */
public final class Storage implements HubChoice {
  private final Household household;
  private final Supplier<BuiltIn> builtIn;
  private final Supplier<Optional<Buckets>> buckets;
  private final Function<Address, Bucket> own;
  private final Supplier<Hub> usual;

  /**
   * Nothing is opened yet.
   *
   * @param builtIn how the built-in hub is now
   * @param buckets its files, if its folder can be used
   * @param own the person's own way to a bucket of it
   * @param usual the hub in the settings, for identities that never chose; none if none is there
   */
  public Storage(
      Household household,
      Supplier<BuiltIn> builtIn,
      Supplier<Optional<Buckets>> buckets,
      Function<Address, Bucket> own,
      Supplier<Hub> usual) {
    this.household = household;
    this.builtIn = builtIn;
    this.buckets = buckets;
    this.own = own;
    this.usual = usual;
  }

  /** How the built-in hub is. */
  public BuiltIn builtIn() {
    return builtIn.get();
  }

  @Override
  public Hub of(int identity, Household.Inside inside) {
    admit(inside);
    Optional<StorageChoice> choice = inside.records().storage().choice(identity);
    if (choice.isEmpty() && usual.get().url().isPresent()) {
      return usual.get();
    }
    return switch (choice.orElseGet(StorageChoice.BuiltIn::new)) {
      case StorageChoice.Elsewhere(HubPlace hub) -> hub(hub);
      case StorageChoice.BuiltIn() -> here();
      case StorageChoice.Mirrored ignored -> here();
    };
  }

  private static Hub hub(HubPlace place) {
    return new Hub(Optional.of(place.url()), Optional.of(place.readPrefix()));
  }

  private Hub here() {
    return builtIn.get() instanceof BuiltIn.Serving(HubPlace place) ? hub(place) : Hub.NONE;
  }

  /** Has the built-in hub let in the identities in use and the apps they approve, and nobody else. */
  public void admitIdentities() {
    household.inside(
        inside -> {
          admit(inside);
          return inside;
        });
  }

  private void admit(Household.Inside inside) {
    buckets
        .get()
        .ifPresent(
            files -> {
              Set<Address> identities =
                  inside.records().identities().entries().stream()
                      .map(entry -> inside.keychain().identity(entry.index()).address())
                      .collect(Collectors.toUnmodifiableSet());
              if (!files.admitted().equals(identities)) {
                files.admit(identities);
              }
            });
  }

  /** Where the apps of every identity in use store. */
  public List<Residence> residences() {
    return household
        .inside(
            inside ->
                inside.records().identities().entries().stream()
                    .map(
                        entry ->
                            new Residence(
                                inside.keychain().identity(entry.index()),
                                entry.label(),
                                inside
                                    .records()
                                    .storage()
                                    .choice(entry.index())
                                    .orElseGet(StorageChoice.BuiltIn::new)))
                    .toList())
        .orElse(List.of());
  }

  /** Every bucket of the identities in use: their own, and those of their apps, newest sign-in first. */
  public List<Shelf> shelves() {
    return household.inside(Storage::shelves).orElse(List.of());
  }

  private static List<Shelf> shelves(Household.Inside inside) {
    Map<Address, Shelf> shelves = new LinkedHashMap<>();
    for (IdentityBook.Entry entry : inside.records().identities().entries()) {
      Address address = inside.keychain().identity(entry.index()).address();
      shelves.put(address, new Shelf(entry.index(), address, Optional.empty()));
    }
    for (AppBucket bucket : inside.records().storage().buckets()) {
      shelves.put(
          bucket.address(),
          new Shelf(bucket.identity(), bucket.address(), Optional.of(bucket.domainName())));
    }
    return List.copyOf(shelves.values());
  }

  /** How much lies in the built-in hub, bucket by bucket, the largest first. */
  public List<Occupied> occupied() {
    Map<Address, Shelf> known =
        shelves().stream().collect(Collectors.toMap(Shelf::address, Function.identity()));
    return buckets.get().map(Buckets::extents).orElse(List.of()).stream()
        .map(
            extent ->
                new Occupied(
                    extent.bucket(),
                    Optional.ofNullable(known.get(extent.bucket())),
                    extent.files(),
                    extent.bytes()))
        .sorted((one, other) -> Long.compare(other.bytes(), one.bytes()))
        .toList();
  }

  /** A page of what lies on a shelf. */
  public HubReply<Listing> list(Shelf shelf, Place place, Optional<String> page) {
    return with(shelf, place, bucket -> bucket.list(page));
  }

  /** The content of a file of at most so many bytes; a longer one is too large. */
  public HubReply<byte[]> read(Shelf shelf, Place place, FilePath path, int most) {
    throw new UnsupportedOperationException("read");
  }

  /** Writes a file's content to a file of the person's choice, which is replaced if it is there. */
  public HubReply<FileStat> save(Shelf shelf, Place place, FilePath path, Path target) {
    throw new UnsupportedOperationException("save");
  }

  /** Removes a file for good. */
  public HubReply<FilePath> delete(Shelf shelf, Place place, FilePath path) {
    return with(shelf, place, bucket -> bucket.delete(path));
  }

  /** Removes everything on a shelf for good. */
  public HubReply<Outcome> clear(Shelf shelf, Place place, Progress progress) {
    throw new UnsupportedOperationException("clear");
  }

  /** Opens what the shelf's app has encrypted for itself. */
  public Unsealing unseal(Shelf shelf, byte[] content) {
    throw new UnsupportedOperationException("unseal");
  }

  /** Has an app write to the built-in hub again only after a fresh sign-in. */
  public void revoke(Shelf shelf) {
    throw new UnsupportedOperationException("revoke");
  }

  /** Looks for a hub at an address that was typed. */
  public Connecting connect(String typed) {
    throw new UnsupportedOperationException("connect");
  }

  /** Has the apps of an identity store elsewhere from their next sign-in on. */
  public void choose(int identity, StorageChoice choice) {
    throw new UnsupportedOperationException("choose");
  }

  /** How it stands with the copies elsewhere. */
  public MirrorState mirror() {
    throw new UnsupportedOperationException("mirror");
  }

  /** Has this called whenever that changes, on any thread. */
  public void onMirror(Runnable listener) {
    throw new UnsupportedOperationException("onMirror");
  }

  /** Tries at once what waits for its next try. */
  public void tryMirrorAgain() {
    throw new UnsupportedOperationException("tryMirrorAgain");
  }

  /** What copying shelves from one hub to another would do. */
  public HubReply<Plan> plan(List<Shelf> shelves, Place from, Place to) {
    throw new UnsupportedOperationException("plan");
  }

  /** Copies what is to be copied. Nothing is removed where it comes from. */
  public HubReply<Outcome> copy(
      List<Shelf> shelves, Place from, Place to, Conflicts conflicts, Progress progress) {
    throw new UnsupportedOperationException("copy");
  }

  /** Copies shelves to a folder that is empty or not there, or to an archive named {@code .zip}. */
  public HubReply<Outcome> takeOut(List<Shelf> shelves, Place from, Path target, Progress progress) {
    throw new UnsupportedOperationException("takeOut");
  }

  /** What bringing back a folder or archive that was taken out would do. */
  public Incoming incoming(Path source, Place to) {
    throw new UnsupportedOperationException("incoming");
  }

  /** Brings it back. */
  public HubReply<Outcome> bringBack(
      Path source, Place to, Conflicts conflicts, Progress progress) {
    throw new UnsupportedOperationException("bringBack");
  }

  private <T> HubReply<T> with(Shelf shelf, Place place, Function<Bucket, HubReply<T>> task) {
    Optional<List<Bucket>> opened = open(List.of(shelf), place);
    if (opened.isEmpty()) {
      return new HubReply.Failed<>(new HubTrouble.NotAllowed("locked"));
    }
    try (Bucket bucket = opened.get().getFirst()) {
      return task.apply(bucket);
    }
  }

  /** The buckets of some shelves at a place, to be closed by the caller; empty while locked. */
  Optional<List<Bucket>> open(List<Shelf> shelves, Place place) {
    return household.inside(
        inside -> {
          var opened = new ArrayList<Bucket>();
          for (Shelf shelf : shelves) {
            opened.add(
                switch (place) {
                  case Place.Here() -> own.apply(shelf.address());
                  case Place.There(HubPlace hub) -> remote(hub, shelf, inside);
                });
          }
          return List.copyOf(opened);
        });
  }

  private static Bucket remote(HubPlace hub, Shelf shelf, Household.Inside inside) {
    try (IdentityKey identity = inside.keychain().identityKey(shelf.identity());
        PrivateKey key = shelf.app().map(identity::appKey).orElseGet(identity::privateKey)) {
      throw new UnsupportedOperationException("no way to " + hub.url() + " yet for " + key);
    }
  }
}
