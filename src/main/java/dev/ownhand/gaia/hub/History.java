package dev.ownhand.gaia.hub;

import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.FilePath;
import java.time.InstantSource;
import java.util.HexFormat;

/** The names under which archival tokens let old files live on, beside the file itself. */
final class History {
  private static final String MARK = ".history.";
  private static final int MARK_BYTES = 5;

  private final InstantSource clock;
  private final Entropy entropy;

  History(InstantSource clock, Entropy entropy) {
    this.clock = clock;
    this.entropy = entropy;
  }

  /** A name that no file has yet: the moment, ten random digits, and the old name. */
  FilePath nameFor(FilePath path) {
    int name = path.text().lastIndexOf('/') + 1;
    String folder = path.text().substring(0, name);
    String random = HexFormat.of().formatHex(entropy.bytes(MARK_BYTES));
    return FilePath.of(
            folder + MARK + clock.millis() + "." + random + "." + path.text().substring(name))
        .orElseThrow(() -> new Refused(new HubRefusal.BadPath()));
  }

  static boolean isPresent(FilePath path) {
    return !path.text().startsWith(MARK, path.text().lastIndexOf('/') + 1);
  }
}
