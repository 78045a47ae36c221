package dev.ownhand.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The browsers we know: the names of their programs, and the options by which a second start finds the first. */
@SuppressWarnings("ImmutableEnumChecker") // The sets are those of Set.of.
enum BrowserKind {
  CHROMIUM(
      Family.BLINK,
      "chromium", "chromium-browser", "chromium-bin", "ungoogled-chromium", "chromium-freeworld"),
  CHROME(
      Family.BLINK,
      "chrome", "google-chrome", "google-chrome-stable", "google-chrome-beta",
      "google-chrome-unstable"),
  EDGE(
      Family.BLINK,
      "msedge", "microsoft-edge", "microsoft-edge-stable", "microsoft-edge-beta",
      "microsoft-edge-dev"),
  BRAVE(Family.BLINK, "brave", "brave-browser", "brave-browser-stable", "brave-browser-beta"),
  VIVALDI(Family.BLINK, "vivaldi-bin", "vivaldi", "vivaldi-stable", "vivaldi-snapshot"),
  OPERA(Family.BLINK, "opera", "opera-stable", "opera-beta", "opera-developer"),
  YANDEX(Family.BLINK, "yandex_browser", "yandex-browser", "yandex-browser-stable"),
  FIREFOX(
      Family.GECKO,
      "firefox", "firefox-bin", "firefox-esr", "firefox-beta", "firefox-devedition",
      "firefox-nightly"),
  LIBREWOLF(Family.GECKO, "librewolf", "librewolf-bin"),
  WATERFOX(Family.GECKO, "waterfox", "waterfox-bin", "waterfox-g"),
  ZEN(Family.GECKO, "zen", "zen-bin", "zen-browser"),
  FLOORP(Family.GECKO, "floorp", "floorp-bin"),
  PALE_MOON(Family.GECKO, "palemoon", "palemoon-bin"),
  SEAMONKEY(Family.GECKO, "seamonkey", "seamonkey-bin"),
  EPIPHANY(Family.OTHER, "epiphany", "epiphany-browser", "gnome-web"),
  FALKON(Family.OTHER, "falkon"),
  KONQUEROR(Family.OTHER, "konqueror"),
  QUTEBROWSER(Family.QUTE, "qutebrowser"),
  MIDORI(Family.GECKO, "midori"),
  SAFARI(Family.OTHER, "safari"),
  INTERNET_EXPLORER(Family.OTHER, "iexplore");

  /**
   * Options of a kind of browsers.
   *
   * @param alone those without a value, or with one behind an equals sign
   * @param pairs those whose value is the next word
   * @param folders those of them whose value is a path
   */
  private record Family(Set<String> alone, Set<String> pairs, Set<String> folders) {
    static final Family BLINK =
        new Family(
            Set.of("--user-data-dir", "--profile-directory", "--no-sandbox"),
            Set.of(),
            Set.of("--user-data-dir"));
    static final Family GECKO =
        new Family(
            Set.of(),
            Set.of("-P", "-p", "--P", "-profile", "--profile"),
            Set.of("-profile", "--profile"));
    static final Family QUTE =
        new Family(Set.of("--basedir"), Set.of("-B", "--basedir"), Set.of("-B", "--basedir"));
    static final Family OTHER = new Family(Set.of("--profile"), Set.of(), Set.of("--profile"));
  }

  private final Family family;
  private final Set<String> names;

  BrowserKind(Family family, String... names) {
    this.family = family;
    this.names = Set.of(names);
  }

  /** The kind whose program has this name. */
  static Optional<BrowserKind> named(String program) {
    return Arrays.stream(values()).filter(kind -> kind.names.contains(program)).findFirst();
  }

  /**
   * Of the words it was started with, those by which a second start finds the first.
   *
   * @param path makes a path absolute, as the browser understands it
   */
  List<String> profile(List<String> options, UnaryOperator<String> path) {
    var kept = new ArrayList<String>();
    for (int i = 0; i < options.size() && !options.get(i).equals("--"); i++) {
      String option = options.get(i);
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      if (equals < 0 && family.pairs().contains(name) && i + 1 < options.size()) {
        kept.add(name);
        kept.add(value(name, options.get(++i), path));
      } else if (equals >= 0 && (family.alone().contains(name) || family.pairs().contains(name))) {
        kept.add(name + "=" + value(name, option.substring(equals + 1), path));
      } else if (equals < 0 && family.alone().contains(name)) {
        kept.add(name);
      }
    }
    return kept;
  }

  private String value(String name, String value, UnaryOperator<String> path) {
    return family.folders().contains(name) ? path.apply(value) : value;
  }
}
