package dev.ownhand.net;

import dev.ownhand.net.PublicReply.Why;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses of computers are public, and why the others are not.
 *
 * <p>IANA's special-purpose registries (RFC 6890 and its updates). Of IPv6, 2000::/3 alone is in use for
 * public servers; an address that carries one of IPv4 leads where that one leads.
 */
final class PublicAddresses {
  /** A range of addresses that are not public; the first that fits counts. */
  private static final class Range {
    private final byte[] start;
    private final int bits;
    private final Why why;

    Range(byte[] start, int bits, Why why) {
      this.start = start;
      this.bits = bits;
      this.why = why;
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** Where an IPv4 address stands in one of IPv6. */
  private record Carrier(Range range, int offset) {}

  private static final List<Range> IPV4 =
      List.of(
          range("127.0.0.0", 8, Why.THIS_COMPUTER),
          range("0.0.0.0", 8, Why.THIS_COMPUTER),
          range("10.0.0.0", 8, Why.PRIVATE_NETWORK),
          range("172.16.0.0", 12, Why.PRIVATE_NETWORK),
          range("192.168.0.0", 16, Why.PRIVATE_NETWORK),
          range("100.64.0.0", 10, Why.PRIVATE_NETWORK),
          range("169.254.0.0", 16, Why.LINK_LOCAL),
          range("192.0.0.0", 24, Why.RESERVED),
          range("192.0.2.0", 24, Why.RESERVED),
          range("192.88.99.0", 24, Why.RESERVED),
          range("198.18.0.0", 15, Why.RESERVED),
          range("198.51.100.0", 24, Why.RESERVED),
          range("203.0.113.0", 24, Why.RESERVED),
          range("224.0.0.0", 4, Why.MULTICAST),
          range("240.0.0.0", 4, Why.RESERVED));

  private static final List<Range> IPV6 =
      List.of(
          range("::1", 128, Why.THIS_COMPUTER),
          range("::", 128, Why.THIS_COMPUTER),
          range("fc00::", 7, Why.PRIVATE_NETWORK),
          range("fec0::", 10, Why.PRIVATE_NETWORK),
          range("64:ff9b:1::", 48, Why.PRIVATE_NETWORK),
          range("fe80::", 10, Why.LINK_LOCAL),
          range("ff00::", 8, Why.MULTICAST),
          range("2001::", 23, Why.RESERVED),
          range("2001:db8::", 32, Why.RESERVED),
          range("3fff::", 20, Why.RESERVED));

  private static final Range IN_USE = range("2000::", 3, Why.RESERVED);

  /** NAT64 (RFC 6052) and 6to4 (RFC 3056): used to reach a public IPv4 address. */
  private static final List<Carrier> BRIDGES =
      List.of(
          new Carrier(range("64:ff9b::", 96, Why.RESERVED), 12),
          new Carrier(range("2002::", 16, Why.RESERVED), 2));

  /** IPv4-mapped, IPv4-compatible and IPv4-translated: never on the wire, but some systems connect. */
  private static final List<Carrier> DISGUISES =
      List.of(
          new Carrier(new Range(mapped(), 96, Why.RESERVED), 12),
          new Carrier(range("::", 96, Why.RESERVED), 12),
          new Carrier(range("::ffff:0:0:0", 96, Why.RESERVED), 12));

  private PublicAddresses() {}

  /** Why it is not public, if it is not. */
  static Optional<Why> fault(InetAddress address) {
    return fault(address.getAddress());
  }

  private static Optional<Why> fault(byte[] address) {
    if (address.length == 4) {
      return first(IPV4, address);
    }
    Optional<Why> fault = first(IPV6, address);
    if (fault.isPresent()) {
      return fault;
    }
    Optional<byte[]> bridged = carried(BRIDGES, address);
    if (bridged.isPresent()) {
      return fault(bridged.get());
    }
    if (IN_USE.holds(address)) {
      return Optional.empty();
    }
    return carried(DISGUISES, address)
        .flatMap(PublicAddresses::fault)
        .or(() -> Optional.of(Why.RESERVED));
  }

  private static Optional<Why> first(List<Range> ranges, byte[] address) {
    return ranges.stream().filter(range -> range.holds(address)).map(range -> range.why).findFirst();
  }

  private static Optional<byte[]> carried(List<Carrier> carriers, byte[] address) {
    return carriers.stream()
        .filter(carrier -> carrier.range().holds(address))
        .map(carrier -> Arrays.copyOfRange(address, carrier.offset(), carrier.offset() + 4))
        .findFirst();
  }

  private static Range range(String start, int bits, Why why) {
    return new Range(InetAddress.ofLiteral(start).getAddress(), bits, why);
  }

  /** ::ffff:0:0, which Java would make an IPv4 address of. */
  private static byte[] mapped() {
    byte[] start = new byte[16];
    start[10] = (byte) 0xff;
    start[11] = (byte) 0xff;
    return start;
  }
}
