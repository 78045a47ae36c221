package dev.ownhand.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ownhand.crypto.Entropy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@EnabledOnOs(OS.LINUX)
class LauncherTest {
  private static final String LINK = "blockstack:eyJ0.eyJ1.abc";
  private static final String SECRET = "0123456789abcdef".repeat(4);
  private static final String OTHER_SECRET = "fedcba9876543210".repeat(4);

  @TempDir private Path folder;
  private Path home;
  private Launcher launcher;
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  @BeforeEach
  void install() throws IOException {
    home = folder.resolve("home");
    launcher = new Launcher(folder);
  }

  @Test
  void handsOverTheWishToSeeTheWindow() throws Exception {
    try (Instance _ = listening(home)) {
      assertEquals("", launcher.run(home));
      assertEquals("window", received.remove());
    }
  }

  @Test
  void handsLinksOverWithEverySignInThem() throws Exception {
    List<String> links =
        List.of(
            LINK,
            "web+blockstack:x",
            "BlockStack:x",
            "blockstack:",
            "blockstack:a b\tc  ",
            "blockstack:'\"\"'`id`$(id)${HOME}$$\\n\\\\%s%n%%d%20!*?[a]{a,b}~;&|<>#",
            "blockstack:ü€😀\r",
            "blockstack:-e --home x",
            "blockstack:" + "a".repeat(SingleInstance.MESSAGE_BYTES - 11));
    try (Instance _ = listening(home)) {
      for (String link : links) {
        assertEquals("", launcher.run(home, link), link);
        assertEquals(link, received.remove());
      }
    }
  }

  @Test
  void leavesEverythingElseToJava() throws Exception {
    try (Instance _ = listening(home)) {
      for (List<String> arguments :
          List.of(
              List.of("serve"),
              List.of("--debug"),
              List.of("--help"),
              List.of("--port", "1"),
              List.of(""),
              List.of("http://localhost/"),
              List.of(" " + LINK),
              List.of(LINK, "more"),
              List.of("--hidden"),
              List.of("--", LINK),
              List.of("blockstack:a\nb"),
              List.of("blockstack:" + "a".repeat(SingleInstance.MESSAGE_BYTES)))) {
        String said = launcher.run(home, arguments.toArray(String[]::new));
        String last = arguments.getLast();
        assertTrue(said.startsWith(Launcher.JAVA) && said.endsWith(" [" + last + "]"), said);
      }
      assertEquals(Launcher.JAVA + " [--home]", withHome(List.of("--home")));
      assertEquals(Launcher.JAVA + " [--home] []", withHome(List.of("--home", "")));
      assertTrue(received.isEmpty());
    }
  }

  @Test
  void findsTheDataFolderAsJavaDoes() throws Exception {
    var environments =
        List.of(
            Map.of("HOME", folder.toString()),
            Map.of("HOME", folder.toString(), "XDG_DATA_HOME", ""),
            Map.of("HOME", folder.toString(), "XDG_DATA_HOME", "data"),
            Map.of("HOME", folder.toString(), "XDG_DATA_HOME", folder + "/a data\nfolder"),
            Map.of("XDG_DATA_HOME", folder.resolve("other").toString()));
    for (Map<String, String> environment : environments) {
      Path found = AppFolders.data(OperatingSystem.LINUX, environment, Path.of("/nowhere"));
      try (Instance _ = listening(found)) {
        assertEquals("", launcher.run(environment, List.of(LINK)), environment.toString());
        assertEquals(LINK, received.remove());
      }
    }
    assertEquals(Launcher.JAVA + " [" + LINK + "]", launcher.run(Map.of(), List.of(LINK)));
    assertEquals(Launcher.JAVA, launcher.run(Map.of("HOME", "home"), List.of()));
  }

  @Test
  void findsHomesWithBlanksAndLineBreaks() throws Exception {
    for (String name : List.of("a  home ", "a\nhome\n", "-home", "@home", "$(touch x)'\"*", "häuschen")) {
      Path odd = folder.resolve(name);
      try (Instance _ = listening(odd)) {
        assertEquals("", launcher.run(odd, LINK));
        assertEquals(LINK, received.remove());
      }
    }
  }

