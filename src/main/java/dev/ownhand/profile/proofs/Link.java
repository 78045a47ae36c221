package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that somebody names as his proof, taken apart.
 *
 * <p>Plain http and a missing scheme are made https, as the original does (vectors/proofs.json, urlForms).
 * Refused are other schemes and ports, user info, host numbers, dot segments, empty segments and whatever
 * {@link WebAddress} refuses. Fragments and, unless asked for, queries do not count.
 */
record Link(String host, List<String> segments, String query) {
  private static final Pattern SCHEME = Pattern.compile("(?i)(https?)://(.*)");

  Link {
    segments = List.copyOf(segments);
  }

  /** Reads one; blanks around it do not count. */
  static Optional<Link> parse(String text) {
    String bare = text.strip();
    Matcher scheme = SCHEME.matcher(bare);
    String address = scheme.matches() ? scheme.group(2) : bare;
    if (address.startsWith("/") || (!scheme.matches() && address.contains("://"))) {
      return Optional.empty();
    }
    return WebAddress.parse("https://" + address)
        .filter(read -> read.origin().port() == 443 && !read.origin().isNumeric())
        .filter(read -> read.origin().host().contains("."))
        .flatMap(Link::of);
  }

  private static Optional<Link> of(WebAddress address) {
    String path = address.path().replaceFirst("^/", "").replaceFirst("/$", "");
    List<String> segments = path.isEmpty() ? List.of() : Arrays.asList(path.split("/", -1));
    boolean isPlain =
        segments.stream()
            .noneMatch(
                segment -> segment.isEmpty() || segment.equals(".") || segment.equals("..")
                    || segment.contains("%"));
    String host = address.origin().host().replaceFirst("\\.$", "");
    return isPlain ? Optional.of(new Link(host, segments, address.query())) : Optional.empty();
  }

  /** Whether it is on one of these hosts. */
  boolean isAt(Set<String> hosts) {
    return hosts.contains(host);
  }

  /** The parts of the path, as groups of the pattern, if all of it matches in any case of letters. */
  Optional<Matcher> match(Pattern path) {
    Matcher matcher = path.matcher(String.join("/", segments));
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
