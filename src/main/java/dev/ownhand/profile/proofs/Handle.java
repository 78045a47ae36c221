package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody at one of many hosts that run the same program, {@code ada@social.example}.
 *
 * @param host lower-case A-label form
 */
record Handle(String user, String host) {
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?");

  /** Reads one with its host, with or without a sign before it. */
  static Optional<Handle> parse(String text) {
    String bare = text.strip().replaceFirst("^(?:acct:)?@?", "");
    int at = bare.indexOf('@');
    return at < 0
        ? Optional.empty()
        : host(bare.substring(at + 1)).flatMap(host -> of(bare.substring(0, at), host));
  }

  /** Reads one that needs no host if it is at the usual one. */
  static Optional<Handle> parse(String text, String usualHost) {
    return text.contains("@") ? parse(text) : of(text, usualHost);
  }

  static Optional<Handle> of(String user, String host) {
    return USER.matcher(user).matches() ? Optional.of(new Handle(user, host)) : Optional.empty();
  }

  /** A host and nothing else. */
  static Optional<String> host(String text) {
    boolean isBare = text.chars().noneMatch(c -> "/?#@:".indexOf(c) >= 0);
    return isBare ? Link.parse(text).map(Link::host) : Optional.empty();
  }

  /** Whether they are one and the same, the name in any case of letters. */
  boolean isSame(Handle other) {
    return host.equals(other.host) && user.equalsIgnoreCase(other.user);
  }

  /** An address at its host; the path begins with a slash. */
  Optional<WebAddress> at(String path) {
    return WebAddress.parse("https://" + host + path);
  }

  /** The user's name in lower case. */
  String lowerUser() {
    return user.toLowerCase(Locale.ROOT);
  }

  /** Without its host if that is the usual one. */
  String text(String usualHost) {
    return host.equals(usualHost) ? user : toString();
  }

  @Override
  public String toString() {
    return user + "@" + host;
  }
}
