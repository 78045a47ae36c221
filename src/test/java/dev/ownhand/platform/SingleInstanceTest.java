package dev.ownhand.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.crypto.Entropy;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SingleInstanceTest {
  private static final Entropy ENTROPY = Entropy.system();

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void chooseHome() {
    home = folder.resolve("home");
  }

  @Test
  void claimsAFolderForThePersonAlone() throws IOException {
    try (Instance instance = first()) {
      assertTrue(instance.listen(SingleInstanceTest::delivered));
      assertEquals("rwx------", permissions(home));
      assertEquals("rw-------", permissions(home.resolve("lock")));
      assertEquals("rw-------", permissions(home.resolve("link.sock")));
    }
  }

  @Test
  void refusesASecondClaimOfTheSameProcess() {
    try (Instance instance = first()) {
      assertEquals(taken(ProcessHandle.current().pid()), SingleInstance.claim(home, ENTROPY::bytes));
      assertEquals(
          taken(ProcessHandle.current().pid()), SingleInstance.claim(home.resolve("../home"), ENTROPY::bytes));
      assertTrue(instance.listen(SingleInstanceTest::delivered));
    }
  }

  @Test
  void keepsTheFolderThoughTheSameProcessClaimsItAgain() throws Exception {
    try (Instance instance = first()) {
      SingleInstance.claim(home, ENTROPY::bytes);
      try (OtherProcess other = OtherProcess.start("claim", home)) {
        assertEquals(taken(ProcessHandle.current().pid()).toString(), other.line());
      }
      assertTrue(instance.listen(SingleInstanceTest::delivered));
    }
  }

  @Test
  void givesTheFolderBackWhenClosed() {
    Instance instance = first();
    instance.close();
    instance.close();
    first().close();
  }

  @Test
  void isFreeAtOnceWhenItsHolderIsKilled() throws Exception {
    try (OtherProcess other = OtherProcess.start("claim", home)) {
      assertEquals("First true", other.line());
      assertEquals(taken(other.number()), SingleInstance.claim(home, ENTROPY::bytes));
      assertEquals(new HandOver.Delivered(), SingleInstance.handOver(home, Message.of("hello")));
      other.kill();
    }
    assertTrue(Files.exists(home.resolve("link.sock")), "a killed process leaves its socket");
    assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(home, Message.of("hello")));
    try (Instance instance = first()) {
      assertTrue(instance.listen(SingleInstanceTest::delivered));
      assertEquals(new HandOver.Delivered(), SingleInstance.handOver(home, Message.of("hello")));
    }
  }

  @Test
  void saysWhyAFolderIsOfNoUse() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(new Claim.Unusable(Claim.Obstacle.FOLDER), SingleInstance.claim(file, ENTROPY::bytes));
    assertEquals(
        new Claim.Unusable(Claim.Obstacle.FOLDER), SingleInstance.claim(file.resolve("below"), ENTROPY::bytes));
    Files.createDirectories(home.resolve("lock"));
    assertEquals(new Claim.Unusable(Claim.Obstacle.LOCK), SingleInstance.claim(home, ENTROPY::bytes));
    Files.delete(home.resolve("lock"));
    first().close();
  }

  @Test
  void handsAMessageOverWordForWord() {
    var received = new ArrayList<String>();
    try (Instance instance = first()) {
      instance.listen(
          message -> {
            received.add(message.text());
            return new HandOver.Delivered();
          });
      List<String> messages =
          List.of("blockstack:eyJ0&echo=1?x=ü€😀", "", "a".repeat(SingleInstance.MESSAGE_BYTES));
      for (String message : messages) {
        assertEquals(new HandOver.Delivered(), SingleInstance.handOver(home, Message.of(message)));
      }
      assertEquals(messages, received);
    }
  }

  @Test
  void handsOverFromASecondProcess() throws Exception {
    try (Instance instance = first()) {
      instance.listen(
          message ->
              message.text().equals("from afar")
                  ? new HandOver.Delivered()
                  : new HandOver.Refused("other words"));
      try (OtherProcess other = OtherProcess.start("hand over", home, "from afar")) {
        String line = other.line();
        assertTrue(line.startsWith(new HandOver.Delivered().toString()), line);
      }
    }
  }

  @Test
  void tellsWhyAMessageIsRefused() {
    try (Instance instance = first()) {
      instance.listen(message -> new HandOver.Refused("not\nnow"));
      assertEquals(new HandOver.Refused("not now"), SingleInstance.handOver(home, Message.of("hello")));
    }
  }

  @Test
  void refusesMessagesThatAreTooLongOrNotOneLine() {
    String longest = "ü".repeat(SingleInstance.MESSAGE_BYTES / 2);
    assertEquals(
        new HandOver.Refused(HandOver.TOO_LONG), SingleInstance.handOver(home, Message.of(longest + "a")));
    assertEquals(
        new HandOver.Refused(HandOver.NOT_ONE_LINE), SingleInstance.handOver(home, Message.of("a\nb")));
    assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(home, Message.of(longest)));
  }

  @Test
  void findsNobodyWhereNobodyListens() {
    assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(home, Message.of("hello")));
    try (Instance instance = first()) {
      assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(home, Message.of("hello")));
      instance.listen(SingleInstanceTest::delivered);
    }
    assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(home, Message.of("hello")));
    assertFalse(Files.exists(home.resolve("link.sock")), "the socket goes with its instance");
  }

  @Test
  void takesTheLeftSocketOfADeadProcessAway() throws IOException {
    try (Instance instance = first()) {
      abandonedSocket(home.resolve("link.sock"));
      assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(home, Message.of("hello")));
      assertTrue(instance.listen(SingleInstanceTest::delivered));
      assertEquals(new HandOver.Delivered(), SingleInstance.handOver(home, Message.of("hello")));
    }
  }

  @Test
  void answersManyAtOnce() throws Exception {
    Set<String> received = ConcurrentHashMap.newKeySet();
    Set<String> sent =
        IntStream.range(0, 200).mapToObj(i -> "message " + i).collect(Collectors.toSet());
    try (Instance instance = first();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      instance.listen(
          message -> {
            received.add(message.text());
            return new HandOver.Delivered();
          });
      List<Future<HandOver>> answers = new ArrayList<>();
      for (String message : sent) {
        answers.add(threads.submit(() -> SingleInstance.handOver(home, Message.of(message))));
      }
      for (Future<HandOver> answer : answers) {
        assertEquals(new HandOver.Delivered(), answer.get());
      }
    }
    assertEquals(sent, received);
  }

  @Test
  void isNotHeldUpByClientsThatSayNothing() throws IOException {
    try (Instance instance = first()) {
      instance.listen(SingleInstanceTest::delivered);
      List<SocketChannel> silent = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        silent.add(connected());
      }
      long start = System.nanoTime();
      assertEquals(new HandOver.Delivered(), SingleInstance.handOver(home, Message.of("hello")));
      assertTrue(since(start).toMillis() < 1500, "the others are not waited for");
      for (SocketChannel client : silent) {
        assertEquals("", rest(client));
      }
      assertTrue(since(start).toMillis() < 6000, "the silent are sent away");
    }
  }

  @Test
  void doesNotWaitLongForAnInstanceThatSaysNothing() throws IOException {
    Files.createDirectories(home);
    try (var deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      deaf.bind(UnixDomainSocketAddress.of(home.resolve("link.sock")));
      long start = System.nanoTime();
      assertEquals(
          new HandOver.Refused(HandOver.NO_ANSWER), SingleInstance.handOver(home, Message.of("hello")));
      assertTrue(since(start).toMillis() < 6000);
    }
  }

  @Test
  void doesNotUnderstandWhatIsNoLineOfText() throws IOException {
    byte[] longer = new byte[SingleInstance.LINE_BYTES + 2];
    try (Instance instance = first()) {
      instance.listen(SingleInstanceTest::delivered);
      for (byte[] sent : List.of(new byte[] {(byte) 0xff, '\n'}, "- a\nb\n".getBytes(UTF_8), "no head\n".getBytes(UTF_8), longer)) {
        try (SocketChannel client = connected()) {
          client.write(ByteBuffer.wrap(sent));
          String answer = rest(client);
          assertTrue(Set.of("refused not understood", "").contains(answer), answer);
        }
      }
      assertEquals(new HandOver.Delivered(), SingleInstance.handOver(home, Message.of("hello")));
    }
  }

  @Test
  void listensElsewhereIfThePathIsTooLongForASocket() throws IOException {
    home = folder.resolve("x".repeat(60)).resolve("y".repeat(60));
    Path place;
    try (Instance instance = first()) {
      assertTrue(instance.listen(SingleInstanceTest::delivered));
      place = Path.of(Files.readString(home.resolve("link.path")).strip());
      assertEquals("rw-------", permissions(home.resolve("link.path")));
      assertEquals("rwx------", permissions(place.resolveSibling("")));
      assertEquals("rw-------", permissions(place));
      assertEquals(new HandOver.Delivered(), SingleInstance.handOver(home, Message.of("hello")));
    }
    assertFalse(Files.exists(place.resolveSibling("")), "the short folder goes with its instance");
    assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(home, Message.of("hello")));
  }

  @Test
  void doesNotBelieveANoteOfAPlaceItWouldNotChoose() throws IOException {
    try (Instance instance = first()) {
      Path precious = Files.createDirectory(folder.resolve("precious")).resolve("link.sock");
      Files.writeString(precious, "keep me");
      for (String note : List.of(precious.toString(), "link.sock", "/link.sock", "", "/", "\0")) {
        Files.writeString(home.resolve("link.path"), note);
        assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(home, Message.of("hello")));
      }
      Files.writeString(home.resolve("link.path"), precious.toString());
      assertTrue(instance.listen(SingleInstanceTest::delivered));
      assertEquals("keep me", Files.readString(precious));
      assertEquals(new HandOver.Delivered(), SingleInstance.handOver(home, Message.of("hello")));
    }
  }

  private Instance first() {
    return assertInstanceOf(Claim.First.class, SingleInstance.claim(home, ENTROPY::bytes)).instance();
  }

  private static Claim taken(long process) {
    return new Claim.Taken(Optional.of(process));
  }

  private static HandOver.Answer delivered(Message message) {
    return new HandOver.Delivered();
  }

  private SocketChannel connected() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(home.resolve("link.sock")));
  }

  /** What the other end says before it hangs up. */
  private static String rest(SocketChannel client) {
    ByteBuffer bytes = ByteBuffer.allocate(1000);
    try {
      while (client.read(bytes) >= 0) {
        assertTrue(bytes.hasRemaining());
      }
    } catch (IOException e) {
      // It hung up with something still unread.
    }
    return UTF_8.decode(bytes.flip()).toString().strip();
  }

  private static void abandonedSocket(Path path) throws IOException {
    try (var gone = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      gone.bind(UnixDomainSocketAddress.of(path));
    }
    assertTrue(Files.exists(path));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
