package dev.ownhand.storage;

import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.WholeList;
import java.util.ArrayList;
import java.util.List;

/** Removes everything on a shelf. Here, "copied" files are those that are gone. */
record Clearing(Shelf shelf, Bucket bucket) {
  HubReply<Outcome> run(Progress progress) {
    return WholeList.of(bucket).flatMap(listing -> clear(listing, progress));
  }

  private HubReply<Outcome> clear(Listing listing, Progress progress) {
    List<FileStat> files = listing.files();
    var failures = new ArrayList<Outcome.Failure>();
    long bytes = files.stream().mapToLong(FileStat::length).sum();
    long bytesDone = 0;
    for (int i = 0; i < files.size(); i++) {
      FileStat file = files.get(i);
      progress.at(new Progress.Point(i, files.size(), bytesDone, bytes, file.path().text()));
      if (Thread.currentThread().isInterrupted()) {
        return new HubReply.Failed<>(new HubTrouble.Cancelled());
      }
      if (bucket.delete(file.path()) instanceof HubReply.Failed<FilePath>(HubTrouble trouble)
          && !(trouble instanceof HubTrouble.Missing)) {
        failures.add(new Outcome.Failure(shelf, file.path(), trouble));
      }
      bytesDone += file.length();
    }
    return new HubReply.Done<>(new Outcome(files.size() - failures.size(), 0, failures, listing.passedOver()));
  }
}
