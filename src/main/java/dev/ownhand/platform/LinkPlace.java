package dev.ownhand.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the socket of an instance lies: {@code link.sock} in its data folder; or, where that path is
 * too long for a socket, in a short folder of its own that {@code link.path} names.
 */
record LinkPlace(Path home, Path shortFolder) {
  private static final String SOCKET = "link.sock";
  private static final String SHORT_FOLDER_PREFIX = "ownhand-";

  /** Linux allows 107 bytes, macOS 103. */
  private static final int LONGEST = 100;

  static LinkPlace of(Path home) {
    return new LinkPlace(
        home,
        Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
            .map(Path::of)
            .filter(folder -> folder.isAbsolute() && Files.isWritable(folder))
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))));
  }

  /** Where a running instance listens, if one does; maybe only the rest of one that is gone. */
  Optional<Path> current() {
    Path usual = home.resolve(SOCKET);
    try {
      if (Files.exists(note())) {
        Path noted = Path.of(Files.readString(note()).strip());
        return isOurs(noted) ? Optional.of(noted) : Optional.empty();
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return Files.exists(usual) ? Optional.of(usual) : Optional.empty();
  }

  /** A place to listen at. Only for whoever holds the lock: what lies there is of a dead process. */
  Path renew() throws IOException {
    clear();
    Path usual = home.resolve(SOCKET);
    if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      Files.deleteIfExists(usual);
      return usual;
    }
    Path elsewhere = Files.createTempDirectory(shortFolder, SHORT_FOLDER_PREFIX).resolve(SOCKET);
    try (var file = OwnerOnly.open(note())) {
      file.truncate(0).write(StandardCharsets.UTF_8.encode(elsewhere + "\n"));
    }
    return elsewhere;
  }

  /** Removes the socket, and the short folder if there is one. */
  void clear() throws IOException {
    Optional<Path> socket = current();
    Files.deleteIfExists(note());
    if (socket.isPresent()) {
      Files.deleteIfExists(socket.get());
      if (!socket.get().startsWith(home)) {
        Files.deleteIfExists(socket.get().resolveSibling(""));
      }
    }
  }

  private Path note() {
    return home.resolve("link.path");
  }

  /** Whether the noted folder is one that this person's instance made. */
  private boolean isOurs(Path socket) throws IOException {
    Path folder = socket.getParent();
    return folder != null
        && folder.getFileName() != null
        && folder.getFileName().toString().startsWith(SHORT_FOLDER_PREFIX)
        && socket.endsWith(SOCKET)
        && Files.exists(folder)
        && Files.getOwner(folder).equals(Files.getOwner(home));
  }
}
