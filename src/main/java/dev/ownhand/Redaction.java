package dev.ownhand;

import java.util.regex.Pattern;

/** Takes out of a text what looks like a secret: a net under the rule that none is ever logged. */
final class Redaction {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{16,}(\\.[A-Za-z0-9_-]*)?");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)(authRequest|authResponse|authContinuation|ownhand-visitor)=[^\\s;&\"']+");
  private static final Pattern HEX = Pattern.compile("(?i)\\b[0-9a-f]{32,}\\b");
  private static final Pattern LONG_BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{80,}={0,2}");

  private Redaction() {}

  static String of(String text) {
    String redacted = PARAMETER.matcher(text).replaceAll("$1=[redacted]");
    redacted = TOKEN.matcher(redacted).replaceAll("[token]");
    redacted = HEX.matcher(redacted).replaceAll("[hex]");
    return LONG_BASE64.matcher(redacted).replaceAll("[long]");
  }
}
