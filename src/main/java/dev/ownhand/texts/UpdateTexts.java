package dev.ownhand.texts;

import dev.ownhand.net.Reply;
import dev.ownhand.updates.Release;
import dev.ownhand.updates.ReleaseFault;
import dev.ownhand.updates.UpdateCheck;
import dev.ownhand.updates.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What came of asking for a newer version, in words. */
public final class UpdateTexts {
  private final Texts texts;

  public UpdateTexts(Texts texts) {
    this.texts = texts;
  }

  /** What came of it, and what to do. */
  public String sentence(UpdateCheck check) {
    return switch (check) {
      case UpdateCheck.UpToDate(Version _) -> texts.text("updates.none");
      case UpdateCheck.Newer(Release release) ->
          texts.text("updates.newer", release.version().toString());
      case UpdateCheck.Stale(Version version, Instant issued, Instant _) ->
          texts.text("updates.stale", version.toString(), date(issued));
      case UpdateCheck.NotGenuine(ReleaseFault why) ->
          texts.text("updates.not_genuine", texts.text("updates.fault." + key(why)));
      case UpdateCheck.Unreachable(UpdateCheck.Obstacle why) -> obstacle(why);
      case UpdateCheck.Impossible(UpdateCheck.Lack why) -> lack(why);
    };
  }

  /** What is missing, so that nobody can be asked. */
  public String lack(UpdateCheck.Lack lack) {
    return texts.text("updates.lack." + key(lack));
  }

  private String obstacle(UpdateCheck.Obstacle obstacle) {
    return switch (obstacle) {
      case UpdateCheck.Obstacle.Silent(Reply.Cause cause) ->
          texts.text("updates.silent." + key(cause));
      case UpdateCheck.Obstacle.Status(int status) ->
          texts.text("updates.status", String.valueOf(status));
      case UpdateCheck.Obstacle.TooLarge() -> texts.text("updates.large");
      case UpdateCheck.Obstacle.Elsewhere() -> texts.text("updates.elsewhere");
    };
  }

  private String date(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(texts.locale())
        .format(moment.atZone(ZoneId.systemDefault()));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
