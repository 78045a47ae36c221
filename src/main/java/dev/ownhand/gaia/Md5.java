package dev.ownhand.gaia;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** MD5, which hubs use to tell contents apart. It protects against accidents only. */
public final class Md5 {
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?([0-9a-fA-F]{32})\"?");

  private Md5() {}

  /** The digest to be fed. */
  @SuppressWarnings("WeakHash")
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows MD5", e);
    }
  }

  /** The MD5 of a content, in lower-case hexadecimal digits. */
  static String of(Content content) throws IOException {
    MessageDigest digest = digest();
    byte[] block = new byte[16 * 1024];
    try (InputStream in = content.open()) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        digest.update(block, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What may be an MD5 in an etag, with or without quotes, in lower-case hexadecimal digits. */
  public static Optional<String> inEtag(String etag) {
    var found = ETAG.matcher(etag);
    return found.matches() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
