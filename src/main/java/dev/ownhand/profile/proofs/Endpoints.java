package dev.ownhand.profile.proofs;

import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where services are asked. Another place than the usual one changes what is asked, not how proofs are
 * addressed.
 *
 * @param bases by the ids of services, without a slash at the end
 */
public record Endpoints(Map<String, String> bases) {
  /** Where services are asked unless somebody says otherwise. The others are asked at their own hosts. */
  public static final Endpoints USUAL =
      new Endpoints(
          Map.ofEntries(
              Map.entry("github", "https://api.github.com"),
              Map.entry("hackerNews", "https://hacker-news.firebaseio.com"),
              Map.entry("twitter", "https://publish.twitter.com"),
              Map.entry("facebook", "https://www.facebook.com"),
              Map.entry("instagram", "https://www.instagram.com"),
              Map.entry("linkedIn", "https://www.linkedin.com"),
              Map.entry("bluesky", "https://public.api.bsky.app"),
              Map.entry("lichess", "https://lichess.org"),
              Map.entry("stackexchange", "https://api.stackexchange.com"),
              Map.entry("lobsters", "https://lobste.rs")));

  public Endpoints {
    bases = Map.copyOf(bases);
  }

  /** These, with others in their place. What is no address is passed over. */
  public Endpoints with(Map<String, String> others) {
    var all = new HashMap<>(bases);
    others.forEach(
        (service, base) ->
            WebAddress.parse(base)
                .filter(address -> !address.hasQueryOrFragment())
                .ifPresent(address -> all.put(service, address.toString().replaceAll("/+$", ""))));
    return new Endpoints(all);
  }

  /** Whether somebody said that this origin is to be asked, be it public or not. */
  public boolean isOverridden(Origin origin) {
    return bases.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(USUAL.bases().get(entry.getKey())))
        .flatMap(entry -> WebAddress.parse(entry.getValue()).stream())
        .anyMatch(address -> address.origin().equals(origin));
  }

  /** Where to ask a service that has one place for everybody; the path begins with a slash. */
  Optional<WebAddress> at(String service, String path) {
    return Optional.ofNullable(bases.get(service)).flatMap(base -> WebAddress.parse(base + path));
  }

  /** Where to ask a service that is asked at the host of each account. */
  Optional<WebAddress> atHost(String service, WebAddress address) {
    String base = bases.get(service);
    return base == null
        ? Optional.of(address)
        : WebAddress.parse(base + address.toString().substring(address.origin().toString().length()));
  }
}
