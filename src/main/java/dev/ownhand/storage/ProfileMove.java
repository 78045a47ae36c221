package dev.ownhand.storage;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenReading;
import dev.ownhand.tokens.TokenSigner;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites a profile for another hub: where it speaks of buckets that moved, and of the hub itself. All
 * else stays as it is. Only what the identity has signed is signed anew (vectors/profile-tokens.json).
 */
final class ProfileMove {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int MOST_RECORDS = 16;

  private final HubPlace from;
  private final HubPlace to;
  private final Set<Address> moved;

  ProfileMove(HubPlace from, HubPlace to, Set<Address> moved) {
    this.from = from;
    this.to = to;
    this.moved = Set.copyOf(moved);
  }

  /** The new file, or empty if the old one is no profile that this key has signed. */
  Optional<byte[]> signedAnew(byte[] old, PrivateKey identity, Instant now, Entropy entropy) {
    if (!(Json.read(old) instanceof JsonReading.Read(JsonValue.Array(List<JsonValue> records)))
        || records.isEmpty()
        || records.size() > MOST_RECORDS) {
      return Optional.empty();
    }
    var fresh = new ArrayList<JsonValue>();
    for (JsonValue one : records) {
      Optional<RawToken> token =
          one instanceof JsonValue.Obj object
              ? object.text("token").flatMap(text -> genuine(text, identity.publicKey()))
              : Optional.empty();
      if (token.isEmpty() || token.get().claims().object("claim").isEmpty()) {
        return Optional.empty();
      }
      fresh.add(record(token.get(), identity, now, entropy));
    }
    return Optional.of(
        IndentedJson.write(new JsonValue.Array(fresh)).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a profile says it was issued later than another. That is taken at its word, whoever signed it:
   * what looks newer is not replaced.
   */
  static boolean isLater(byte[] one, byte[] other) {
    return issued(one)
        .filter(time -> issued(other).filter(before -> !time.isAfter(before)).isEmpty())
        .isPresent();
  }

  private static Optional<Instant> issued(byte[] profile) {
    return Json.read(profile) instanceof JsonReading.Read(JsonValue.Array(List<JsonValue> records))
        ? records.stream().limit(MOST_RECORDS).flatMap(one -> issued(one).stream()).max(Instant::compareTo)
        : Optional.empty();
  }

  private static Optional<Instant> issued(JsonValue one) {
    return one instanceof JsonValue.Obj object
            && object.text("token").map(RawToken::read).orElse(null)
                instanceof TokenReading.Read(RawToken token)
        ? token.claims().text("iat").flatMap(ProfileMove::time)
        : Optional.empty();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<RawToken> genuine(String text, PublicKey identity) {
    return RawToken.read(text) instanceof TokenReading.Read(RawToken token)
            && token.header().text("alg").filter("ES256K"::equalsIgnoreCase).isPresent()
            && token
                .claims()
                .object("issuer")
                .flatMap(issuer -> issuer.text("publicKey"))
                .flatMap(PublicKey::parse)
                .filter(identity::equals)
                .isPresent()
            && token
                .signature()
                .filter(
                    signature ->
                        identity.verifies(signature, token.signed().getBytes(StandardCharsets.US_ASCII)))
                .isPresent()
        ? Optional.of(token)
        : Optional.empty();
  }

  private JsonValue record(RawToken old, PrivateKey identity, Instant now, Entropy entropy) {
    JsonValue.Obj payload =
        old.claims()
            .with("jti", uuid(entropy.bytes(16)))
            .with("iat", ISO.format(now))
            .with("exp", ISO.format(now.atZone(ZoneOffset.UTC).plus(Period.ofYears(1))))
            .with("claim", moved(old.claims().object("claim").orElseThrow()));
    String token = TokenSigner.sign(payload, identity);
    JsonValue.Obj decoded =
        JsonValue.Obj.empty()
            .with("header", JsonValue.Obj.empty().with("typ", "JWT").with("alg", "ES256K"))
            .with("payload", payload)
            .with("signature", token.substring(token.lastIndexOf('.') + 1));
    return JsonValue.Obj.empty().with("token", token).with("decodedToken", decoded);
  }

  private JsonValue.Obj moved(JsonValue.Obj person) {
    JsonValue.Obj fresh = person;
    Optional<JsonValue.Obj> apps = person.object("apps");
    if (apps.isPresent()) {
      fresh = fresh.with("apps", members(apps.get()));
    }
    Optional<List<JsonValue>> images = person.array("image");
    if (images.isPresent()) {
      fresh = fresh.with("image", new JsonValue.Array(images.get().stream().map(this::image).toList()));
    }
    Optional<JsonValue.Obj> api = person.object("api");
    return api.isPresent() ? fresh.with("api", api(api.get())) : fresh;
  }

  private JsonValue members(JsonValue.Obj apps) {
    var fresh = new LinkedHashMap<String, JsonValue>();
    apps.members().forEach((app, where) -> fresh.put(app, address(where)));
    return new JsonValue.Obj(fresh);
  }

  private JsonValue image(JsonValue image) {
    return image instanceof JsonValue.Obj object && object.text("contentUrl").isPresent()
        ? object.with("contentUrl", address(object.get("contentUrl").orElseThrow()))
        : image;
  }

  private JsonValue api(JsonValue.Obj api) {
    JsonValue.Obj fresh = api;
    Optional<JsonValue.Obj> config = api.object("gaiaHubConfig");
    if (config.isPresent() && config.get().text("url_prefix").equals(Optional.of(from.readPrefix()))) {
      fresh = fresh.with("gaiaHubConfig", config.get().with("url_prefix", to.readPrefix()));
    }
    return api.text("gaiaHubUrl").filter(url -> url.equals(from.url()) || url.equals(from.url() + "/")).isPresent()
        ? fresh.with("gaiaHubUrl", to.url())
        : fresh;
  }

  /** An address for reading in a bucket that moved has the new beginning; every other stays. */
  private JsonValue address(JsonValue value) {
    if (!(value instanceof JsonValue.Text(String text)) || !text.startsWith(from.readPrefix())) {
      return value;
    }
    String rest = text.substring(from.readPrefix().length());
    String bucket = rest.split("/", 2)[0];
    return Address.parse(bucket).filter(moved::contains).isPresent()
        ? JsonValue.text(to.readPrefix() + rest)
        : value;
  }

  /** Version 4 of RFC 9562. */
  private static String uuid(byte[] random) {
    random[6] = (byte) ((random[6] & 0x0f) | 0x40);
    random[8] = (byte) ((random[8] & 0x3f) | 0x80);
    String hex = HexFormat.of().formatHex(random);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }
}
