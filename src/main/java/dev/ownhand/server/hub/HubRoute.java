package dev.ownhand.server.hub;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one table of the hub's paths, read from what the other side sent before anybody decoded it. */
sealed interface HubRoute {
  /** {@code GET /hub_info}. */
  record Info() implements HubRoute {}

  /** {@code POST /store/<address>/<path>}. */
  record Store(Optional<Address> bucket, String path) implements HubRoute {}

  /** {@code DELETE /delete/<address>/<path>}. */
  record Delete(Optional<Address> bucket, String path) implements HubRoute {}

  /** {@code POST /list-files/<address>}. */
  record ListFiles(Optional<Address> bucket) implements HubRoute {}

  /** {@code POST /revoke-all/<address>}. */
  record RevokeAll(Optional<Address> bucket) implements HubRoute {}

  /** {@code GET|HEAD /read/<address>/<path>}. */
  record Read(Optional<Address> bucket, String path) implements HubRoute {}

  /** None of these. */
  record Unknown() implements HubRoute {}

  /** A path that cannot be decoded. */
  record Malformed() implements HubRoute {}

  /** A route, as a method and a pattern of the raw path with a bucket and perhaps a path. */
  enum Table {
    INFO("GET", "/hub_info/?"),
    STORE("POST", "/store/([A-Za-z0-9]+)/(.+)"),
    DELETE("DELETE", "/delete/([A-Za-z0-9]+)/(.+)"),
    LIST("POST", "/list-files/([A-Za-z0-9]+)/?"),
    REVOKE("POST", "/revoke-all/([A-Za-z0-9]+)/?"),
    READ("GET|HEAD", "/read/([A-Za-z0-9_-]+)/(.+)");

    private final Pattern methods;
    private final Pattern path;

    Table(String methods, String path) {
      this.methods = Pattern.compile(methods);
      this.path = Pattern.compile(path, Pattern.DOTALL);
    }

    private Optional<HubRoute> match(String method, String rawPath) {
      Matcher parts = path.matcher(rawPath);
      if (!methods.matcher(method).matches() || !parts.matches()) {
        return Optional.empty();
      }
      if (this == INFO) {
        return Optional.of(new Info());
      }
      Optional<Address> bucket = Address.parse(parts.group(1));
      Optional<String> file = parts.groupCount() < 2 ? Optional.of("") : file(parts.group(2));
      return Optional.of(file.map(name -> route(bucket, name)).orElseGet(Malformed::new));
    }

    private HubRoute route(Optional<Address> bucket, String name) {
      return switch (this) {
        case INFO -> new Info();
        case STORE -> new Store(bucket, name);
        case DELETE -> new Delete(bucket, name);
        case LIST -> new ListFiles(bucket);
        case REVOKE -> new RevokeAll(bucket);
        case READ -> new Read(bucket, name);
      };
    }

    private static Optional<String> file(String raw) {
      return RawPath.decode(raw)
          .map(name -> name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }
  }

  /** The route that a request takes. */
  static HubRoute of(HttpServerExchange exchange) {
    String path = exchange.getRequestURI();
    if (exchange.isHostIncludedInRequestURI()) {
      path = WebAddress.parse(path).map(WebAddress::path).orElse("");
    }
    return of(exchange.getRequestMethod().toString(), path);
  }

  /** The route of a method and a raw path. */
  static HubRoute of(String method, String rawPath) {
    for (Table route : Table.values()) {
      Optional<HubRoute> match = route.match(method, rawPath);
      if (match.isPresent()) {
        return match.get();
      }
    }
    return new Unknown();
  }
}
