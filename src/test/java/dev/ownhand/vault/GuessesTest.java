package dev.ownhand.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void threeAreFreeAndThenEachWaitsTwiceAsLongUpToAMinute() {
    var waits = new ArrayList<Long>();
    Guesses guesses = Guesses.NONE;
    for (int i = 0; i < 11; i++) {
      waits.add(guesses.waitAt(NOW).toSeconds());
      guesses = guesses.andWrong(NOW);
    }
    assertEquals(List.of(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), waits);
  }

  @Test
  void theWaitGrowsShorterAsTimePasses() {
    var guesses = new Guesses(6, NOW);
    assertEquals(Duration.ofSeconds(8), guesses.waitAt(NOW));
    assertEquals(Duration.ofMillis(1), guesses.waitAt(NOW.plusMillis(7999)));
    assertEquals(Duration.ZERO, guesses.waitAt(NOW.plusSeconds(8)));
    assertEquals(Duration.ZERO, guesses.waitAt(NOW.plusSeconds(1_000_000)));
  }

  @Test
  void aClockSetBackBeginsTheWaitAnewAndNoMore() {
    Instant back = NOW.minus(Duration.ofDays(400));
    Guesses guesses = new Guesses(50, NOW).noLaterThan(back);
    assertEquals(new Guesses(50, back), guesses);
    assertEquals(Duration.ofSeconds(60), guesses.waitAt(back));
    assertEquals(Duration.ZERO, guesses.waitAt(back.plusSeconds(60)));
  }

  @Test
  void countsNoFurtherThanThereAreNumbers() {
    assertEquals(
        new Guesses(Integer.MAX_VALUE, NOW), new Guesses(Integer.MAX_VALUE, NOW).andWrong(NOW));
    assertEquals(Duration.ofSeconds(60), new Guesses(Integer.MAX_VALUE, NOW).waitAt(NOW));
  }

  @Test
  void standsTheEndsOfTime() {
    assertEquals(Duration.ZERO, new Guesses(9, Instant.MIN).waitAt(NOW));
    assertEquals(new Guesses(9, NOW), new Guesses(9, Instant.MAX).noLaterThan(NOW));
  }

  @Test
  void areNeverFewerThanNone() {
    assertThrows(IllegalArgumentException.class, () -> new Guesses(-1, NOW));
  }
}
