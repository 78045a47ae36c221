package dev.ownhand.settings;

import dev.ownhand.base.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where accounts elsewhere are checked, as far as somebody wants it otherwise than usual.
 *
 * <p>Refused are addresses that are neither https nor on this computer, origins with more than an origin,
 * and a name server without its port.
 *
 * @param endpoints where services are asked, by their ids
 * @param hosts origins that may be asked though they are not public
 * @param dnsServer who is asked for DNS records, {@code host:port}; otherwise the system's name servers
 */
public record ProofAsking(
    Map<String, String> endpoints, List<String> hosts, Optional<String> dnsServer) {
  /** Everything as usual. */
  public static final ProofAsking USUAL = new ProofAsking(Map.of(), List.of(), Optional.empty());

  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

  public ProofAsking {
    endpoints = Map.copyOf(endpoints);
    hosts = List.copyOf(hosts);
    boolean isGood =
        endpoints.values().stream().allMatch(url -> endpoint(url).filter(url::equals).isPresent())
            && hosts.stream().allMatch(origin -> host(origin).filter(origin::equals).isPresent())
            && dnsServer.equals(dnsServer.flatMap(ProofAsking::server));
    if (!isGood) {
      throw new IllegalArgumentException("not where anybody can be asked");
    }
  }

  /** The address of a service as it is written properly, if it may be used. */
  static Optional<String> endpoint(String text) {
    return WebAddress.parse(text.strip())
        .filter(address -> !address.hasQueryOrFragment() && address.origin().isSecure())
        .map(address -> address.toString().replaceAll("/+$", ""));
  }

  /** The origin as it is written properly, if it is one and nothing more. */
  static Optional<String> host(String text) {
    return WebAddress.parse(text.strip())
        .filter(WebAddress::isBareOrigin)
        .map(address -> address.origin().toString());
  }

  /** The name server as it is written properly, if it is host and port and nothing more. */
  static Optional<String> server(String text) {
    String bare = text.strip();
    return WebAddress.parse("http://" + bare)
        .filter(address -> address.isBareOrigin() && PORT.matcher(bare).find())
        .map(address -> address.origin().host() + ":" + address.origin().port());
  }
}
