package dev.ownhand.store;

import dev.ownhand.auth.Cabinet;
import dev.ownhand.auth.Grant;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.base.Origin;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.Entropy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Records that are nobody's. */
final class Samples {
  static final Origin EDITOR = new Origin("https", "editor.example", 443);
  static final Origin GAME = new Origin("http", "game.example", 8080);
  static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private Samples() {}

  static Secret key(int number) {
    return Secret.owning(Digests.sha256(new byte[] {(byte) number}));
  }

  static Cabinet.Opening open(Path home, Secret key) {
    return new HsqlCabinet(home, Entropy.system()).open(key);
  }

  static PrivateRecords opened(Path home) {
    if (open(home, key(1)) instanceof Cabinet.Opening.Opened(PrivateRecords records)) {
      return records;
    }
    throw new AssertionError("the records do not open");
  }

  static Grant grant(Origin app, int identity) {
    return new Grant(
        app, identity, List.of("store_write", "publish_data"), NOON.plusSeconds(identity));
  }

  /** What a crash would leave at this moment. */
  static void copyHome(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(from.relativize(path));
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
