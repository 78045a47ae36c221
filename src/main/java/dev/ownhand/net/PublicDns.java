package dev.ownhand.net;

import dev.ownhand.net.PublicReply.Why;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import okhttp3.Dns;

/**
 * Names of public servers alone. What is connected to is what was judged here, so a name that leads
 * elsewhere a moment later (DNS rebinding) is no way around it.
 */
final class PublicDns implements Dns {
  private final Dns names;

  PublicDns(Dns names) {
    this.names = names;
  }

  /** A name that leads where nothing is fetched from. */
  static final class NotPublicException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private final Why why;

    NotPublicException(Why why) {
      super("not a public address");
      this.why = why;
    }

    Why why() {
      return why;
    }
  }

  /** All of its addresses must be public. */
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = names.lookup(host);
    Optional<Why> fault =
        found.stream().flatMap(address -> PublicAddresses.fault(address).stream()).findFirst();
    if (fault.isPresent()) {
      throw new NotPublicException(fault.get());
    }
    if (found.isEmpty()) {
      throw new UnknownHostException("no address");
    }
    return found;
  }
}
