package dev.ownhand.platform.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusTest {
  private @TempDir Path folder;

  @Test
  void goesWhereTheSessionSays() {
    assertEquals(
        Optional.of("unix:path=/run/user/1000/bus,guid=1"),
        Bus.address("tcp:host=x;unix:path=/run/user/1000/bus,guid=1", Optional.empty()));
  }

  @Test
  void goesToTheUsualPlaceIfNothingIsSaidAndSomethingIsThere() throws IOException {
    Path socket = folder.resolve("bus");
    assertEquals(Optional.empty(), Bus.address(null, Optional.of(socket)));
    Files.createFile(socket);
    assertEquals(Optional.of("unix:path=" + socket), Bus.address(null, Optional.of(socket)));
  }

  @Test
  void goesNowhereElseIfWhatIsSaidIsOfNoUse() throws IOException {
    Path socket = Files.createFile(folder.resolve("bus"));
    assertEquals(
        Optional.empty(), Bus.address("unix:abstract=/tmp/dbus-1", Optional.of(socket)));
    assertEquals(Optional.empty(), Bus.address("", Optional.of(socket)));
  }

  @Test
  void isNotThereWhereNobodyListens() {
    Map<String, String> nowhere =
        Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("bus"));
    assertEquals(Optional.empty(), Bus.session(nowhere, () -> {}));
  }
}
