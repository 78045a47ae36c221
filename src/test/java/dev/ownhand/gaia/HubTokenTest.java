package dev.ownhand.gaia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.VectorFile;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenReading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** vectors/gaia-auth.json: what we show to a hub is what the original shows it. */
class HubTokenTest {
  private static final VectorFile VECTORS = VectorFile.read("gaia-auth");

  /** Where the original signs what is no challenge of a hub. */
  private static final Set<String> STRICTER =
      Set.of("v1, challenge is any text (signed without checks)", "challenge missing");

  @AfterAll
  static void allRan() {
    VECTORS.leaveOut("hubChecks", "they are for a hub, not for its client");
    VECTORS.leaveOut("headerForms", "they are for a hub, not for its client");
    VECTORS.assertAllRan();
  }

  @TestFactory
  Stream<DynamicTest> makesTheTokenOfTheOriginal() {
    return VECTORS.each("cases", "name", HubTokenTest::checkCase);
  }

  private static void checkCase(JsonValue.Obj one) {
    String name = one.text("name").orElseThrow();
    String hubUrl = one.text("gaiaHubUrl").orElseThrow();
    Optional<HubInfo> info =
        HubInfo.read(
            Json.write(one.object("hubInfo").orElseThrow()).getBytes(StandardCharsets.UTF_8),
            WebAddress.parse(hubUrl).orElseThrow().origin());
    boolean longKey = one.text("signerPrivateKey").filter(hex -> hex.length() == 66).isPresent();
    if (STRICTER.contains(name) || (!longKey && !one.lacks("throws"))) {
      assertEquals(Optional.empty(), info);
      return;
    }
    try (PrivateKey key = key(one)) {
      Optional<JsonValue.Obj> payload = one.object("payload");
      Optional<String> association = payload.flatMap(claims -> claims.text("associationToken"));
      String salt = payload.flatMap(claims -> claims.text("salt")).orElse("00".repeat(16));
      String header =
          new HubToken(info.orElseThrow(), hubUrl, association, Optional.empty())
              .header(key, key.publicKey(), _ -> HexFormat.of().parseHex(salt));
      if (longKey) {
        // The original's tokens cannot be made with a key in that form; it is the same key.
        assertTrue(header.startsWith("bearer "));
      } else if (payload.filter(claims -> claims.get("gaiaHubUrl").isPresent()).isPresent()) {
        // The wallet's name for that claim is one that a hub may refuse.
        assertEquals(Optional.of(hubUrl), claims(header).text("hubUrl"));
      } else {
        assertEquals(one.text("authorizationHeader").orElseThrow(), header);
      }
    }
  }

  private static PrivateKey key(JsonValue.Obj one) {
    String hex = one.text("signerPrivateKey").orElseGet(() -> VECTORS.text("identityPrivateKey"));
    return PrivateKey.parse(hex).orElseThrow();
  }

  @Test
  void saysWhenItWasMadeAndUntilWhenItCounts() {
    try (PrivateKey key = PrivateKey.parse(VECTORS.text("appPrivateKey")).orElseThrow()) {
      var info =
          new HubInfo("[]", HubInfo.Version.V1, Long.MAX_VALUE, "https://gaia.example/");
      var times = new HubToken.Times(VECTORS.clock().instant(), Duration.ofHours(1));
      JsonValue.Obj claims =
          claims(
              new HubToken(info, "https://hub.example", Optional.empty(), Optional.of(times))
                  .header(key, key.publicKey(), byte[]::new));
      long now = VECTORS.clock().instant().getEpochSecond();
      assertEquals(Optional.of(JsonValue.number(now)), claims.get("iat"));
      assertEquals(Optional.of(JsonValue.number(now + 3600)), claims.get("exp"));
    }
  }

  private static JsonValue.Obj claims(String header) {
    return assertInstanceOf(
            TokenReading.Read.class, RawToken.read(header.substring("bearer v1:".length())))
        .token()
        .claims();
  }
}
