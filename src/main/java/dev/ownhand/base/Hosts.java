package dev.ownhand.base;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Normal forms of host names, restricted to what all URL parsers read alike.
 *
 * <p>Left out on purpose: percent escapes, numbers that only some parsers take for IPv4 addresses
 * (WHATWG URL, "ends in a number"), zone ids, and the four characters that IDNA 2003 and UTS 46 treat
 * differently.
 */
final class Hosts {
  private static final Pattern LABELS =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,62})?(\\.[a-z0-9_]([a-z0-9_-]{0,62})?)*\\.?");
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");
  /** A label of other scripts with no letter of another script in it (RFC 3492): parsers differ in what is left. */
  private static final Pattern HOLLOW_A_LABEL = Pattern.compile("(?:.*\\.)?xn--(?:[^.]*-)?(?:\\..*)?");

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]{2,45}]");
  private static final Pattern DEVIATING = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

  private Hosts() {}

  static Optional<String> normal(String host) {
    if (host.startsWith("[")) {
      return IPV6.matcher(host).matches() ? ipv6(host) : Optional.empty();
    }
    String ascii = host.chars().allMatch(c -> c < 128) ? host.toLowerCase(Locale.ROOT) : aLabel(host);
    if (ascii.length() > 253
        || !LABELS.matcher(ascii).matches()
        || HOLLOW_A_LABEL.matcher(ascii).matches()) {
      return Optional.empty();
    }
    return ENDS_IN_NUMBER.matcher(ascii).matches() && !isIpv4(ascii)
        ? Optional.empty()
        : Optional.of(ascii);
  }

  static boolean isIpv4(String host) {
    return IPV4.matcher(host).matches();
  }

  private static String aLabel(String host) {
    if (DEVIATING.matcher(host).find()) {
      return "";
    }
    try {
      return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return "";
    }
  }

  /** RFC 5952 form, as browsers serialise it. An IPv4-mapped address is not used. */
  private static Optional<String> ipv6(String host) {
    try {
      byte[] bytes = InetAddress.getByName(host).getAddress();
      return bytes.length == 16 ? Optional.of(Ipv6.text(bytes)) : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
