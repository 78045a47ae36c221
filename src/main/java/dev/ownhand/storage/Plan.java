package dev.ownhand.storage;

import dev.ownhand.gaia.FilePath;
import java.util.List;

/**
 * What copying would do, found out without doing it.
 *
 * @param passedOver how many files are not among these: their names cannot be used here, or they are of
 *     another keychain
 */
public record Plan(List<Line> lines, long passedOver) {
  public Plan {
    lines = List.copyOf(lines);
  }

  /** What would be done where nothing is passed over. */
  public Plan(List<Line> lines) {
    this(lines, 0);
  }

  /** What would become of one file. */
  public record Line(Shelf shelf, FilePath path, long length, Standing standing) {}

  /** How it stands with a file. */
  public enum Standing {
    /** It would be copied. */
    TO_COPY,
    /** The same is there already. */
    THERE_ALREADY,
    /** Another of that name is there. */
    CONFLICT,
    /** The other hub takes no file of that size. */
    TOO_LARGE,
    /** The other hub takes no such name, or the archive holds none that may be used. */
    REFUSED,
    /** It is a profile, which is signed anew with the new addresses. */
    PROFILE
  }

  /** How many files stand so. */
  public long count(Standing standing) {
    return lines.stream().filter(line -> line.standing() == standing).count();
  }

  /** How many bytes are in files that stand so. */
  public long bytes(Standing standing) {
    return lines.stream()
        .filter(line -> line.standing() == standing)
        .mapToLong(Line::length)
        .sum();
  }
}
