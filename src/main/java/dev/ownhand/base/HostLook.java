package dev.ownhand.base;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a host looks like to the eye, as opposed to what it is.
 *
 * <p>Two hosts look alike if they are the same once letters are folded to the Latin ones they look like
 * and hyphens and dots are dropped, or if the two names that are registered, of five letters or more, are
 * one typing slip apart. A digit in place of another digit is no slip: app1 and app2 are neighbours. Nor
 * do hosts under the same registered name look alike, which belong to one owner.
 */
public record HostLook(String host) {
  private static final int LEAST_FOR_SLIPS = 5;
  private static final int MOST_CHARS = 253;

  /** UTS 39 section 5.2, "highly restrictive": what may stand together in a label, besides one script. */
  private static final List<Set<UnicodeScript>> HABITS =
      List.of(
          EnumSet.of(
              UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

  /** Endings below which names are registered, as far as they have two labels; the common ones. */
  private static final Set<String> SECOND_LEVEL = Set.of("co", "com", "net", "org", "gov", "ac", "edu");

  private static final String LOOKS = "аaеeоoрpсcуyхxіiјjѕsԁdһhӏlԛqԝwвbкkмmнhтtгrпnαaοoρpνvιiκkτtυuχxεeηnωwγyɑaɡgıiоo0o1l|l";
  private static final Map<Integer, String> FOLDS = folds();

  private static Map<Integer, String> folds() {
    var folds = new HashMap<Integer, String>();
    for (int i = 0; i + 1 < LOOKS.length(); i += 2) {
      folds.put((int) LOOKS.charAt(i), LOOKS.substring(i + 1, i + 2));
    }
    return Map.copyOf(folds);
  }

  /** The host in letters, if some of it stands in A-labels that can be decoded. */
  public Optional<String> unicodeForm() {
    String decoded = decoded();
    return decoded.equals(host) ? Optional.empty() : Optional.of(decoded);
  }

  private String decoded() {
    try {
      return host.contains("xn--") ? Printable.line(IDN.toUnicode(host), MOST_CHARS) : host;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return host;
    }
  }

  /** Whether letters of scripts that are not written together stand in one label. */
  public boolean mixesScripts() {
    return Arrays.stream(decoded().split("\\.", -1)).anyMatch(HostLook::isMixed);
  }

  private static boolean isMixed(String label) {
    Set<UnicodeScript> scripts =
        label
            .codePoints()
            .mapToObj(UnicodeScript::of)
            .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
            .collect(Collectors.toCollection(HashSet::new));
    return scripts.size() > 1 && HABITS.stream().noneMatch(habit -> habit.containsAll(scripts));
  }

  /** Whether this could be taken for another host; never for itself, and numbers for nothing. */
  public boolean looksLike(HostLook other) {
    if (isNumeric() || other.isNumeric() || host.equals(other.host)) {
      return false;
    }
    String mine = registered();
    String theirs = other.registered();
    if (mine.equals(theirs)) {
      return false;
    }
    return skeleton(decoded()).equals(skeleton(other.decoded()))
        || skeleton(mine).equals(skeleton(theirs))
        || (isLong(mine) && isLong(theirs) && isOneSlip(mine, theirs));
  }

  private static boolean isLong(String registered) {
    int end = registered.indexOf('.');
    return (end < 0 ? registered.length() : end) >= LEAST_FOR_SLIPS;
  }

  private boolean isNumeric() {
    return host.startsWith("[") || Hosts.isIpv4(host);
  }

  /** The label that somebody registered with what follows it, in letters: {@code example.co.uk}. */
  private String registered() {
    String[] labels = decoded().split("\\.");
    int from = Math.max(0, labels.length - 2);
    if (from > 0 && labels.length > 2 && SECOND_LEVEL.contains(labels[from]) && labels[from + 1].length() == 2) {
      from--;
    }
    return String.join(".", Arrays.copyOfRange(labels, from, labels.length));
  }

  private static String skeleton(String host) {
    var folded = new StringBuilder();
    Normalizer.normalize(host.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '-' && c != '.')
        .forEach(
            c -> {
              String latin = FOLDS.get(c);
              if (latin == null) {
                folded.appendCodePoint(c);
              } else {
                folded.append(latin);
              }
            });
    return folded
        .toString()
        .replace("rn", "m")
        .replace("vv", "w")
        .replace("cl", "d")
        .replace('i', 'l');
  }

  /** One letter more, less or another, or two neighbours swapped. */
  private static boolean isOneSlip(String one, String two) {
    if (one.length() < two.length()) {
      return isOneSlip(two, one);
    }
    if (one.length() - two.length() > 1) {
      return false;
    }
    int at = 0;
    while (at < two.length() && one.charAt(at) == two.charAt(at)) {
      at++;
    }
    if (one.length() > two.length()) {
      return !Character.isDigit(one.charAt(at)) && one.substring(at + 1).equals(two.substring(at));
    }
    boolean swapped =
        at + 1 < two.length()
            && one.charAt(at) == two.charAt(at + 1)
            && one.charAt(at + 1) == two.charAt(at)
            && one.substring(at + 2).equals(two.substring(at + 2));
    boolean digits = Character.isDigit(one.charAt(at)) && Character.isDigit(two.charAt(at));
    return swapped || (!digits && one.substring(at + 1).equals(two.substring(at + 1)));
  }
}
