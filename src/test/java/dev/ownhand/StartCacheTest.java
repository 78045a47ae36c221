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

class StartCacheTest {
  private static final List<String> STARTED =
      List.of("-Xmx256m", "-XX:AOTCache=/opt/Øwnhand/ownhand.aot");

  private @TempDir Path folder;

  @Test
  void isInUseIfItIsInMemory() throws IOException {
    Path maps = folder.resolve("maps");
    Files.writeString(maps, "7f00-7f01 r--p 00000000 08:01 1 /opt/Øwnhand/ownhand.aot\n");
    assertEquals(Optional.of(CacheState.IN_USE), StartCache.state(STARTED, maps));
    Files.writeString(maps, "7f00-7f01 r--p 00000000 08:01 1 /opt/Øwnhand/runtime/lib/server/classes.aot\n");
    assertEquals(Optional.of(CacheState.PASSED_OVER), StartCache.state(STARTED, maps));
  }

  @Test
  void isNoneWhereNoneWasNamed() {
    assertEquals(Optional.of(CacheState.NONE), StartCache.state(List.of("-Xmx256m"), folder));
  }

  @Test
  void isNotToldWhereTheSystemTellsNothing() {
    assertEquals(Optional.empty(), StartCache.state(STARTED, folder.resolve("absent")));
  }
}
