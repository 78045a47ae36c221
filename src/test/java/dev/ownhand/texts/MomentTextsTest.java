package dev.ownhand.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentTextsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static String ago(Duration ago) {
    return new MomentTexts(Texts.in(Locale.UK), NOW, ZoneOffset.UTC).when(NOW.minus(ago));
  }

  @Test
  void saysTodayAndYesterdayWithTheTime() {
    assertEquals("today at 11:20", ago(Duration.ofMinutes(40)));
    assertEquals("yesterday at 23:59", ago(Duration.ofMinutes(12 * 60 + 1)));
  }

  @Test
  void countsTheDaysOfAWeekAndNoMore() {
    assertEquals("2 days ago", ago(Duration.ofHours(37)));
    assertEquals("6 days ago", ago(Duration.ofDays(6)));
    assertEquals("on 15 November 2026", ago(Duration.ofDays(7)));
  }

  @Test
  void givesWhatIsToComeItsDate() {
    assertEquals("on 23 November 2026", ago(Duration.ofDays(-1)));
  }

  @Test
  void countsDaysWhereThePersonIs() {
    var tokyo = new MomentTexts(Texts.in(Locale.UK), NOW, ZoneId.of("Asia/Tokyo"));
    assertEquals("yesterday at 23:59", tokyo.when(Instant.parse("2026-11-21T14:59:00Z")));
    assertEquals("today at 00:00", tokyo.when(Instant.parse("2026-11-21T15:00:00Z")));
  }

  @Test
  void writesDatesInTheWayOfTheLanguage() {
    var german = new MomentTexts(Texts.in(Locale.GERMANY), NOW, ZoneOffset.UTC);
    assertEquals("on 2. Oktober 2026", german.when(Instant.parse("2026-10-02T09:00:00Z")));
  }
}
