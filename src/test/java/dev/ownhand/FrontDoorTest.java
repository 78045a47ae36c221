package dev.ownhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Requests;
import dev.ownhand.auth.SignIn;
import dev.ownhand.auth.Visit;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.platform.FreePort;
import dev.ownhand.program.Program.Entrance;
import dev.ownhand.server.LocalServer;
import dev.ownhand.texts.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real ports. */
class FrontDoorTest {
  private final List<Visit> first = new ArrayList<>();
  private final List<Visit> second = new ArrayList<>();
  private @TempDir Path folder;
  private Home home;
  private FrontDoor door;

  @BeforeEach
  void build() {
    home = new Home(folder).settled();
    door = new FrontDoor(_ -> home.signIn(), this::start);
  }

  private LocalServer.Start start(int port, SignIn signIn) {
    return LocalServer.start(
        port, signIn, home.household(), Texts.in(Locale.ENGLISH), Entropy.system());
  }

  @AfterEach
  void close() {
    door.close();
    home.close();
  }

  @Test
  void opensOnceForAllDesks() throws IOException {
    int port = FreePort.find();
    assertInstanceOf(Entrance.Open.class, door.open(port, first::add));
    assertInstanceOf(Entrance.Open.class, door.open(port, second::add));
    assertTrue(LocalServer.isTaken(port));
  }

  @Test
  void putsWhatWaitsAlreadyOnADeskThatComesLater() throws IOException {
    int port = FreePort.find();
    door.open(port, first::add);
    home.arrive(Requests.token("https://app.example"), "visitor");
    Visit visit = home.atDesk();
    door.open(port, second::add);
    assertEquals(List.of(visit), second);
  }

  @Test
  void saysThatAPortIsBusyAndPutsNothingOnTheDesk() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertEquals(
          new Entrance.PortBusy(other.getLocalPort()), door.open(other.getLocalPort(), first::add));
    }
  }

  @Test
  void movesAndGivesTheOldPortUp() throws IOException {
    int from = FreePort.find();
    int to = FreePort.find();
    door.open(from, first::add);
    assertInstanceOf(Entrance.Open.class, door.move(to));
    assertTrue(LocalServer.isTaken(to));
    assertFalse(LocalServer.isTaken(from));
  }

  @Test
  void staysWhereItIsIfTheOtherPortIsBusy() throws IOException {
    int from = FreePort.find();
    door.open(from, first::add);
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertEquals(new Entrance.PortBusy(other.getLocalPort()), door.move(other.getLocalPort()));
    }
    assertTrue(LocalServer.isTaken(from));
  }
}