  @Test
  void leavesItToJavaWhereNobodyRuns() throws Exception {
    assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
    listening(home).close();
    assertFalse(Files.exists(door()), "the door goes with its instance");
    assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
  }

  @Test
  void leavesItToJavaIfTheOwnerHasCrashed() throws Exception {
    try (OtherProcess other = OtherProcess.start("claim", home)) {
      assertEquals("First true", other.line());
      assertEquals("", launcher.run(home, LINK));
      other.kill();
    }
    assertTrue(Files.exists(door()));
    assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
    try (Instance _ = listening(home)) {
      assertEquals("", launcher.run(home, LINK));
    }
  }

  @Test
  void leavesRefusalsToJava() throws Exception {
    try (Instance instance = claimed(home)) {
      instance.listen(_ -> new HandOver.Refused("delivered"));
      assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
    }
  }

  @Test
  void tellsAStrangerAtTheOwnersPortNothing() throws Exception {
    for (String greeting :
        List.of("", "\n", "delivered\n", SECRET + "\n", OTHER_SECRET, OTHER_SECRET + "x\n")) {
      try (var stranger = new Host(greeting, "delivered\n")) {
        write(stranger.port());
        assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA), greeting);
        assertEquals(SECRET, stranger.heard.take());
        assertTrue(stranger.heard.isEmpty(), greeting);
      }
    }
  }

  @Test
  void believesOnlyAWholeAnswer() throws Exception {
    for (String answer :
        List.of("", "deliv", "delivered", "\n", "delivered \n", "refused delivered\n", "delivered\0x\n")) {
      try (var host = new Host(OTHER_SECRET + "\n", answer)) {
        write(host.port());
        assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA), answer);
        assertEquals(SECRET, host.heard.take());
        assertTrue(host.heard.take().endsWith(" " + LINK));
      }
    }
    try (var host = new Host(OTHER_SECRET + "\n", "delivered\n")) {
      write(host.port());
      assertEquals("", launcher.run(home, LINK));
    }
  }

  @Test
  void waitsTwoSecondsForAnOwnerThatHangs() throws Exception {
    try (var hanging = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      write(hanging.getLocalPort());
      long start = System.nanoTime();
      assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
      assertTrue(since(start).toMillis() < 4000);
      try (var _ = new Socket(hanging.getInetAddress(), hanging.getLocalPort())) {
        // Now the queue is full as well: who knocks gets no answer from the system either.
        start = System.nanoTime();
        assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
        assertTrue(since(start).toMillis() < 4000);
      }
    }
  }

  @Test
  void waitsTwoSecondsForAnOwnerThatIsStopped() throws Exception {
    try (OtherProcess other = OtherProcess.start("claim", home)) {
      assertEquals("First true", other.line());
      signal("STOP", other);
      long start = System.nanoTime();
      assertTrue(launcher.run(home, "blockstack:" + "a".repeat(80_000)).startsWith(Launcher.JAVA));
      assertTrue(since(start).toMillis() < 4000);
      signal("CONT", other);
      assertEquals("", launcher.run(home, LINK));
    }
  }

  @Test
  void doesNotReadWhatIsNotTheDoorOfTheOwner() throws Exception {
    try (var host = new Host(OTHER_SECRET + "\n", "delivered\n")) {
      long we = ProcessHandle.current().pid();
      String end = " " + host.port() + " " + SECRET + " " + OTHER_SECRET;
      for (String content :
          List.of(
              "", "\n", we + end, "0" + we + end + "\n", "4194304999" + end + "\n",
              "self" + end + "\n", "1/../" + we + end + "\n", we + end + " more\n",
              we + " 080" + end + "\n", we + " -1 " + SECRET + " " + OTHER_SECRET + "\n",
              we + end.replace('f', 'F') + "\n", we + " x[$(touch " + folder + "/owned)]" + end + "\n")) {
        Files.createDirectories(home);
        Files.writeString(door(), content);
        assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA), content);
      }
      assertFalse(Files.exists(folder.resolve("owned")));
      write(host.port());
      Files.move(door(), home.resolve("elsewhere"));
      Files.createSymbolicLink(door(), home.resolve("elsewhere"));
      assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
      Files.delete(door());
      Files.createDirectory(door());
      assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
      assertTrue(host.heard.isEmpty());
    }
  }

  @Test
  void doesNotReadADoorOfAnotherUser() throws Exception {
    assumeTrue(Files.getOwner(folder).getName().equals("root"), "only root can give files away");
    try (Instance _ = listening(home)) {
      assertEquals("", launcher.run(home, LINK));
      Files.setOwner(
          door(), door().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
      assertTrue(launcher.run(home, LINK).startsWith(Launcher.JAVA));
    }
  }

  @Test
  void closesTheDoorBeforeStrangersWithoutAWord() throws Exception {
    try (Instance _ = listening(home)) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(door())));
      String[] words = Files.readString(door()).strip().split(" ");
      int port = Integer.parseInt(words[1]);
      String page = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\n";
      for (String said :
          List.of(page, "\n", words[3] + "\n", words[2] + "x\n", words[2].toUpperCase(java.util.Locale.ROOT) + "\n", page + words[2] + "\n- window\n")) {
        assertEquals("", answer(port, said), said);
      }
      assertEquals(words[3] + "\ndelivered\n", answer(port, words[2] + "\n- window\n"));
      assertEquals(words[3] + "\nrefused not understood\n", answer(port, words[2] + "\nwindow\n"));
      assertEquals(List.of("window"), List.copyOf(received));
    }
  }

  @Test
  void drawsOtherSecretsEveryTime() throws Exception {
    String first;
    try (Instance _ = listening(home)) {
      first = Files.readString(door()).split(" ")[2];
    }
    try (Instance _ = listening(home)) {
      String[] words = Files.readString(door()).split(" ");
      assertFalse(first.equals(words[2]) || words[2].equals(words[3].strip()));
    }
  }

  @Test
  void keepsSecretsOffCommandLines() throws Exception {
    String script = Files.readString(launcher.script());
    assertFalse(script.contains("export"));
    assertFalse(script.lines().anyMatch(line -> line.matches("\\s*(env|curl|nc) .*")));
  }

  /** Somebody at a port, who says two things, each after hearing a line. */
  private static final class Host implements AutoCloseable {
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());

    Host(String greeting, String answer) throws IOException {
      Thread.ofVirtual().start(() -> serve(greeting, answer));
    }

    private void serve(String greeting, String answer) {
      try (Socket guest = socket.accept();
          var reader = new BufferedReader(new InputStreamReader(guest.getInputStream(), UTF_8))) {
        for (String said : List.of(greeting, answer)) {
          String line = reader.readLine();
          if (line == null) {
            return;
          }
          heard.add(line);
          guest.getOutputStream().write(said.getBytes(UTF_8));
          guest.getOutputStream().flush();
        }
      } catch (IOException e) {
        // It went, or the test is over.
      }
    }

    int port() {
      return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private Instance claimed(Path home) {
    Claim claim = SingleInstance.claim(home, Entropy.system()::bytes);
    return assertInstanceOf(Claim.First.class, claim).instance();
  }

  private Instance listening(Path home) {
    Instance instance = claimed(home);
    assertTrue(
        instance.listen(
            message -> {
              received.add(message.text());
              return new HandOver.Delivered();
            }));
    return instance;
  }

  private String withHome(List<String> arguments) throws Exception {
    return launcher.run(Map.of("HOME", folder.toString()), arguments);
  }

  private Path door() {
    return home.resolve("link.door");
  }

  private void write(int port) throws IOException {
    Files.createDirectories(home);
    Files.writeString(
        door(), ProcessHandle.current().pid() + " " + port + " " + SECRET + " " + OTHER_SECRET + "\n");
  }

  private static String answer(int port, String said) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(said.getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (java.net.SocketException e) {
      // It hung up with something still unread.
      return "";
    }
  }

  private static void signal(String name, OtherProcess to) throws Exception {
    assertEquals(
        0, new ProcessBuilder("kill", "-" + name, String.valueOf(to.number())).start().waitFor());
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
