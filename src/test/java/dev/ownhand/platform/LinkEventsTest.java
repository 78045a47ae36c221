package dev.ownhand.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LinkEventsTest {
  @Test
  void keepsLinksUntilSomebodyTakesThem() throws InterruptedException {
    LinkEvents events = LinkEvents.begin(OperatingSystem.LINUX);
    BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    events.came("blockstack:1");
    events.came("blockstack:2");
    events.takenBy(taken::add);
    assertEquals(Set.of("blockstack:1", "blockstack:2"), received(taken, 2));
    events.came("blockstack:3");
    assertEquals("blockstack:3", taken.take());
  }

  private static Set<String> received(BlockingQueue<String> taken, int count)
      throws InterruptedException {
    var received = new HashSet<String>();
    while (received.size() < count) {
      received.add(taken.take());
    }
    return received;
  }
}
