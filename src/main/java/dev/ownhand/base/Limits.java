package dev.ownhand.base;

import java.time.Duration;

/** The sizes and times beyond which something from outside is not read any further. */
public final class Limits {
  /** Longest token, in characters; a real request has about 800, a real response about 2500. */
  public static final int TOKEN_CHARS = 64 * 1024;

  /** Deepest nesting of arrays and objects in JSON from outside. */
  public static final int JSON_DEPTH = 32;

  /** Most permissions that one request may ask for; real ones ask for up to four. */
  public static final int SCOPES = 32;

  /** Longest web address, in characters. */
  public static final int ADDRESS_CHARS = 8 * 1024;

  /** Largest app manifest, in bytes. */
  public static final int MANIFEST_BYTES = 256 * 1024;

  /** Largest app icon as served, in bytes. */
  public static final int ICON_BYTES = 1024 * 1024;

  /** Redirects followed when something is fetched. */
  public static final int REDIRECTS = 3;

  /** Time for one fetch from an app, redirects included. */
  public static final Duration FETCH_TIME = Duration.ofSeconds(5);

  /** Largest page by which an account elsewhere is proven, in bytes. */
  public static final int PROOF_BYTES = 1024 * 1024;

  /** Time for one fetch of such a page, redirects included, or for one question to a name server. */
  public static final Duration PROOF_TIME = Duration.ofSeconds(10);

  /** How far ahead of our clock another clock may be. */
  public static final Duration CLOCK_LEEWAY = Duration.ofMinutes(5);

  private Limits() {}
}
