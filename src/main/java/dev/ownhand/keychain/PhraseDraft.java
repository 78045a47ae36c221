package dev.ownhand.keychain;

import java.util.List;

/**
 * A phrase while it is typed: which words it has so far, where they stand, and what each may become.
 * Words are understood as {@link Mnemonic#read} understands them. Shows nothing by itself.
 */
public final class PhraseDraft {
  private static final int MOST_COMPLETIONS = 6;

  private final List<TypedWord> words;

  private PhraseDraft(List<TypedWord> words) {
    this.words = words;
  }

  /** How a word stands to the word list. */
  public enum Standing {
    IN_LIST,
    /** It is still being typed, and a word of the list begins like this. */
    COULD_BECOME,
    NOT_IN_LIST
  }

  /**
   * A word of the draft.
   *
   * @param start offset of its first character in what was typed
   * @param end offset behind its last character
   * @param word as it was understood
   */
  public record TypedWord(int start, int end, String word, Standing standing) {
    @Override
    public String toString() {
      return "TypedWord";
    }
  }

  /** Reads what has been typed so far. */
  public static PhraseDraft of(String typed) {
    return new PhraseDraft(
        TypedPhrase.words(typed).stream()
            .map(
                word ->
                    new TypedWord(
                        word.start(), word.end(), word.text(), standing(word, typed.length())))
            .toList());
  }

  private static Standing standing(TypedPhrase.Word word, int end) {
    if (Wordlist.contains(word.text())) {
      return Standing.IN_LIST;
    }
    return word.end() == end && !Wordlist.startingWith(word.text(), 1).isEmpty()
        ? Standing.COULD_BECOME
        : Standing.NOT_IN_LIST;
  }

  /** The words, in order. */
  public List<TypedWord> words() {
    return words;
  }

  /** How many words there are. */
  public int count() {
    return words.size();
  }

  /**
   * What the word may become in or behind which the caret stands: at most six words of the list, in
   * alphabetical order. None if it is one already and no other begins like it.
   */
  public List<String> completions(int caret) {
    return words.stream()
        .filter(word -> word.start() < caret && caret <= word.end())
        .findFirst()
        .map(word -> completions(word.word()))
        .orElse(List.of());
  }

  private static List<String> completions(String word) {
    List<String> completions = Wordlist.startingWith(word, MOST_COMPLETIONS);
    return completions.equals(List.of(word)) ? List.of() : completions;
  }

  @Override
  public String toString() {
    return "PhraseDraft";
  }
}
