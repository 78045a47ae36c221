package dev.ownhand.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DnsTxtRecordsTest {
  private NameServer server;
  private DnsTxtRecords records;

  @BeforeEach
  void open() throws IOException {
    server = NameServer.open();
    records = new DnsTxtRecords(() -> Optional.of(server.place()));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void joinsThePiecesOfEachRecord() {
    server.has("ada.example", List.of("one ", "Zoë")).has("ada.example", List.of("two"));
    assertEquals(new TxtReply.Found(List.of("one Zoë", "two")), records.lookup("ada.example"));
  }

  @Test
  void tellsADomainWithoutTextsFromOneThatIsNotThere() {
    server.has("bare.example", List.of());
    assertEquals(new TxtReply.Found(List.of()), records.lookup("bare.example"));
    assertEquals(new TxtReply.NoSuchName(), records.lookup("nowhere.example"));
  }

  @Test
  void doesNotTakeAFailureForAnAnswer() {
    server.fails("broken.example", 2).fails("refused.example", 5);
    assertEquals(new TxtReply.NoAnswer(), records.lookup("broken.example"));
    assertEquals(new TxtReply.NoAnswer(), records.lookup("refused.example"));
  }

  @Test
  void givesUpOnANameServerThatIsSilent() {
    server.fails("silent.example", -1);
    var impatient =
        new DnsTxtRecords(() -> Optional.of(server.place()), Duration.ofMillis(300));
    assertEquals(new TxtReply.TimedOut(), impatient.lookup("silent.example"));
  }

  @Test
  void endsWhenItsThreadIsInterrupted() {
    server.fails("silent.example", -1);
    Thread.currentThread().interrupt();
    assertEquals(new TxtReply.NoAnswer(), records.lookup("silent.example"));
    assertTrue(Thread.interrupted());
  }

  @Test
  void asksNobodyForWhatIsNoName() {
    assertEquals(new TxtReply.NoSuchName(), records.lookup("a..example"));
    assertEquals(new TxtReply.NoSuchName(), records.lookup("x".repeat(64) + ".example"));
    assertEquals(List.of(), server.asked());
  }

  /** dnsjava brings a resolver for all of Java, which takes over only if a property says so. */
  @Test
  void leavesTheLookingUpOfHostsToTheSystem() throws UnknownHostException {
    assertTrue(InetAddress.getByName("localhost").isLoopbackAddress());
    assertEquals(Optional.empty(), Optional.ofNullable(System.getProperty("org.dnsjava.spi.enable")));
    assertEquals(List.of(), server.asked());
  }
}
