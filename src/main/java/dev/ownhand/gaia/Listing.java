package dev.ownhand.gaia;

import java.util.List;
import java.util.Optional;

/**
 * A page of a bucket's files, in the order of their names.
 *
 * @param next where the next page begins, if there is one
 * @param passedOver how many files have names that cannot be used here, and are not among these
 */
public record Listing(List<FileStat> files, Optional<String> next, int passedOver) {
  public Listing {
    files = List.copyOf(files);
  }

  /** A page of which nothing was passed over. */
  public Listing(List<FileStat> files, Optional<String> next) {
    this(files, next, 0);
  }
}
