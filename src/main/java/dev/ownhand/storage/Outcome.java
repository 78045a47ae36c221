package dev.ownhand.storage;

import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubTrouble;
import java.util.List;

/**
 * What came of copying. What failed can be tried again: what is there already is not copied twice.
 *
 * @param copied files that are there now and were read back the same
 * @param kept files that were there already, or stayed as they were
 * @param failures files that are not there, and why
 * @param passedOver how many files are none of these: their names cannot be used here, or they are of
 *     another keychain
 */
public record Outcome(long copied, long kept, List<Failure> failures, long passedOver) {
  public Outcome {
    failures = List.copyOf(failures);
  }

  /** What came of it where nothing was passed over. */
  public Outcome(long copied, long kept, List<Failure> failures) {
    this(copied, kept, failures, 0);
  }

  /** A file that is not there. */
  public record Failure(Shelf shelf, FilePath path, HubTrouble why) {}
}
