package dev.ownhand.ui.storage;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import dev.ownhand.keychain.Identity;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Conflicts;
import dev.ownhand.storage.Connecting;
import dev.ownhand.storage.Incoming;
import dev.ownhand.storage.MirrorState;
import dev.ownhand.storage.Occupied;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import dev.ownhand.storage.Progress;
import dev.ownhand.storage.Residence;
import dev.ownhand.storage.Shelf;
import dev.ownhand.storage.Unsealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A stockroom in memory, whose answers a test may set. */
public final class HandStockroom implements Stockroom {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  public static final HubPlace OWN =
      new HubPlace("http://localhost:3000", "http://localhost:3000/read/");
  public static final HubPlace OTHER =
      new HubPlace("https://hub.example", "https://read.hub.example/");

  private static final List<String> ADDRESSES =
      List.of(
          "1JeTQ5cQjsD57YGcsVFhwT7iuQUXJR6BSk",
          "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
          "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
          "12c6DSiU4Rq3P4ZxziKxzrL5LmMBrzjrJX",
          "1HLoD9E4SDFFPDiYfNYnkBLQ85Y51J3Zb1",
          "1FvzCLoTPGANNjWoUo6jUGuAG3wg1w4YjR",
          "15ubicBBWFnvoZLT7GiU2qxjRaKJPdkDMG",
          "1JfbZRwdDHKZmuiZgYArJZhcuuzuw2HuMu");

  private final Map<Shelf, Map<FilePath, FileStat>> files = new LinkedHashMap<>();
  private final Map<FilePath, byte[]> contents = new TreeMap<>();
  private final List<Residence> residences = new ArrayList<>();
  private final List<Shelf> revoked = new ArrayList<>();
  private final List<Occupied> strangers = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private @Nullable HubTrouble trouble;
  private BuiltIn builtIn = new BuiltIn.Serving(OWN);
  private Connecting connecting = new Connecting.Connected(OTHER);
  private MirrorState mirror =
      new MirrorState(MirrorState.Phase.DONE, 0, Optional.empty(), Optional.empty());
  private Plan plan = new Plan(List.of());
  private Incoming incoming = new Incoming.NotAnArchive();
  private HubReply<Outcome> outcome = new HubReply.Done<>(new Outcome(0, 0, List.of()));
  private Unsealing unsealing = new Unsealing.Locked();
  private int addresses;
  private int page = 1000;

  /** How often was copied what stood in the way. */
  public int replacements;

  /** How often it was tried to copy. */
  public int copies;

  public Address address() {
    return Address.parse(ADDRESSES.get(addresses++ % ADDRESSES.size())).orElseThrow();
  }

  /** One more identity in use. */
  public Residence identity(String label, StorageChoice choice) {
    var residence = new Residence(new Identity(residences.size(), address()), label, choice);
    residences.add(residence);
    return residence;
  }

  /** One more app that was signed in to. */
  public Shelf app(int identity, String domainName) {
    var shelf = new Shelf(identity, address(), Optional.of(domainName));
    files.put(shelf, new LinkedHashMap<>());
    return shelf;
  }

  public FileStat file(Shelf shelf, String name, String type, long length) {
    var stat =
        new FileStat(
            new FilePath(name), type, "e", length, NOW.minusSeconds(3600L * (name.length() + 1)));
    files.computeIfAbsent(shelf, _ -> new LinkedHashMap<>()).put(stat.path(), stat);
    return stat;
  }

  public FileStat file(Shelf shelf, String name, String type, byte[] content) {
    contents.put(new FilePath(name), content);
    return file(shelf, name, type, content.length);
  }

