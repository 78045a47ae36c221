package dev.ownhand.keychain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed text cut into words, each with its place. Case does not matter; blanks of every kind, line
 * breaks and punctuation separate words; numbers of a numbered list are passed over. Words are
 * normalised NFKD (BIP39).
 */
final class TypedPhrase {
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}\\p{P}\\p{Cc}\\p{Cf}|+=]+");
  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}");
  private static final int ASCII = 0x80;

  /**
   * A word and where it was typed.
   *
   * @param start offset of its first character
   * @param end offset behind its last character
   */
  record Word(String text, int start, int end) {}

  private final String typed;
  private final StringBuilder normal = new StringBuilder();

  /** For each character of the normalised text, where it was typed. */
  private final int[] starts;

  private TypedPhrase(String typed) {
    this.typed = typed;
    var places = new ArrayList<Integer>(typed.length() + 1);
    for (int at = 0; at < typed.length(); at = next(at)) {
      String one = normal(typed.substring(at, next(at)));
      normal.append(one);
      for (int i = 0; i < one.length(); i++) {
        places.add(at);
      }
    }
    starts = places.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The words of a text, in order. */
  static List<Word> words(String typed) {
    return new TypedPhrase(typed).words();
  }

  private List<Word> words() {
    var words = new ArrayList<Word>();
    Matcher word = WORD.matcher(normal);
    while (word.find()) {
      if (!LIST_NUMBER.matcher(word.group()).matches()) {
        // Once more, for marks that were typed in another order.
        String text = Normalizer.normalize(word.group(), Normalizer.Form.NFKD);
        words.add(new Word(text, starts[word.start()], next(starts[word.end() - 1])));
      }
    }
    return words;
  }

  private int next(int at) {
    return at + Character.charCount(typed.codePointAt(at));
  }

  private static String normal(String one) {
    String decomposed =
        one.charAt(0) < ASCII ? one : Normalizer.normalize(one, Normalizer.Form.NFKD);
    return decomposed.toLowerCase(Locale.ROOT);
  }
}
