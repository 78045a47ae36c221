package dev.ownhand.vault;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * How well a password resists guessing, as an estimate: known words, names, patterns and keyboard
 * runs count for little. Only the first {@link #MOST_CHARS} characters are looked at.
 *
 * @param guessesLog10 decimal logarithm of the number of guesses it is likely to withstand
 */
public record PasswordStrength(Level level, double guessesLog10) {
  /** The least length of a password, in characters. */
  public static final int LEAST_CHARS = 8;

  /** What stands behind so many characters makes no difference any more. */
  public static final int MOST_CHARS = 100;

  /** From not to be taken to not to be guessed. */
  public enum Level {
    TOO_SHORT,
    WEAK,
    FAIR,
    GOOD,
    STRONG
  }

  /**
   * Estimates a password, which the caller wipes.
   *
   * @param known words that anybody would try on this person, such as a name
   */
  public static PasswordStrength of(char[] password, List<String> known) {
    char[] looked = Arrays.copyOf(password, Math.min(password.length, MOST_CHARS));
    Strength estimate = Estimator.ZXCVBN.measure(CharBuffer.wrap(looked), known);
    try {
      return new PasswordStrength(
          password.length < LEAST_CHARS ? Level.TOO_SHORT : level(estimate.getScore()),
          estimate.getGuessesLog10());
    } finally {
      estimate.wipe();
      Arrays.fill(looked, '\0');
    }
  }

  /** The library's score: 2 from a million guesses on, 3 from 10^8, 4 from 10^10. */
  private static Level level(int score) {
    return switch (score) {
      case 0, 1 -> Level.WEAK;
      case 2 -> Level.FAIR;
      case 3 -> Level.GOOD;
      default -> Level.STRONG;
    };
  }

  /** Loaded at the first estimate: its dictionaries take a moment. */
  private static final class Estimator {
    static final Zxcvbn ZXCVBN = new Zxcvbn();
  }
}