  public FileStat file(Shelf shelf, String name, String content) {
    return file(shelf, name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  /** A bucket of nobody that is known. */
  public void stranger(long count, long bytes) {
    strangers.add(new Occupied(address(), Optional.empty(), count, bytes));
  }

  public HandStockroom serving(BuiltIn now) {
    builtIn = now;
    return this;
  }

  /** From now on hubs do nothing. */
  public HandStockroom refusing(@Nullable HubTrouble why) {
    trouble = why;
    return this;
  }

  public HandStockroom answering(Connecting answer) {
    connecting = answer;
    return this;
  }

  public HandStockroom mirroring(MirrorState now) {
    mirror = now;
    listeners.forEach(Runnable::run);
    return this;
  }

  public HandStockroom planning(Plan now) {
    plan = now;
    incoming = new Incoming.Good(now);
    return this;
  }

  public HandStockroom bringing(Incoming now) {
    incoming = now;
    return this;
  }

  public HandStockroom ending(HubReply<Outcome> now) {
    outcome = now;
    return this;
  }

  public HandStockroom unsealing(Unsealing now) {
    unsealing = now;
    return this;
  }

  /** Gives lists so many files at a time. */
  public HandStockroom paging(int most) {
    page = most;
    return this;
  }

  public List<Shelf> revoked() {
    return revoked;
  }

  @Override
  public BuiltIn builtIn() {
    return builtIn;
  }

  @Override
  public List<Residence> residences() {
    return residences;
  }

  @Override
  public List<Shelf> shelves() {
    return List.copyOf(files.keySet());
  }

  @Override
  public List<Occupied> occupied() {
    var all = new ArrayList<>(strangers);
    files.forEach(
        (shelf, in) -> {
          if (!in.isEmpty()) {
            all.add(
                new Occupied(
                    shelf.address(),
                    Optional.of(shelf),
                    in.size(),
                    in.values().stream().mapToLong(FileStat::length).sum()));
          }
        });
    all.sort(Comparator.comparingLong(Occupied::bytes).reversed());
    return all;
  }

  private <T> HubReply<T> reply(T value) {
    return trouble == null ? new HubReply.Done<>(value) : new HubReply.Failed<>(trouble);
  }

  private Map<FilePath, FileStat> on(Shelf shelf) {
    return files.getOrDefault(shelf, Map.of());
  }

  @Override
  public HubReply<Listing> list(Shelf shelf, Place place, Optional<String> from) {
    int start = from.map(Integer::parseInt).orElse(0);
    List<FileStat> all = List.copyOf(on(shelf).values());
    int end = Math.min(all.size(), start + page);
    return reply(
        new Listing(
            all.subList(start, end),
            end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty()));
  }

  @Override
  public HubReply<byte[]> read(Shelf shelf, Place place, FilePath path, int most) {
    byte[] content = contents.get(path);
    return content == null
        ? new HubReply.Failed<>(new HubTrouble.Missing())
        : reply(content.clone());
  }

  @Override
  public HubReply<FileStat> save(Shelf shelf, Place place, FilePath path, Path target) {
    try {
      Files.write(target, contents.getOrDefault(path, new byte[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FileStat stat = on(shelf).get(path);
    return stat == null ? new HubReply.Failed<>(new HubTrouble.Missing()) : reply(stat);
  }

  @Override
  public HubReply<FilePath> delete(Shelf shelf, Place place, FilePath path) {
    if (trouble == null) {
      on(shelf).remove(path);
    }
    return reply(path);
  }

  @Override
  public HubReply<Outcome> clear(Shelf shelf, Place place, Progress progress) {
    if (trouble == null) {
      on(shelf).clear();
    }
    return trouble == null ? outcome : new HubReply.Failed<>(trouble);
  }

  @Override
  public Unsealing unseal(Shelf shelf, byte[] content) {
    return unsealing;
  }

  @Override
  public void revoke(Shelf shelf) {
    revoked.add(shelf);
  }

  @Override
  public Connecting connect(String typed) {
    return connecting;
  }

  @Override
  public void choose(int identity, StorageChoice choice) {
    Residence old = residences.get(identity);
    residences.set(identity, new Residence(old.identity(), old.label(), choice));
  }

  @Override
  public MirrorState mirror() {
    return mirror;
  }

  @Override
  public void onMirror(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void tryMirrorAgain() {
    mirroring(
        new MirrorState(
            MirrorState.Phase.COPYING, mirror.waiting(), Optional.empty(), Optional.empty()));
  }

  @Override
  public HubReply<Plan> plan(List<Shelf> shelves, Place from, Place to) {
    return reply(plan);
  }

  private HubReply<Outcome> copied(Conflicts conflicts) {
    copies++;
    if (conflicts == Conflicts.REPLACED) {
      replacements++;
    }
    return trouble == null ? outcome : new HubReply.Failed<>(trouble);
  }

  @Override
  public HubReply<Outcome> copy(
      List<Shelf> shelves, Place from, Place to, Conflicts conflicts, Progress progress) {
    return copied(conflicts);
  }

  @Override
  public HubReply<Outcome> takeOut(
      List<Shelf> shelves, Place from, Path target, Progress progress) {
    return copied(Conflicts.KEPT);
  }

  @Override
  public Incoming incoming(Path source, Place to) {
    return incoming;
  }

  @Override
  public HubReply<Outcome> bringBack(
      Path source, Place to, Conflicts conflicts, Progress progress) {
    return copied(conflicts);
  }
}
