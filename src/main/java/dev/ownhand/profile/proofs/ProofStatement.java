package dev.ownhand.profile.proofs;

import dev.ownhand.base.Printable;
import dev.ownhand.crypto.Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * The sentence by which an account says whose it is, and what counts as that sentence.
 *
 * <p>It counts in any case of letters and with any blanks between the words, the address as it is written,
 * and as whole words. It does not count in a comment of HTML, and not where it is denied.
 *
 * @param owner who the account is said to belong to
 * @param ownedName a name that this owner is known to hold at present
 */
public record ProofStatement(Address owner, Optional<String> ownedName) {
  private static final String WORDS = "Verifying my Blockstack ID is secured with the address ";
  private static final int EXCERPT_CHARS = 160;
  private static final int CASELESS = Pattern.CASE_INSENSITIVE;
  private static final String START = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u3164\\uffa0]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  /** Longer than any denial; what stands further before is not looked at again for every find. */
  private static final int DENIAL_CHARS = 16;

  private static final Pattern DENIED =
      Pattern.compile("(?:\\bnot|\\bnever|\\bno longer|n['’]t)[ ]$", CASELESS);

  /** What texts say. */
  public sealed interface Reading {
    /** They hold the sentence; this is what stands there. */
    record Present(String excerpt) implements Reading {}

    /** They hold a sentence of the time when names alone were proven. */
    record Old(String excerpt) implements Reading {}

    /** They do not; this is how they begin. */
    record Absent(String excerpt) implements Reading {}
  }

  /** A statement by the address alone. */
  public static ProofStatement of(Address owner) {
    return new ProofStatement(owner, Optional.empty());
  }

  /** What is to be posted. */
  public String text() {
    return WORDS + owner;
  }

  /** Judges texts of an account, which are no HTML any more. */
  public Reading read(List<String> texts) {
    List<String> plain = texts.stream().map(ProofStatement::plain).toList();
    return found(plain, present())
        .<Reading>map(Reading.Present::new)
        .or(() -> found(plain, old()).map(Reading.Old::new))
        .orElseGet(
            () -> new Reading.Absent(Printable.line(String.join(" … ", plain), EXCERPT_CHARS)));
  }

  private static String plain(String text) {
    String decoded = Parser.unescapeEntities(COMMENT.matcher(text).replaceAll(" "), false);
    return BLANKS.matcher(HIDDEN.matcher(decoded).replaceAll("")).replaceAll(" ").strip();
  }

  private List<Pattern> present() {
    Pattern byAddress = sentence("(?i:" + Pattern.quote(WORDS) + ")" + Pattern.quote(owner.toString()));
    return ownedName
        .filter(name -> name.contains(".") && name.equals(name.toLowerCase(Locale.ROOT)))
        .map(
            name ->
                List.of(
                    byAddress,
                    sentence(
                        "(?i:verifying that (?:[\"“”]?)"
                            + Pattern.quote(name)
                            + "(?:[\"“”]?) is my blockstack id)")))
        .orElseGet(() -> List.of(byAddress));
  }

  /** Sentences for names below {@code .id}, from the time of Onename (vectors/proofs.json, statements). */
  private List<Pattern> old() {
    return ownedName
        .filter(name -> name.matches("[^.]+\\.id"))
        .map(name -> Pattern.quote(name.substring(0, name.length() - 3)))
        .map(
            name ->
                Stream.of(
                        "verifying myself: my bitcoin username is \\+" + name,
                        "verifying that \\+" + name + " is my bitcoin username",
                        "verifying myself: my openname is " + name,
                        "verifying that \\+" + name + " is my openname",
                        "verifying i am \\+" + name + " on my passcard",
                        "verifying that \\+" + name + " is my blockchain id",
                        "\\+" + name + END + ".{0,280}?verifymyonename",
                        "verifymyonename.{0,280}?\\+" + name)
                    .map(words -> Pattern.compile(words + END, CASELESS))
                    .toList())
        .orElseGet(List::of);
  }

  private static Pattern sentence(String words) {
    return Pattern.compile(START + words + END);
  }

  private static Optional<String> found(List<String> texts, List<Pattern> sentences) {
    return texts.stream()
        .flatMap(text -> sentences.stream().flatMap(sentence -> found(text, sentence).stream()))
        .findFirst();
  }

  private static Optional<String> found(String text, Pattern sentence) {
    Matcher match = sentence.matcher(text);
    while (match.find()) {
      if (!isDenied(text, match.start())) {
        return Optional.of(Printable.line(match.group(), EXCERPT_CHARS));
      }
    }
    return Optional.empty();
  }

  private static boolean isDenied(String text, int start) {
    return DENIED
        .matcher(text)
        .region(Math.max(0, start - DENIAL_CHARS), start)
        .useTransparentBounds(true)
        .find();
  }
}
