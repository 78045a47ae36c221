package dev.ownhand.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who probably listens at a port that is busy: on Linux by what {@code /proc} tells about the
 * person's own processes, otherwise by custom.
 */
public final class PortOwner {
  private static final Map<Integer, String> CUSTOM = Map.of(8888, "Jupyter");
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String LISTENING = "0A";
  private static final int LONGEST_WORD = 40;

  private final Path proc;

  public PortOwner() {
    this(Path.of("/proc"));
  }

  PortOwner(Path proc) {
    this.proc = proc;
  }

  /** The program's name, and that of the script it runs if it runs one; without folders. */
  public Optional<String> likelyOwner(int port) {
    return owner(sockets(port)).or(() -> Optional.ofNullable(CUSTOM.get(port)));
  }

  /** Whether a process may be the one: for all that can be told. */
  public boolean mayBe(long process, int port) {
    Set<String> sockets = sockets(port);
    return sockets.isEmpty() || holds(proc.resolve(String.valueOf(process)), sockets);
  }

  /** The listening sockets of a port, as the links to open files name them (man 5 proc). */
  private Set<String> sockets(int port) {
    String suffix = String.format(":%04X", port);
    return Stream.of("net/tcp", "net/tcp6")
        .flatMap(table -> read(proc.resolve(table)).lines())
        .map(line -> line.strip().split("\\s+"))
        .filter(
            field ->
                field.length > INODE
                    && field[LOCAL_ADDRESS].endsWith(suffix)
                    && field[STATE].equals(LISTENING))
        .map(field -> "socket:[" + field[INODE] + "]")
        .collect(Collectors.toSet());
  }

  private Optional<String> owner(Set<String> sockets) {
    if (sockets.isEmpty()) {
      return Optional.empty();
    }
    try (Stream<Path> entries = Files.list(proc)) {
      return entries
          .filter(process -> process.getFileName().toString().matches("[0-9]+"))
          .filter(process -> holds(process, sockets))
          .map(PortOwner::name)
          .filter(name -> !name.isEmpty())
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static boolean holds(Path process, Set<String> sockets) {
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      return open.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** At most the first two words: what follows may be private. */
  private static String name(Path process) {
    return Arrays.stream(read(process.resolve("cmdline")).split("\0"))
        .limit(2)
        .takeWhile(word -> !word.startsWith("-"))
        .map(word -> word.substring(word.lastIndexOf('/') + 1).replaceAll("[^\\w.+-]", "?"))
        .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
        .collect(Collectors.joining(" "));
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
