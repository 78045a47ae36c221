package dev.ownhand.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOpenerTest {
  @TempDir private Path folder;

  @Test
  void givesTheFolderToTheProgramOfTheSystem() {
    assertEquals(List.of("xdg-open", folder.toString()), command(OperatingSystem.LINUX));
    assertEquals(List.of("open", folder.toString()), command(OperatingSystem.MAC));
    assertEquals(List.of("explorer.exe", folder.toString()), command(OperatingSystem.WINDOWS));
  }

  private List<String> command(OperatingSystem system) {
    return new FolderOpener(system).command(folder);
  }

  @Test
  void passesAbsolutePathsOnlySoThatNoneIsTakenForAnOption() {
    List<String> command = new FolderOpener(OperatingSystem.LINUX).command(Path.of("--help"));
    assertEquals(Path.of("--help").toAbsolutePath().toString(), command.getLast());
  }

  @Test
  void startsNothingForWhatIsNoFolder() throws IOException {
    var opener = new FolderOpener(OperatingSystem.LINUX);
    assertEquals(FolderOpener.Showing.NOT_SHOWN, opener.show(folder.resolve("missing")));
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(FolderOpener.Showing.NOT_SHOWN, opener.show(file));
  }
}
