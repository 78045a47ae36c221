package dev.ownhand.gaia;

import java.util.List;
import java.util.Optional;

/**
 * A page of a bucket's files, in the order of their names.
 *
 * @param next where the next page begins, if there is one
 */
public record Listing(List<FileStat> files, Optional<String> next) {
  public Listing {
    files = List.copyOf(files);
  }
}
