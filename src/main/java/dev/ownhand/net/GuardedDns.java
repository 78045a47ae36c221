package dev.ownhand.net;

import dev.ownhand.base.Origin;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Names of this computer lead to this computer without asking anyone (RFC 6761 section 6.3), and all
 * other names lead elsewhere: a web site whose name is made to point here (DNS rebinding) has no
 * address.
 */
final class GuardedDns implements Dns {
  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final Dns others;

  GuardedDns(Dns others) {
    this.others = others;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (new Origin("https", host, 443).isLoopback()) {
      return List.of(
          InetAddress.getByAddress(host, IPV4), InetAddress.getByAddress(host, IPV6));
    }
    List<InetAddress> found = others.lookup(host);
    if (found.isEmpty() || found.stream().anyMatch(GuardedDns::isNoWebSite)) {
      throw new UnknownHostException("no address of another computer");
    }
    return found;
  }

  /** Whether no server on the web can have this address. */
  static boolean isNoWebSite(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress();
  }
}
