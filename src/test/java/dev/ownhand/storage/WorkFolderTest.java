package dev.ownhand.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
  @TempDir Path home;

  @Test
  void isMadeForTheOwnerAloneWhenItIsFirstUsed() throws IOException {
    Path at = home.resolve("storage-work");
    var work = new WorkFolder(at);
    assertFalse(Files.exists(at));
    Path file = work.file();
    assertEquals(at, file.getParent());
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(at)));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void isEmptiedOnceAfterAStart() throws IOException {
    Path at = home.resolve("storage-work");
    Files.createDirectories(at.resolve("below"));
    Path left = Files.writeString(at.resolve("left.part"), "private");
    Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
    var work = new WorkFolder(at);
    Path first = work.file();
    Path second = work.file();
    assertFalse(Files.exists(left));
    assertFalse(Files.exists(at.resolve("below")));
    assertTrue(Files.exists(first) && Files.exists(second));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(at)));
  }

  @Test
  void followsNoLink() throws IOException {
    Path others = Files.createDirectory(home.resolve("others"));
    Path kept = Files.writeString(others.resolve("kept"), "kept");
    Path at = Files.createSymbolicLink(home.resolve("storage-work"), others);
    Path file = new WorkFolder(at).file();
    assertTrue(Files.exists(kept));
    assertFalse(Files.isSymbolicLink(at));
    assertEquals(at.toRealPath(), file.toRealPath().getParent());
  }
}
