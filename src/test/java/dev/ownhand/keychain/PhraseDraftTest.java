package dev.ownhand.keychain;

import static dev.ownhand.keychain.PhraseDraft.Standing.COULD_BECOME;
import static dev.ownhand.keychain.PhraseDraft.Standing.IN_LIST;
import static dev.ownhand.keychain.PhraseDraft.Standing.NOT_IN_LIST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ownhand.keychain.PhraseDraft.TypedWord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseDraftTest {
  private static List<TypedWord> words(String typed) {
    return PhraseDraft.of(typed).words();
  }

  private static List<String> completions(String typed, int caret) {
    return PhraseDraft.of(typed).completions(caret);
  }

  @Test
  void hasNoWordsAtFirst() {
    assertEquals(List.of(), words(""));
    assertEquals(List.of(), words(" \n\t,"));
    assertEquals(List.of(), completions("", 0));
  }

  @Test
  void tellsWhereEachWordStandsAndHow() {
    assertEquals(
        List.of(
            new TypedWord(1, 6, "legal", IN_LIST),
            new TypedWord(7, 13, "winmer", NOT_IN_LIST),
            new TypedWord(14, 17, "tha", COULD_BECOME)),
        words(" Legal winmer THA"));
  }

  @Test
  void onlyAWordStillBeingTypedCouldBecomeAnother() {
    assertEquals(List.of(new TypedWord(0, 3, "tha", NOT_IN_LIST)), words("tha "));
    assertEquals(List.of(new TypedWord(0, 3, "tha", NOT_IN_LIST)), words("tha."));
    assertEquals(
        List.of(new TypedWord(0, 3, "tha", NOT_IN_LIST), new TypedWord(4, 8, "year", IN_LIST)),
        words("tha year"));
    assertEquals(List.of(new TypedWord(0, 3, "thx", NOT_IN_LIST)), words("thx"));
    assertEquals(List.of(new TypedWord(0, 3, "act", IN_LIST)), words("act"));
  }

  @Test
  void passesOverTheNumbersOfAList() {
    assertEquals(
        List.of(
            new TypedWord(3, 8, "legal", IN_LIST),
            new TypedWord(12, 18, "winner", IN_LIST),
            new TypedWord(24, 29, "thank", IN_LIST)),
        words("1. legal\n2) winner\r\n12: thank"));
    assertEquals(0, PhraseDraft.of("1").count());
    assertEquals(1, PhraseDraft.of("123").count());
    assertEquals(List.of(new TypedWord(0, 4, "1act", NOT_IN_LIST)), words("1act"));
  }

  @Test
  void countsInCharactersOfWhatWasTyped() {
    // One character typed becomes several, and several become one word.
    assertEquals(
        List.of(
            new TypedWord(1, 4, "zoo", IN_LIST),
            new TypedWord(5, 9, "act", IN_LIST),
            new TypedWord(11, 13, "fin", COULD_BECOME)),
        words("\u247czoo\u3000ac\ud835\udc2d\uff0c \ufb01n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "legal winner thank year wave sausage worth useful legal winner thank yellow",
        "1. Legal 2. WINNER\n3) thank",
        "\u00a8act \u2460zoo \u1e9b\u0323 a\u0323\u0307b a\u0307\u0323b \u0130 \u00bd zoo\u00adact",
        "zoo\u200bact|a+b=c\ud800d\udc00 \u2003x"
      })
  void understandsWordsAsTheWholePhraseIsUnderstood(String typed) {
    List<String> words = words(typed).stream().map(TypedWord::word).toList();
    List<String> unknown =
        words.stream().filter(word -> !Wordlist.contains(word)).limit(1).toList();
    List<String> named =
        Mnemonic.read(typed) instanceof MnemonicCheck.UnknownWord(int at, String word, var _)
            ? List.of(words.get(at - 1).equals(word) ? word : "another than " + word)
            : List.of();
    assertEquals(unknown, named);
  }

  @Test
  void offersWhatTheWordAtTheCaretMayBecome() {
    List<String> all = List.of("thank", "that", "theme", "then", "theory", "there");
    assertEquals(all, completions("zoo th", 6));
    assertEquals(all, completions("zoo th zoo", 5));
    assertEquals(List.of("thank", "that"), completions("zoo THA", 7));
    assertEquals(List.of(), completions("zoo tha", 4));
    assertEquals(List.of(), completions("zoo tha ", 8));
    assertEquals(List.of(), completions("zoo tha", 100));
    assertEquals(List.of(), completions("zoo tha", -1));
  }

  @Test
  void offersNothingForAWordThatIsCompleteOrHopeless() {
    assertEquals(List.of(), completions("thank", 5));
    assertEquals(List.of(), completions("thx", 3));
    assertEquals(List.of("act", "action", "actor", "actress", "actual"), completions("act", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "1 ", "abandon ", "\ufdfa", "\u0323", "\ud800", " ", "zoo\u0301"})
  void isQuickWhateverIsTyped(String piece) {
    String typed = piece.repeat(10_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          PhraseDraft draft = PhraseDraft.of(typed);
          draft.completions(typed.length());
          return draft.count();
        });
  }

  @Test
  void showsNothing() {
    assertEquals("PhraseDraft", PhraseDraft.of("zoo").toString());
    assertEquals("[TypedWord]", words("zoo").toString());
  }
}
