package dev.ownhand.gaia;

import java.util.HashSet;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that is in a bucket, page by page. */
public final class WholeList {
  private static final int MOST_FILES = 1_000_000;
  private static final int MOST_PAGES = 100_000;

  /** In names, types, etags and pages together: what is kept of the list lies in memory. */
  private static final long MOST_CHARS = 32L * 1024 * 1024;

  private WholeList() {}

  /**
   * Every file once, in the order of the names. A hub that leads back to a page it has shown is taken at
   * its word up to there; one that never ends is not well.
   */
  public static HubReply<Listing> of(Bucket bucket) {
    var files = new TreeMap<FilePath, FileStat>();
    var seen = new HashSet<Optional<String>>();
    int passedOver = 0;
    long chars = 0;
    Optional<String> page = Optional.empty();
    while (seen.add(page)) {
      switch (bucket.list(page)) {
        case HubReply.Failed<Listing>(HubTrouble trouble) -> {
          return new HubReply.Failed<>(trouble);
        }
        case HubReply.Done<Listing>(Listing listing) -> {
          listing.files().forEach(file -> files.put(file.path(), file));
          chars += listing.files().stream().mapToLong(WholeList::chars).sum();
          chars += listing.next().map(String::length).orElse(0);
          passedOver += listing.passedOver();
          if (listing.next().isEmpty()) {
            break;
          }
          page = listing.next();
        }
      }
      if (files.size() > MOST_FILES || seen.size() > MOST_PAGES || chars > MOST_CHARS) {
        return new HubReply.Failed<>(new HubTrouble.NotWell(0));
      }
    }
    return new HubReply.Done<>(new Listing(files.sequencedValues().stream().toList(), Optional.empty(), passedOver));
  }

  private static long chars(FileStat file) {
    return (long) file.path().text().length() + file.contentType().length() + file.etag().length();
  }
}
