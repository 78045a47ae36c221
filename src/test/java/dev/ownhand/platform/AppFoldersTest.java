package dev.ownhand.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppFoldersTest {
  private static final Path USER_HOME = Path.of("/home/alice");

  @Test
  void followsTheXdgCustomOnLinux() {
    assertEquals(
        Path.of("/data/alice/ownhand"),
        data(OperatingSystem.LINUX, Map.of("XDG_DATA_HOME", "/data/alice", "HOME", "/else")));
  }

  @Test
  void prefersHomeToJavasUserHomeOnLinux() {
    assertEquals(
        Path.of("/tmp/clean/.local/share/ownhand"),
        data(OperatingSystem.LINUX, Map.of("HOME", "/tmp/clean")));
    assertEquals(
        Path.of("/home/alice/.local/share/ownhand"), data(OperatingSystem.LINUX, Map.of()));
  }

  @Test
  void ignoresPathsThatAreNotAbsolute() {
    assertEquals(
        Path.of("/home/alice/.local/share/ownhand"),
        data(OperatingSystem.LINUX, Map.of("XDG_DATA_HOME", "data", "HOME", "")));
  }

  @Test
  void usesApplicationSupportOnAMac() {
    assertEquals(
        Path.of("/home/alice/Library/Application Support/Ownhand"),
        data(OperatingSystem.MAC, Map.of("XDG_DATA_HOME", "/data/alice", "HOME", "/else")));
  }

  @Test
  void usesTheRoamingFolderOnWindows() {
    assertEquals(
        Path.of("/roaming/Ownhand"), data(OperatingSystem.WINDOWS, Map.of("APPDATA", "/roaming")));
    assertEquals(
        Path.of("/home/alice/AppData/Roaming/Ownhand"), data(OperatingSystem.WINDOWS, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, LINUX",
    "FreeBSD, LINUX",
    "Mac OS X, MAC",
    "Darwin, LINUX",
    "Windows 11, WINDOWS",
    "Windows Server 2025, WINDOWS"
  })
  void knowsSystemsByJavasNames(String name, OperatingSystem system) {
    assertEquals(system, OperatingSystem.named(name));
  }

  private static Path data(OperatingSystem system, Map<String, String> environment) {
    return AppFolders.data(system, environment, USER_HOME);
  }
}
