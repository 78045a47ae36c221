package dev.ownhand.storage;

import dev.ownhand.auth.AppBucket;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.Hub;
import dev.ownhand.auth.HubChoice;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.auth.StorageChoice;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Connection;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.RemoteHub;
import dev.ownhand.gaia.RemoteHubs;
import dev.ownhand.gaia.SmallFile;
import dev.ownhand.gaia.WholeList;
import dev.ownhand.gaia.hub.Buckets;
import dev.ownhand.profile.OwnBuckets;
import dev.ownhand.profile.ProfileMove;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Everything this keychain stores, here and elsewhere. While Ownhand is locked, what needs a key or
 * tells whose bucket is whose is empty.
 */
public final class Storage implements HubChoice, OwnBuckets, AutoCloseable {
  /** The largest file that the built-in hub takes. */
  private static final long MOST_HERE = 20L * 1024 * 1024;

  private final Household household;
  private final Supplier<BuiltIn> builtIn;
  private final Supplier<Optional<Buckets>> buckets;
  private final Function<Address, Bucket> own;
  private final Supplier<Hub> usual;
  private final RemoteHubs remoteHubs;
  private final WorkFolder work;
  private final Keys keys;
  private final InstantSource clock;
  private final Map<HubPlace, RemoteHub> known = new ConcurrentHashMap<>();
  private final MirrorWorker mirror;

