package dev.ownhand.base;

import java.util.regex.Pattern;

/**
 * A web origin (RFC 6454): scheme, host and effective port. Two addresses are of the same origin
 * exactly if these are equal.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower-case A-label form, an IPv4 address, or an IPv6 address in brackets
 * @param port effective port, 80 or 443 where none is written
 */
public record Origin(String scheme, String host, int port) {
  private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

  /** Whether this is this very computer: {@code localhost}, below it, 127.0.0.0/8 or ::1. */
  public boolean isLoopback() {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || IPV4_LOOPBACK.matcher(host).matches();
  }

  /** Whether nobody on the way can read or change what is exchanged: https, or this computer. */
  public boolean isSecure() {
    return scheme.equals("https") || isLoopback();
  }

  /** Whether the host is an IP address, which says nothing about who is behind it. */
  public boolean isNumeric() {
    return host.startsWith("[") || Hosts.isIpv4(host);
  }

  /** The ASCII serialisation (RFC 6454 section 6.2): no default port, no trailing slash. */
  @Override
  public String toString() {
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme + "://" + host + (port == usual ? "" : ":" + port);
  }
}
