package dev.ownhand.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "new and longer".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path temporary;

  private Path folder = Path.of("");
  private AtomicFile file = new AtomicFile(Path.of("none"));

  @BeforeEach
  void inAFolderNotYetThere() {
    folder = temporary.resolve("a/b");
    file = new AtomicFile(folder.resolve("target"));
  }

  private static byte[] content(AtomicFile of) {
    return assertInstanceOf(FileReading.Read.class, of.read(100)).bytes();
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      var names = new TreeSet<String>();
      files.forEach(path -> names.add(path.getFileName().toString()));
      return names;
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void isAbsentUntilItIsWritten() {
    assertEquals(new FileReading.Absent(), file.read(100));
    assertFalse(file.exists());
    file.write(OLD);
    assertArrayEquals(OLD, content(file));
  }

  @Test
  void replacesWhatWasThereAndLeavesNothingElseBehind() throws IOException {
    file.write(OLD);
    file.write(NEW);
    assertArrayEquals(NEW, content(file));
    assertEquals(Set.of("target"), names());
  }

  @Test
  void keepsOnePreviousCopy() throws IOException {
    Path previous = Path.of("target.previous");
    file.writeKeeping("older".getBytes(StandardCharsets.UTF_8), previous);
    assertEquals(Set.of("target"), names());
    file.writeKeeping(OLD, previous);
    file.writeKeeping(NEW, previous);
    assertArrayEquals(NEW, content(file));
    assertArrayEquals(OLD, Files.readAllBytes(folder.resolve(previous)));
    assertEquals(Set.of("target", "target.previous"), names());
  }

  @Test
  void isRemovedWithWhatAPowerCutLeftOfIt() throws IOException {
    file.remove();
    file.write(OLD);
    Files.write(folder.resolve("target.new"), new byte[5000]);
    Files.write(folder.resolve("target.other"), OLD);
    file.remove();
    assertEquals(new FileReading.Absent(), file.read(100));
    assertEquals(Set.of("target.other"), names());
  }

  @Test
  void saysWhichFileCouldNotBeRemoved() throws IOException {
    Files.createDirectories(folder.resolve("target/inside"));
    StoreException failure = assertThrows(StoreException.class, () -> file.remove());
    assertEquals(folder.resolve("target") + " could not be removed", failure.getMessage());
  }

  @Test
  void isForItsOwnersEyesOnly() throws IOException {
    file.writeKeeping(OLD, Path.of("target.previous"));
    file.writeKeeping(NEW, Path.of("target.previous"));
    assertEquals("rw-------", permissions(folder.resolve("target")));
    assertEquals("rw-------", permissions(folder.resolve("target.previous")));
    assertEquals("rwx------", permissions(folder));
    assertEquals("rwx------", permissions(temporary.resolve("a")));
  }

  @Test
  void staysPrivateWhenItReplacesAFileThatWasNot() throws IOException {
    file.write(OLD);
    Files.setPosixFilePermissions(
        folder.resolve("target"), PosixFilePermissions.fromString("rw-rw-rw-"));
    file.write(NEW);
    assertEquals("rw-------", permissions(folder.resolve("target")));
  }

  @Test
  void clearsAwayWhatAPowerCutLeft() throws IOException {
    file.write(OLD);
    Files.write(folder.resolve("target.new"), new byte[5000]);
    Files.write(folder.resolve("target.previous.new"), new byte[5000]);
    file.writeKeeping(NEW, Path.of("target.previous"));
    assertArrayEquals(NEW, content(file));
    assertEquals(Set.of("target", "target.previous"), names());
  }

  @Test
  void followsNoLinkInTheWayOfItsTemporaryFile() throws IOException {
    file.write(OLD);
    Path victim = temporary.resolve("victim");
    Files.write(victim, OLD);
    Files.createSymbolicLink(folder.resolve("target.new"), victim);
    file.write(NEW);
    assertArrayEquals(OLD, Files.readAllBytes(victim));
    assertArrayEquals(NEW, content(file));
    assertFalse(Files.isSymbolicLink(folder.resolve("target")));
  }

  @Test
  void readsNoMoreThanItMay() {
    file.write(NEW);
    assertEquals(new FileReading.TooLarge(), file.read(NEW.length - 1));
    assertArrayEquals(
        NEW, assertInstanceOf(FileReading.Read.class, file.read(NEW.length)).bytes());
  }

  @Test
  void saysWhichFileCouldNotBeWritten() throws IOException {
    Files.write(temporary.resolve("a"), OLD);
    StoreException failure = assertThrows(StoreException.class, () -> file.write(NEW));
    assertEquals(folder.resolve("target") + " could not be written", failure.getMessage());
  }

  @Test
  void worksWhereThereAreNoPermissions() throws IOException {
    URI archive = URI.create("jar:" + temporary.resolve("files.zip").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      assertFalse(zip.supportedFileAttributeViews().contains("posix"));
      var inside = new AtomicFile(zip.getPath("/a/target"));
      inside.writeKeeping(OLD, zip.getPath("target.previous"));
      inside.writeKeeping(NEW, zip.getPath("target.previous"));
      assertArrayEquals(NEW, content(inside));
      assertArrayEquals(OLD, Files.readAllBytes(zip.getPath("/a/target.previous")));
    }
  }
}
