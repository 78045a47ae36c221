package dev.ownhand.checkup;

import dev.ownhand.keychain.Wordlist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text what looks like a secret, and who the person is: a net under the rule that none is
 * ever logged.
 *
 * <p>What goes: tokens, keys and everything else that is long and looks random, recovery phrases, values
 * named as secret, addresses of identities, e-mail addresses, web addresses of other computers, the
 * person's home folder and name in paths. A password is no more than a word; nothing can tell it.
 */
public final class Redaction {
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)\\b(authRequest|authResponse|authContinuation|ownhand-visitor|password|passphrase|secret|mnemonic|phrase|private[-_]?key|cookie)(\"?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|\\[[^\\]]*]|[^\\s;&\"',]+)");
  private static final Pattern AUTHORIZATION =
      Pattern.compile("(?i)\\b(authorization\"?\\s*[=:]\\s*)\"?(?:(?:bearer|basic|digest)\\s+)?[^\\s\"',;]+");
  private static final Pattern TOKEN =
      Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{16,}(\\.[A-Za-z0-9_-]*)?");
  private static final Pattern HEX = Pattern.compile("(?i)(?<![0-9a-z])[0-9a-f]{32,}(?![0-9a-z])");
  private static final Pattern LONG_BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{80,}={0,2}");

  /** As long as a key in Base64, and with all kinds of signs: no name of a class or file is like that. */
  private static final Pattern RANDOM =
      Pattern.compile(
          "(?<![A-Za-z0-9+/_-])(?=[A-Za-z+/_-]*[0-9])(?=[a-z0-9+/_-]*[A-Z])(?=[A-Z0-9+/_-]*[a-z])[A-Za-z0-9+/_-]{43,}={0,2}");

  /** A private key as other wallets write it. */
  private static final Pattern WALLET_KEY = Pattern.compile("\\b[5KL][1-9A-HJ-NP-Za-km-z]{50,51}\\b");

  private static final Pattern ADDRESS =
      Pattern.compile("\\b(?:did:btc-addr:)?[13][1-9A-HJ-NP-Za-km-z]{25,34}\\b");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,10}[\\p{L}][\\p{L}\\p{N}-]+");

  /** Those of this computer stay: they tell which port it was. */
  private static final Pattern SITE =
      Pattern.compile(
          "(?i)\\bhttps?://(?!(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?![\\w.-]))[^\\s\"'<>)\\],]+");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z.]+");
  private static final int LEAST_LETTERS = 3;
  private static final int MOST_LETTERS = 8;
  private static final int MOST_BETWEEN = 8;
  private static final int PHRASE_WORDS = 12;
  private static final int MOST_SLIPS = 2;

  /** A place of the person, and what is written for it. */
  private record Place(Pattern pattern, String instead) {}

  private final List<Place> places;

  private Redaction(List<Place> places) {
    this.places = places;
  }

  /** For a person with these home folders and this name. */
  static Redaction of(List<Path> homes, Optional<String> user) {
    var places = new ArrayList<Place>();
    homes.stream()
        .filter(home -> home.getNameCount() > 0)
        .map(Path::toString)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(
            home ->
                places.add(
                    new Place(
                        Pattern.compile(Pattern.quote(home) + "(?![\\p{L}\\p{N}_-])"), "~")));
    user.filter(name -> name.length() > 1)
        .ifPresent(
            name ->
                places.add(
                    new Place(
                        Pattern.compile("(?<=[/\\\\])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])"),
                        "[user]")));
    return new Redaction(places);
  }

  /** For the person this process belongs to. */
  public static Redaction ofThisPerson(Map<String, String> environment) {
    return of(
        Stream.of(
                System.getProperty("user.home", ""),
                environment.getOrDefault("HOME", ""),
                environment.getOrDefault("USERPROFILE", ""))
            .filter(home -> !home.isBlank())
            .map(Path::of)
            .filter(Path::isAbsolute)
            .toList(),
        Optional.ofNullable(System.getProperty("user.name")));
  }

  /** The text with all of that left out. */
  public String of(String text) {
    String redacted = PARAMETER.matcher(text).replaceAll("$1$2[redacted]");
    redacted = AUTHORIZATION.matcher(redacted).replaceAll("$1[redacted]");
    for (Place place : places) {
      redacted = place.pattern().matcher(redacted).replaceAll(Matcher.quoteReplacement(place.instead()));
    }
    redacted = SITE.matcher(redacted).replaceAll("[web address]");
    redacted = EMAIL.matcher(redacted).replaceAll("[e-mail]");
    redacted =
        TOKEN
            .matcher(redacted)
            .replaceAll(
                token ->
                    isName(token.group()) ? Matcher.quoteReplacement(token.group()) : "[token]");
    redacted = HEX.matcher(redacted).replaceAll("[hex]");
    redacted = LONG_BASE64.matcher(redacted).replaceAll("[long]");
    redacted = WALLET_KEY.matcher(redacted).replaceAll("[key]");
    redacted = RANDOM.matcher(redacted).replaceAll("[long]");
    redacted = ADDRESS.matcher(redacted).replaceAll("[address]");
    return withoutPhrases(redacted);
  }

  /** Names of classes look like tokens; but a token begins with a JSON object, and has digits. */
  private static boolean isName(String text) {
    return !text.startsWith("ey") && NAME.matcher(text).matches();
  }

  /** Where twelve words follow each other of which ten are of the list: a slip of the pen makes it no less secret. */
  private static String withoutPhrases(String text) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    var out = new StringBuilder();
    int copied = 0;
    for (int from = 0; from < words.size(); ) {
      int to = from + 1;
      while (to < words.size() && follows(words.get(to - 1), words.get(to))) {
        to++;
      }
      if (isPhrase(words.subList(from, to))) {
        out.append(text, copied, words.get(from).start()).append("[words]");
        copied = words.get(to - 1).end();
      }
      from = to;
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static boolean follows(MatchResult one, MatchResult next) {
    return couldBeListed(one)
        && couldBeListed(next)
        && next.start() - one.end() <= MOST_BETWEEN;
  }

  private static boolean couldBeListed(MatchResult word) {
    int letters = word.end() - word.start();
    return letters >= LEAST_LETTERS && letters <= MOST_LETTERS;
  }

  private static boolean isPhrase(List<MatchResult> run) {
    if (run.size() < PHRASE_WORDS) {
      return false;
    }
    int known = 0;
    for (int i = 0; i < run.size(); i++) {
      known += isListed(run.get(i)) ? 1 : 0;
      if (i >= PHRASE_WORDS) {
        known -= isListed(run.get(i - PHRASE_WORDS)) ? 1 : 0;
      }
      if (i >= PHRASE_WORDS - 1 && known >= PHRASE_WORDS - MOST_SLIPS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isListed(MatchResult word) {
    return Wordlist.contains(word.group().toLowerCase(Locale.ROOT));
  }
}
