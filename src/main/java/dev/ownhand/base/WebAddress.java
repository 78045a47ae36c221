package dev.ownhand.base;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute {@code http} or {@code https} address that every URL parser reads alike.
 *
 * <p>Apps' addresses are judged by this class and the browser is sent where this class says, so
 * check and redirect cannot disagree. Refused: other schemes, a scheme in upper case (as the
 * original refuses it), user info, backslashes, blanks and control characters anywhere, port 0,
 * hosts that {@link Hosts} does not know, and anything over {@link Limits#ADDRESS_CHARS}, as written
 * or as a browser is sent to it.
 */
public final class WebAddress {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>https?)://(?<authority>[^/?#]*)(?<path>/[^?#]*)?(?<query>\\?[^#]*)?(?<fragment>#.*)?",
          Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<host>\\[[^\\]]*]|[^:\\[\\]]+)(?::(?<port>[0-9]{1,5}))?");

  private final Origin origin;
  private final String path;
  private final String query;
  private final String fragment;

  private WebAddress(Origin origin, String path, String query, String fragment) {
    this.origin = origin;
    this.path = escaped(path);
    this.query = escaped(query);
    this.fragment = escaped(fragment);
  }

  /** Reads an address. */
  public static AddressReading read(String text) {
    if (text.length() > Limits.ADDRESS_CHARS || !isPlain(text)) {
      return new AddressReading.Unusable(AddressFault.MALFORMED);
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      boolean otherScheme =
          SCHEME.matcher(text).matches()
              && !text.startsWith("http:")
              && !text.startsWith("https:");
      return new AddressReading.Unusable(otherScheme ? AddressFault.SCHEME : AddressFault.MALFORMED);
    }
    if (parts.group("authority").indexOf('@') >= 0) {
      return new AddressReading.Unusable(AddressFault.USER_INFO);
    }
    return origin(parts)
        .map(
            origin ->
                new WebAddress(
                    origin,
                    orEmpty(parts.group("path")),
                    orEmpty(parts.group("query")),
                    orEmpty(parts.group("fragment"))))
        .filter(address -> address.toString().length() <= Limits.ADDRESS_CHARS)
        .<AddressReading>map(AddressReading.Usable::new)
        .orElseGet(() -> new AddressReading.Unusable(AddressFault.MALFORMED));
  }

  /** The address, if it is usable and the reason does not matter. */
  public static Optional<WebAddress> parse(String text) {
    return read(text) instanceof AddressReading.Usable usable
        ? Optional.of(usable.address())
        : Optional.empty();
  }

  private static Optional<Origin> origin(Matcher parts) {
    Matcher authority = AUTHORITY.matcher(parts.group("authority"));
    if (!authority.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group("scheme");
    String written = authority.group("port");
    int port = written == null ? (scheme.equals("https") ? 443 : 80) : Integer.parseInt(written);
    return port < 1 || port > 65535
        ? Optional.empty()
        : Hosts.normal(authority.group("host")).map(host -> new Origin(scheme, host, port));
  }

  /** No blanks, controls, backslashes or unpaired surrogates: parsers treat them differently. */
  private static boolean isPlain(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c > 0x20
                    && c != '\\'
                    && !Character.isISOControl(c)
                    && !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.SURROGATE
                    && Character.getType(c) != Character.FORMAT);
  }

  /** Percent-encodes what may not stand in a header, as browsers do (WHATWG URL, percent-encode sets). */
  private static String escaped(String part) {
    var text = new StringBuilder();
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0x20 || b >= 0x7f || "\"<>`{}|^".indexOf(b) >= 0) {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      } else {
        text.append((char) b);
      }
    }
    return text.toString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Where the address belongs. */
  public Origin origin() {
    return origin;
  }

  /** The path as written: empty, or beginning with a slash. */
  public String path() {
    return path;
  }

  /** The query as written, without its question mark; empty if there is none. */
  public String query() {
    return query.isEmpty() ? "" : query.substring(1);
  }

  /** Whether nothing but the origin is written, at most with one trailing slash. */
  public boolean isBareOrigin() {
    return (path.isEmpty() || path.equals("/")) && query.isEmpty() && fragment.isEmpty();
  }

  /** Whether a query or a fragment is written. */
  public boolean hasQueryOrFragment() {
    return !query.isEmpty() || !fragment.isEmpty();
  }

  /**
   * This address with a query parameter put before the fragment, replacing one of that name in any
   * case. The value must need no escaping.
   */
  public WebAddress withParameter(String name, String value) {
    Pattern existing =
        Pattern.compile("(?<=[?&])" + Pattern.quote(name) + "(=[^&]*)?(?=&|$)", Pattern.CASE_INSENSITIVE);
    String parameter = name + "=" + value;
    Matcher found = existing.matcher(query);
    String changed;
    if (found.find()) {
      changed = query.substring(0, found.start()) + parameter + query.substring(found.end());
    } else {
      changed = (query.isEmpty() ? "?" : query + "&") + parameter;
    }
    return new WebAddress(origin, path, changed, fragment);
  }

  /** The address that a reference in a document at this address leads to (RFC 3986 section 5). */
  public Optional<WebAddress> resolve(String reference) {
    try {
      return parse(URI.create(toString()).resolve(URI.create(reference.strip())).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address as a browser is sent to it. */
  @Override
  public String toString() {
    return origin + path + query + fragment;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebAddress address && address.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
