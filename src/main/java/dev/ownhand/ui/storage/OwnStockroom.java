package dev.ownhand.ui.storage;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.Listing;
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
import dev.ownhand.storage.Storage;
import dev.ownhand.storage.Unsealing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What this keychain stores. */
public record OwnStockroom(Storage storage) implements Stockroom {
  @Override
  public BuiltIn builtIn() {
    return storage.builtIn();
  }

  @Override
  public List<Residence> residences() {
    return storage.residences();
  }

  @Override
  public List<Shelf> shelves() {
    return storage.shelves();
  }

  @Override
  public List<Occupied> occupied() {
    return storage.occupied();
  }

  @Override
  public HubReply<Listing> list(Shelf shelf, Place place, Optional<String> page) {
    return storage.list(shelf, place, page);
  }

  @Override
  public HubReply<byte[]> read(Shelf shelf, Place place, FilePath path, int most) {
    return storage.read(shelf, place, path, most);
  }

  @Override
  public HubReply<FileStat> save(Shelf shelf, Place place, FilePath path, Path target) {
    return storage.save(shelf, place, path, target);
  }

  @Override
  public HubReply<FilePath> delete(Shelf shelf, Place place, FilePath path) {
    return storage.delete(shelf, place, path);
  }

  @Override
  public HubReply<Outcome> clear(Shelf shelf, Place place, Progress progress) {
    return storage.clear(shelf, place, progress);
  }

  @Override
  public Unsealing unseal(Shelf shelf, byte[] content) {
    return storage.unseal(shelf, content);
  }

  @Override
  public void revoke(Shelf shelf) {
    storage.revoke(shelf);
  }

  @Override
  public Connecting connect(String typed) {
    return storage.connect(typed);
  }

  @Override
  public void choose(int identity, StorageChoice choice) {
    storage.choose(identity, choice);
  }

  @Override
  public MirrorState mirror() {
    return storage.mirror();
  }

  @Override
  public void onMirror(Runnable listener) {
    storage.onMirror(listener);
  }

  @Override
  public void tryMirrorAgain() {
    storage.tryMirrorAgain();
  }

  @Override
  public HubReply<Plan> plan(List<Shelf> shelves, Place from, Place to) {
    return storage.plan(shelves, from, to);
  }

  @Override
  public HubReply<Outcome> copy(
      List<Shelf> shelves, Place from, Place to, Conflicts conflicts, Progress progress) {
    return storage.copy(shelves, from, to, conflicts, progress);
  }

  @Override
  public HubReply<Outcome> takeOut(
      List<Shelf> shelves, Place from, Path target, Progress progress) {
    return storage.takeOut(shelves, from, target, progress);
  }

  @Override
  public Incoming incoming(Path source, Place to) {
    return storage.incoming(source, to);
  }

  @Override
  public HubReply<Outcome> bringBack(
      Path source, Place to, Conflicts conflicts, Progress progress) {
    return storage.bringBack(source, to, conflicts, progress);
  }
}