  /**
   * Nothing is opened yet.
   *
   * @param builtIn how the built-in hub is now
   * @param buckets its files, if its folder can be used
   * @param own the person's own way to a bucket of it
   * @param usual the hub in the settings, for identities that never chose; none if none is there
   * @param remoteHubs finds hubs that are elsewhere
   * @param work a folder of ours alone for files on their way; made when it is first needed, and emptied
   */
  public Storage(
      Household household,
      Supplier<BuiltIn> builtIn,
      Supplier<Optional<Buckets>> buckets,
      Function<Address, Bucket> own,
      Supplier<Hub> usual,
      RemoteHubs remoteHubs,
      Path work,
      InstantSource clock,
      Entropy entropy) {
    this.household = household;
    this.builtIn = builtIn;
    this.buckets = buckets;
    this.own = own;
    this.usual = usual;
    this.remoteHubs = remoteHubs;
    this.work = new WorkFolder(work);
    this.clock = clock;
    keys = new Keys(clock, entropy);
    mirror = new MirrorWorker(buckets, new Mirrored(), clock);
    household.onChange(mirror::wake);
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

  @Override
  public HubReply<Bucket> bucket(int identity) {
    Optional<Shelf> shelf =
        shelves().stream()
            .filter(one -> one.identity() == identity && one.app().isEmpty())
            .findFirst();
    return shelf
        .map(one -> place(identity).flatMap(place -> open(List.of(one), place)).map(List::getFirst))
        .orElseGet(Storage::locked);
  }

  @Override
  public Optional<HubPlace> hub(int identity) {
    return household
        .inside(inside -> of(identity, inside))
        .flatMap(
            hub -> hub.url().flatMap(url -> hub.readUrl().map(prefix -> new HubPlace(url, prefix))));
  }

  @Override
  public List<String> readPrefixes() {
    var prefixes = new LinkedHashSet<String>();
    here().readUrl().ifPresent(prefixes::add);
    usual.get().readUrl().ifPresent(prefixes::add);
    for (Residence residence : residences()) {
      switch (residence.choice()) {
        case StorageChoice.Elsewhere(HubPlace hub) -> prefixes.add(hub.readPrefix());
        case StorageChoice.Mirrored(HubPlace hub) -> prefixes.add(hub.readPrefix());
        case StorageChoice.BuiltIn() -> {}
      }
    }
    return List.copyOf(prefixes);
  }

  /** Where an identity stores; where only the address for writing is set, the hub is asked. */
  private HubReply<Place> place(int identity) {
    Optional<StorageChoice> choice =
        household.inside(inside -> inside.records().storage().choice(identity)).flatMap(one -> one);
    Hub set = usual.get();
    if (choice.isEmpty() && set.url().isPresent()) {
      String url = set.url().get();
      return set.readUrl()
          .<HubReply<Place>>map(prefix -> new HubReply.Done<>(new Place.There(new HubPlace(url, prefix))))
          .orElseGet(() -> remote(url).map(hub -> new Place.There(hub.place())));
    }
    return new HubReply.Done<>(
        switch (choice.orElseGet(StorageChoice.BuiltIn::new)) {
          case StorageChoice.Elsewhere(HubPlace hub) -> new Place.There(hub);
          case StorageChoice.BuiltIn(), StorageChoice.Mirrored _ -> new Place.Here();
        });
  }

  /** Has the built-in hub let in the identities in use and the apps they approve, and nobody else. */
  public void admitIdentities() {
    if (household.condition() == Household.Condition.ABSENT) {
      buckets.get().ifPresent(files -> files.admit(Set.of()));
    }
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

  /** All of what lies on a shelf. */
  public HubReply<Listing> listAll(Shelf shelf, Place place) {
    return with(shelf, place, WholeList::of);
  }

  /** The content of a file of at most so many bytes; a longer one is too large. */
  public HubReply<byte[]> read(Shelf shelf, Place place, FilePath path, int most) {
    return with(
        shelf,
        place,
        bucket ->
            bucket
                .stat(path)
                .flatMap(
                    stat ->
                        stat.length() > most
                            ? new HubReply.Failed<>(new HubTrouble.TooLarge(most))
                            : SmallFile.read(bucket, path, most).map(file -> file.content().bytes())));
  }

  /** Reads a file, writing its content to a sink, which is not closed. */
  public HubReply<FileStat> read(Shelf shelf, Place place, FilePath path, OutputStream sink) {
    return with(shelf, place, bucket -> bucket.read(path, sink));
  }

  /** Writes a file's content to a file of the person's choice, which is replaced if it is there. */
  public HubReply<FileStat> save(Shelf shelf, Place place, FilePath path, Path target) {
    return with(shelf, place, bucket -> SavedFile.write(target, out -> bucket.read(path, out)));
  }

  /** Removes a file for good. */
  public HubReply<FilePath> delete(Shelf shelf, Place place, FilePath path) {
    return with(shelf, place, bucket -> bucket.delete(path));
  }

  /** Stores a file; gives its new etag. */
  public HubReply<String> write(
      Shelf shelf, Place place, FilePath path, Content content, Condition condition) {
    return with(shelf, place, bucket -> bucket.write(path, content, condition));
  }

  /** Stores what a stream gives, once all of it has come; gives its etag. The caller closes the stream. */
  public HubReply<String> write(
      Shelf shelf, Place place, FilePath path, String type, InputStream content) {
    return switch (Parcel.of(work, type, content)) {
      case HubReply.Failed<Parcel>(HubTrouble trouble) -> new HubReply.Failed<>(trouble);
      case HubReply.Done<Parcel>(Parcel parcel) -> {
        try (parcel) {
          yield write(shelf, place, path, parcel, new Condition.Always());
        }
      }
    };
  }

  /** Removes everything on a shelf for good. */
  public HubReply<Outcome> clear(Shelf shelf, Place place, Progress progress) {
    return with(shelf, place, bucket -> new Clearing(shelf, bucket).run(progress));
  }

  /** Opens what the shelf's app has encrypted for itself. */
  public Unsealing unseal(Shelf shelf, byte[] content) {
    return household
        .inside(inside -> Keys.with(inside, shelf, (_, key) -> SealedContent.open(content, key)))
        .orElseGet(Unsealing.Locked::new);
  }

  /** Has an app write to the built-in hub again only after a fresh sign-in. */
  public void revoke(Shelf shelf) {
    Instant now = clock.instant();
    buckets.get().ifPresent(files -> files.signOut(shelf.address(), now));
  }

  /** Looks for a hub at an address that was typed. */
  public Connecting connect(String typed) {
    return switch (remoteHubs.connect(typed)) {
      case Connection.Connected(RemoteHub hub) -> {
        if (builtIn.get() instanceof BuiltIn.Serving(HubPlace ours)
            && hub.place().readPrefix().equals(ours.readPrefix())) {
          yield new Connecting.ItIsOurs();
        }
        known.put(hub.place(), hub);
        yield new Connecting.Connected(hub.place());
      }
      case Connection.NotAnAddress _ -> new Connecting.NotAnAddress();
      case Connection.NotSecure _ -> new Connecting.NotSecure();
      case Connection.Unreachable _ -> new Connecting.Unreachable();
      case Connection.NotAHub _ -> new Connecting.NotAHub();
      case Connection.Ours _ -> new Connecting.ItIsOurs();
    };
  }

  /**
   * Has the apps of an identity store elsewhere from their next sign-in on. Where it is copied from now
   * on, everything that lies here is to be copied, unless something else has its name there.
   */
  public void choose(int identity, StorageChoice choice) {
    household.inside(
        inside -> {
          boolean anew =
              choice instanceof StorageChoice.Mirrored
                  && !inside.records().storage().choice(identity).equals(Optional.of(choice));
          inside.records().storage().choose(identity, choice);
          if (anew) {
            mirrorAnew(inside, identity);
          }
          return inside;
        });
    mirror.wake();
  }

  /** Whatever watches them next finds all that lies in them. */
  private void mirrorAnew(Household.Inside inside, int identity) {
    Set<Address> own =
        shelves(inside).stream()
            .filter(shelf -> shelf.identity() == identity)
            .map(Shelf::address)
            .collect(Collectors.toUnmodifiableSet());
    var others = new HashSet<>(mirrored(inside).keySet());
    others.removeAll(own);
    buckets.get().ifPresent(files -> files.watch(others));
    mirror.anew(own);
  }

  /** To be called whenever something was changed in the built-in hub, on any thread. */
  public void changed() {
    mirror.wake();
  }

  /** How it stands with the copies elsewhere. */
  public MirrorState mirror() {
    return mirror.state();
  }

  /** Has this called whenever that changes, on any thread. */
  public void onMirror(Runnable listener) {
    mirror.onChange(listener);
  }

  /** Tries at once what waits for its next try. */
  public void tryMirrorAgain() {
    mirror.tryAgain();
  }

  /** What copying shelves from one hub to another would do. */
  public HubReply<Plan> plan(List<Shelf> shelves, Place from, Place to) {
    return copying(shelves, from, to, Copier::plan);
  }

  /** Copies what is to be copied. Nothing is removed where it comes from. */
  public HubReply<Outcome> copy(
      List<Shelf> shelves, Place from, Place to, Conflicts conflicts, Progress progress) {
    return copying(shelves, from, to, copier -> copier.run(conflicts, progress));
  }

  private <T> HubReply<T> copying(
      List<Shelf> shelves, Place from, Place to, Function<Copier, HubReply<T>> task) {
    return withAll(
        shelves,
        from,
        sources ->
            withAll(shelves, to, targets -> task.apply(copier(shelves, sources, targets, most(to), 0))));
  }

  private Copier copier(
      List<Shelf> shelves, List<? extends Bucket> from, List<? extends Bucket> to, long most, long foreign) {
    var legs = new ArrayList<Leg>();
    for (int i = 0; i < shelves.size(); i++) {
      legs.add(new Leg(shelves.get(i), from.get(i), to.get(i), most));
    }
    Set<Address> moved = shelves.stream().map(Shelf::address).collect(Collectors.toUnmodifiableSet());
    return new Copier(
        legs,
        (leg, profile) ->
            household
                .inside(
                    inside ->
                        keys.signedAnew(
                            inside,
                            leg.shelf(),
                            new ProfileMove(leg.from().hub(), leg.to().hub(), moved),
                            profile))
                .orElse(Optional.empty()),
        work,
        foreign);
  }

  private long most(Place place) {
    return switch (place) {
      case Place.Here() -> MOST_HERE;
      case Place.There(HubPlace hub) ->
          Optional.ofNullable(known.get(hub)).map(RemoteHub::mostBytes).orElse(Long.MAX_VALUE);
    };
  }

  /** Copies shelves to a folder that is empty or not there, or to an archive named {@code .zip}. */
  public HubReply<Outcome> takeOut(List<Shelf> shelves, Place from, Path target, Progress progress) {
    return withAll(shelves, from, sources -> new TakingOut(shelves, sources, work, clock).to(target, progress));
  }

  /** What bringing back a folder or archive that was taken out would do. */
  public Incoming incoming(Path source, Place to) {
    return switch (Archive.open(source)) {
      case Archive.Opening.NotAnArchive() -> new Incoming.NotAnArchive();
      case Archive.Opening.TooNew(int version) -> new Incoming.TooNew(version);
      case Archive.Opening.Damaged(String what) -> new Incoming.Damaged(what);
      case Archive.Opening.Opened(Archive archive) -> {
        try (archive) {
          yield switch (bringing(archive, to, Copier::plan)) {
            case HubReply.Done<Plan>(Plan plan) -> new Incoming.Good(plan);
            case HubReply.Failed<Plan> failed when failed.equals(locked()) -> new Incoming.Locked();
            // Of all that may fail, only reading a file of the archive fails like that.
            case HubReply.Failed<Plan>(HubTrouble.Spoiled _) ->
                new Incoming.Damaged(String.valueOf(source.getFileName()));
            case HubReply.Failed<Plan>(HubTrouble trouble) -> new Incoming.NoTarget(trouble);
          };
        }
      }
    };
  }

  /** Brings it back. */
  public HubReply<Outcome> bringBack(
      Path source, Place to, Conflicts conflicts, Progress progress) {
    return switch (Archive.open(source)) {
      case Archive.Opening.Opened(Archive archive) -> {
        try (archive) {
          yield bringing(archive, to, copier -> copier.run(conflicts, progress));
        }
      }
      case Archive.Opening.NotAnArchive _, Archive.Opening.TooNew _, Archive.Opening.Damaged _ ->
          new HubReply.Failed<>(new HubTrouble.Spoiled());
    };
  }

  /** Only what is of this keychain is brought back; the rest of an archive is passed over. */
  private <T> HubReply<T> bringing(Archive archive, Place to, Function<Copier, HubReply<T>> task) {
    Optional<List<ArchiveBucket>> ours =
        household.inside(
            inside ->
                archive.buckets().stream().filter(one -> Keys.isOurs(inside, one.shelf())).toList());
    if (ours.isEmpty()) {
      return locked();
    }
    List<Shelf> shelves = ours.get().stream().map(ArchiveBucket::shelf).toList();
    long foreign =
        archive.buckets().stream()
            .filter(one -> !shelves.contains(one.shelf()))
            .mapToLong(ArchiveBucket::count)
            .sum();
    return withAll(
        shelves, to, targets -> task.apply(copier(shelves, ours.get(), targets, most(to), foreign)));
  }

  private static <T> HubReply<T> locked() {
    return new HubReply.Failed<>(new HubTrouble.NotAllowed("locked"));
  }

  private static Map<Address, HubPlace> mirrored(Household.Inside inside) {
    var hubs = new HashMap<Address, HubPlace>();
    for (Shelf shelf : shelves(inside)) {
      if (inside.records().storage().choice(shelf.identity()).orElse(null)
          instanceof StorageChoice.Mirrored(HubPlace hub)) {
        hubs.put(shelf.address(), hub);
      }
    }
    return hubs;
  }

  /** Where the copies go. */
  private final class Mirrored implements MirrorWorker.Targets {
    @Override
    public Optional<Map<Address, HubPlace>> now() {
      return household.inside(Storage::mirrored);
    }

    @Override
    public HubReply<Bucket> open(Address bucket, HubPlace hub) {
      return shelves().stream()
          .filter(shelf -> shelf.address().equals(bucket))
          .findFirst()
          .map(shelf -> Storage.this.open(List.of(shelf), new Place.There(hub)).map(List::getFirst))
          .orElseGet(Storage::locked);
    }
  }

  private <T> HubReply<T> with(Shelf shelf, Place place, Function<Bucket, HubReply<T>> task) {
    return withAll(List.of(shelf), place, opened -> task.apply(opened.getFirst()));
  }

  private <T> HubReply<T> withAll(
      List<Shelf> shelves, Place place, Function<List<Bucket>, HubReply<T>> task) {
    return open(shelves, place)
        .flatMap(
            opened -> {
              try {
                return task.apply(opened);
              } finally {
                opened.forEach(Bucket::close);
              }
            });
  }

  /** The buckets of some shelves at a place, to be closed by the caller. */
  private HubReply<List<Bucket>> open(List<Shelf> shelves, Place place) {
    return switch (place) {
      case Place.Here() when buckets.get().isEmpty() ->
          new HubReply.Failed<>(new HubTrouble.DiskFailed());
      case Place.Here() ->
          household
              .inside(_ -> shelves.stream().map(shelf -> own.apply(shelf.address())).toList())
              .<HubReply<List<Bucket>>>map(HubReply.Done::new)
              .orElseGet(Storage::locked);
      case Place.There(HubPlace hub) ->
          remote(hub)
              .flatMap(
                  found ->
                      household
                          .inside(
                              inside ->
                                  shelves.stream().map(shelf -> keys.remote(inside, shelf, found)).toList())
                          .<HubReply<List<Bucket>>>map(HubReply.Done::new)
                          .orElseGet(Storage::locked));
    };
  }

  /** The hub there, asked who it is the first time. */
  private HubReply<RemoteHub> remote(HubPlace place) {
    RemoteHub hub = known.get(place);
    return hub != null ? new HubReply.Done<>(hub) : remote(place.url());
  }

  private HubReply<RemoteHub> remote(String url) {
    return switch (remoteHubs.connect(url)) {
      case Connection.Connected(RemoteHub found) -> {
        known.put(found.place(), found);
        yield new HubReply.Done<>(found);
      }
      case Connection.NotAHub _, Connection.Ours _ ->
          new HubReply.Failed<>(new HubTrouble.NotWell(0));
      case Connection.Unreachable _, Connection.NotAnAddress _, Connection.NotSecure _ ->
          new HubReply.Failed<>(
              Thread.currentThread().isInterrupted()
                  ? new HubTrouble.Cancelled()
                  : new HubTrouble.Unreachable());
    };
  }

  @Override
  public void close() {
    mirror.close();
  }
}
