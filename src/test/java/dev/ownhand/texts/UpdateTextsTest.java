package dev.ownhand.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ownhand.net.Reply;
import dev.ownhand.updates.ReleaseFault;
import dev.ownhand.updates.UpdateCheck;
import dev.ownhand.updates.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UpdateTextsTest {
  private static final Version VERSION = Version.parse("1.2.3").orElseThrow();

  private final UpdateTexts texts = new UpdateTexts(Texts.in(Locale.ENGLISH));

  @Test
  void hasASentenceForEveryOutcome() {
    var all = new ArrayList<UpdateCheck>();
    all.add(new UpdateCheck.UpToDate(VERSION));
    all.add(new UpdateCheck.Stale(VERSION, Instant.EPOCH, Instant.EPOCH));
    for (ReleaseFault fault : ReleaseFault.values()) {
      all.add(new UpdateCheck.NotGenuine(fault));
    }
    for (Reply.Cause cause : Reply.Cause.values()) {
      all.add(new UpdateCheck.Unreachable(new UpdateCheck.Obstacle.Silent(cause)));
    }
    for (UpdateCheck.Obstacle obstacle :
        List.of(
            new UpdateCheck.Obstacle.Status(404),
            new UpdateCheck.Obstacle.TooLarge(),
            new UpdateCheck.Obstacle.Elsewhere())) {
      all.add(new UpdateCheck.Unreachable(obstacle));
    }
    for (UpdateCheck.Lack lack : UpdateCheck.Lack.values()) {
      all.add(new UpdateCheck.Impossible(lack));
    }
    for (UpdateCheck check : all) {
      assertFalse(texts.sentence(check).isBlank());
      assertFalse(texts.sentence(check).contains("{"));
    }
    assertEquals(all.size(), all.stream().map(texts::sentence).distinct().count());
  }
}
