package dev.ownhand.auth;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules by which Ownhand refuses what the original answers, written down a second time and in
 * other words, so that a difference between the two is explained by a rule and not by a list of cases.
 */
final class OwnRules {
  private static final Pattern PLAIN_TOKEN = Pattern.compile("[\\w-]*\\.[\\w-]*\\.[\\w-]*");
  private static final Pattern TWICE = Pattern.compile("\"(\\w+)\":.*\"\\1\":", Pattern.DOTALL);

  private OwnRules() {}

  /** The rule that forbids to answer this token, if one does. */
  static Optional<String> forbids(String token) {
    if (token.length() > Limits.TOKEN_CHARS) {
      return Optional.of("longer than 64 KiB");
    }
    if (!PLAIN_TOKEN.matcher(token).matches()) {
      return Optional.of("not exactly three unpadded base64url parts");
    }
    String header = decoded(token, 0);
    String payload = decoded(token, 1);
    if (TWICE.matcher(payload).find()) {
      return Optional.of("a JSON key twice");
    }
    if (!(Json.read(header) instanceof JsonReading.Read(JsonValue.Obj head))
        || !(Json.read(payload) instanceof JsonReading.Read(JsonValue.Obj claims))) {
      return Optional.of("not JSON objects");
    }
    if (!head.text("alg").orElse("").toUpperCase(Locale.ROOT).equals("ES256K")) {
      return Optional.of("the header does not say ES256K");
    }
    if (isBelow110(claims)) {
      return Optional.of("the client would want the app's key in clear, or its version is no version");
    }
    return Stream.of("domain_name", "manifest_uri", "redirect_uri")
        .filter(claim -> isRefusedAddress(claims.text(claim).orElse("")) || isOpenHttp(claims, claim))
        .map(claim -> "an address we do not use: " + claim)
        .findFirst();
  }

  private static String decoded(String token, int part) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]), StandardCharsets.UTF_8);
  }

  private static boolean isBelow110(JsonValue.Obj claims) {
    String version = claims.text("version").orElse("");
    return !version.matches("\\d+(\\.\\d+)*")
        || version.matches("0(\\..*)?")
        || version.matches("1(\\.0.*)?");
  }

  /** Another scheme than http and https, user info, blanks or controls, a number only some can read, port 0. */
  static boolean isRefusedAddress(String address) {
    return !address.matches("https?://.*")
        || address.matches("https?://[^/]*@.*")
        || address.chars().anyMatch(c -> c <= ' ' || c == 0x7f)
        || address.matches("https?://\\d+([:/].*)?")
        || address.matches("https?://[^/]*:0+(/.*)?");
  }

  private static boolean isOpenHttp(JsonValue.Obj claims, String claim) {
    return claims
        .text(claim)
        .filter(address -> address.startsWith("http://"))
        .filter(address -> !address.matches("http://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])([:/].*)?"))
        .isPresent();
  }
}
