package dev.ownhand.keychain;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitcoinj.crypto.MnemonicCode;

/** The English word list of BIP39. */
public final class Wordlist {
  private static final List<String> WORDS = MnemonicCode.INSTANCE.getWordList();
  private static final Set<String> KNOWN = new HashSet<>(WORDS);
  private static final int FARTHEST = 2;

  private Wordlist() {}

  /** Whether a word, in lower case, is in the list. */
  public static boolean contains(String word) {
    return KNOWN.contains(word);
  }

  /** The first words of the list that begin like this, in alphabetical order, at most so many. */
  public static List<String> startingWith(String prefix, int most) {
    int found = Collections.binarySearch(WORDS, prefix);
    return WORDS.stream()
        .skip(found < 0 ? -found - 1 : found)
        .takeWhile(word -> word.startsWith(prefix))
        .limit(most)
        .toList();
  }

  /**
   * The word that differs least, by at most two typing slips. A word cut after four letters, which is
   * unique in this list, comes before all others.
   */
  public static Optional<String> nearest(String word) {
    if (word.length() >= 4) {
      Optional<String> completed = WORDS.stream().filter(known -> known.startsWith(word)).findFirst();
      if (completed.isPresent()) {
        return completed;
      }
    }
    return word.length() > 20
        ? Optional.empty()
        : WORDS.stream()
            .filter(known -> slips(word, known) <= FARTHEST)
            .min(Comparator.comparingInt(known -> slips(word, known)));
  }

  /** Letters inserted, left out, replaced, or two neighbours swapped. */
  private static int slips(String typed, String known) {
    int[][] cost = new int[typed.length() + 1][known.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= known.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int other = typed.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(
                cost[i - 1][j - 1] + other, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
        boolean swapped =
            i > 1
                && j > 1
                && typed.charAt(i - 1) == known.charAt(j - 2)
                && typed.charAt(i - 2) == known.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[typed.length()][known.length()];
  }
}
