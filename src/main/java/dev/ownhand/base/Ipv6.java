package dev.ownhand.base;

/** The one text form of an IPv6 address in a URL (RFC 5952 section 4, WHATWG URL host serialiser). */
final class Ipv6 {
  private Ipv6() {}

  static String text(byte[] bytes) {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
    }
    int runStart = -1;
    int runLength = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > runLength) {
        runStart = i;
        runLength = end - i;
      }
      i = Math.max(i, end - 1);
    }
    var text = new StringBuilder("[");
    for (int i = 0; i < 8; i++) {
      if (i == runStart) {
        text.append(i == 0 ? "::" : ":");
        i += runLength - 1;
      } else {
        text.append(Integer.toHexString(groups[i])).append(i < 7 ? ":" : "");
      }
    }
    return text.append(']').toString();
  }
}
