package dev.ownhand.settings;

import java.util.Optional;

/**
 * How the program looks after itself.
 *
 * <p>Refused is an address of release files that would not do for a hub either: it must be https, or on this
 * computer, without a query.
 *
 * @param logging how much is written to the log
 * @param updates whether newer versions are asked for
 * @param updateUrl where; empty for where the build has it
 */
public record Upkeep(Logging logging, UpdateCheck updates, Optional<String> updateUrl) {
  /** Little is written, nobody is asked. */
  public static final Upkeep USUAL =
      new Upkeep(Logging.USUAL, UpdateCheck.OFF, Optional.empty());

  public Upkeep {
    updateUrl = updateUrl.map(Upkeep::good);
  }

  private static String good(String url) {
    if (HubAddress.check(url) instanceof HubAddress.Good(String address)) {
      return address;
    }
    throw new IllegalArgumentException("not where releases can be asked for");
  }

  /** How much is written to the log. */
  public enum Logging {
    USUAL,
    DEBUG
  }

  /** Whether newer versions are asked for, once a day. */
  public enum UpdateCheck {
    OFF,
    ON
  }

  /** This, with more or less written to the log. */
  public Upkeep withLogging(Logging other) {
    return new Upkeep(other, updates, updateUrl);
  }

  /** This, asking for newer versions or not. */
  public Upkeep withUpdates(UpdateCheck other) {
    return new Upkeep(logging, other, updateUrl);
  }

  /** This, asking elsewhere. */
  public Upkeep withUpdateUrl(Optional<String> other) {
    return new Upkeep(logging, updates, other);
  }
}
