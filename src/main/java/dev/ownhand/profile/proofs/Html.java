package dev.ownhand.profile.proofs;

import org.jsoup.Jsoup;

/** HTML from outside, made text. */
final class Html {
  private Html() {}

  /** What a reader sees of it. */
  static String text(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }
}
