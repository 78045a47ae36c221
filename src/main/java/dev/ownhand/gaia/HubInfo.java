package dev.ownhand.gaia;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a hub says of itself in {@code hub_info}.
 *
 * <p>Refused, beyond what the original refuses (vectors/gaia-auth.json): a challenge that is not a hub's,
 * whatever the version, and a prefix for reading that leads to this computer from a hub that is elsewhere.
 *
 * @param challenge what a token has to repeat
 * @param version how a token is made
 * @param mostBytes the largest file it takes
 * @param readPrefix what stands before addresses for reading; ends in a slash
 */
record HubInfo(String challenge, Version version, long mostBytes, String readPrefix) {
  /** How a token is made. */
  enum Version {
    /** A signature of the challenge alone. */
    LEGACY,
    /** A JSON web token. */
    V1
  }

  private static final int MOST_CHALLENGE_CHARS = 1000;
  private static final Pattern SINCE_V1 = Pattern.compile("v0*[1-9].*", Pattern.DOTALL);
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);
  private static final BigDecimal MOST_MEGABYTES = BigDecimal.valueOf(1L << 32);

  /** Reads and judges what a hub at that origin answered. */
  static Optional<HubInfo> read(byte[] json, Origin hub) {
    return Json.read(json) instanceof JsonReading.Read(JsonValue.Obj info)
        ? read(info, hub)
        : Optional.empty();
  }

  private static Optional<HubInfo> read(JsonValue.Obj info, Origin hub) {
    Optional<String> challenge = info.text("challenge_text").filter(HubInfo::isChallenge);
    Optional<String> readPrefix =
        info.text("read_url_prefix").filter(prefix -> isReadPrefix(prefix, hub));
    Version version =
        info.text("latest_auth_version").filter(text -> SINCE_V1.matcher(text).matches()).isPresent()
            ? Version.V1
            : Version.LEGACY;
    long mostBytes = mostBytes(info.get("max_file_upload_size_megabytes").orElse(JsonValue.NULL));
    return challenge.flatMap(
        text -> readPrefix.map(prefix -> new HubInfo(text, version, mostBytes, prefix)));
  }

  private static boolean isChallenge(String text) {
    return text.length() <= MOST_CHALLENGE_CHARS
        && Json.read(text) instanceof JsonReading.Read(JsonValue.Array(List<JsonValue> parts))
        && parts.size() >= 4
        && parts.get(0).equals(JsonValue.text("gaiahub"))
        && parts.get(3).equals(JsonValue.text("blockstack_storage_please_sign"));
  }

  private static boolean isReadPrefix(String prefix, Origin hub) {
    return prefix.endsWith("/")
        && WebAddress.parse(prefix)
            .filter(address -> !address.hasQueryOrFragment())
            .map(WebAddress::origin)
            .filter(origin -> origin.isSecure() && (hub.isLoopback() || !origin.isLoopback()))
            .isPresent();
  }

  /** A hub that names no size, or none above 0, takes any, as far as is known. */
  private static long mostBytes(JsonValue megabytes) {
    return megabytes instanceof JsonValue.Num(BigDecimal count)
            && count.signum() > 0
            && count.compareTo(MOST_MEGABYTES) < 0
            && count.scale() < 20
        ? count.multiply(MEGABYTE).longValue()
        : Long.MAX_VALUE;
  }
}
