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
import dev.ownhand.storage.Unsealing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Port: what is stored, as {@link dev.ownhand.storage.Storage} has it. Slow: not for the window's thread. */
public interface Stockroom {
  BuiltIn builtIn();

  List<Residence> residences();

  List<Shelf> shelves();

  List<Occupied> occupied();

  HubReply<Listing> list(Shelf shelf, Place place, Optional<String> page);

  HubReply<byte[]> read(Shelf shelf, Place place, FilePath path, int most);

  HubReply<FileStat> save(Shelf shelf, Place place, FilePath path, Path target);

  HubReply<FilePath> delete(Shelf shelf, Place place, FilePath path);

  HubReply<Outcome> clear(Shelf shelf, Place place, Progress progress);

  Unsealing unseal(Shelf shelf, byte[] content);

  void revoke(Shelf shelf);

  Connecting connect(String typed);

  void choose(int identity, StorageChoice choice);

  MirrorState mirror();

  void onMirror(Runnable listener);

  void tryMirrorAgain();

  HubReply<Plan> plan(List<Shelf> shelves, Place from, Place to);

  HubReply<Outcome> copy(
      List<Shelf> shelves, Place from, Place to, Conflicts conflicts, Progress progress);

  HubReply<Outcome> takeOut(List<Shelf> shelves, Place from, Path target, Progress progress);

  Incoming incoming(Path source, Place to);

  HubReply<Outcome> bringBack(Path source, Place to, Conflicts conflicts, Progress progress);
}
