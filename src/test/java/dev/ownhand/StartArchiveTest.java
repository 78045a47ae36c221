package dev.ownhand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.checkup.Finding.StartCache.CacheState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartArchiveTest {
  private static final List<String> STARTED =
      List.of("-Xmx256m", "-XX:SharedArchiveFile=/opt/Øwnhand/ownhand.jsa");

  private @TempDir Path folder;

  @Test
  void isInUseIfItIsInMemory() throws IOException {
    Path maps = folder.resolve("maps");
    Files.writeString(maps, "7f00-7f01 r--p 00000000 08:01 1 /opt/Øwnhand/ownhand.jsa\n");
    assertEquals(Optional.of(CacheState.IN_USE), StartArchive.state(STARTED, maps));
    Files.writeString(maps, "7f00-7f01 r--p 00000000 08:01 1 /opt/Øwnhand/runtime/lib/server/classes.jsa\n");
    assertEquals(Optional.of(CacheState.PASSED_OVER), StartArchive.state(STARTED, maps));
  }

  @Test
  void isNoneWhereNoneWasNamed() {
    assertEquals(Optional.of(CacheState.NONE), StartArchive.state(List.of("-Xmx256m"), folder));
  }

  @Test
  void isNotToldWhereTheSystemTellsNothing() {
    assertEquals(Optional.empty(), StartArchive.state(STARTED, folder.resolve("absent")));
  }
}
