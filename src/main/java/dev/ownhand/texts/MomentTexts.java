package dev.ownhand.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/** When something was, as people say it: by the days between, in the ways of their language. */
public final class MomentTexts {
  private static final int DAYS_COUNTED = 7;

  private final Texts texts;
  private final ZonedDateTime now;
  private final DateTimeFormatter time;
  private final DateTimeFormatter date;

  /** Seen from this moment, in this zone. */
  public MomentTexts(Texts texts, Instant now, ZoneId zone) {
    this.texts = texts;
    this.now = now.atZone(zone);
    this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(texts.locale());
    this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale());
  }

  /** What is to come, as the clock was set back since, gets its date, like what is long past. */
  public String when(Instant moment) {
    ZonedDateTime then = moment.atZone(now.getZone());
    LocalDate day = then.toLocalDate();
    long days = ChronoUnit.DAYS.between(day, now.toLocalDate());
    if (days == 0) {
      return texts.text("moment.today", time.format(then));
    }
    if (days == 1) {
      return texts.text("moment.yesterday", time.format(then));
    }
    return days > 1 && days < DAYS_COUNTED
        ? texts.text("moment.days", String.valueOf(days))
        : texts.text("moment.date", date.format(day));
  }
}
