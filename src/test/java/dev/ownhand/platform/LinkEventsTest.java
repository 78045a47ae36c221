package dev.ownhand.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    assertEquals(Set.of("blockstack:1", "blockstack:2"), Set.of(taken.take(), taken.take()));
    events.came("blockstack:3");
    assertEquals("blockstack:3", taken.take());
  }
}
