package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.base.Origin;
import dev.ownhand.base.VectorFile;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.tokens.TokenSigner;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** vectors/auth-requests.json: what is answered, what is refused, and where we are stricter. */
class RequestVectorTest {
  private static final VectorFile VECTORS = VectorFile.read("auth-requests");
  private static final RequestVerifier VERIFIER =
      new RequestVerifier(VECTORS.clock(), origin -> false);

  @AfterAll
  static void allRan() {
    VECTORS.assertAllRan();
  }

  @TestFactory
  Stream<DynamicTest> answersWhatTheOriginalAnswersUnlessARuleOfOursForbids() {
    return VECTORS.each("cases", "name", RequestVectorTest::checkCase);
  }

  private static void checkCase(JsonValue.Obj recorded) {
    String token = recorded.text("token").orElseGet(RequestVectorTest::oversized);
    RequestCheck check = VERIFIER.check(token);
    Optional<String> ours = OwnRules.forbids(token);
    boolean expected =
        ours.isEmpty()
            && (originalAccepts(recorded) || isOnlySlightlyAhead(recorded))
            && originalAnswers(recorded);
    if (expected) {
      SignInRequest request = assertInstanceOf(RequestCheck.Accepted.class, check).request();
      JsonValue.Obj claims = recorded.object("payload").orElseThrow();
      assertEquals(claims.text("domain_name").orElseThrow(), request.domainName());
      assertEquals(
          WebAddress.parse(claims.text("redirect_uri").orElseThrow()).orElseThrow(),
          request.redirect());
    } else {
      RequestCheck.Refused refused = assertInstanceOf(RequestCheck.Refused.class, check, ours::toString);
      assertFalse(refused.refusals().isEmpty());
    }
  }

  /** The case that is too large to be stored: the first valid request with a claim of padding. */
  private static String oversized() {
    JsonValue.Obj valid = VECTORS.section("cases").getFirst();
    PrivateKey transit = PrivateKey.parse(VECTORS.text("transitPrivateKey")).orElseThrow();
    return TokenSigner.sign(
        valid.object("payload").orElseThrow().with("pad", "a".repeat(300_000)), transit);
  }

  private static boolean originalAccepts(JsonValue.Obj recorded) {
    return recorded.object("verdicts").orElseThrow().members().entrySet().stream()
        .filter(verdict -> verdict.getKey().startsWith("blockstack@21"))
        .allMatch(verdict -> ((JsonValue.Obj) verdict.getValue()).isTrue("result"));
  }

  /** We allow clocks to differ by five minutes; the original allows nothing. */
  private static boolean isOnlySlightlyAhead(JsonValue.Obj recorded) {
    List<String> broken =
        recorded.object("parts").stream()
            .flatMap(parts -> parts.members().keySet().stream().filter(part -> !parts.isTrue(part)))
            .toList();
    if (!broken.equals(List.of("isIssuanceDateValid"))) {
      return false;
    }
    BigDecimal latest =
        BigDecimal.valueOf(
            VECTORS.clock().instant().plus(Limits.CLOCK_LEEWAY).getEpochSecond());
    return recorded.object("payload").orElseThrow().get("iat").orElseThrow()
            instanceof JsonValue.Num(BigDecimal issued)
        && issued.compareTo(latest) <= 0;
  }

  /** What the original program, not the library, goes on to look at. */
  private static boolean originalAnswers(JsonValue.Obj recorded) {
    JsonValue.Obj browser = recorded.object("browser").orElseGet(JsonValue.Obj::empty);
    return browser.isTrue("validateScopes") && browser.isTrue("supportsDirectHub");
  }

  @TestFactory
  Stream<DynamicTest> signsByteForByteLikeTheOriginal() {
    return VECTORS.each(
        "signing",
        "label",
        recorded -> {
          PrivateKey key = PrivateKey.parse(recorded.text("privateKey").orElseThrow()).orElseThrow();
          JsonValue.Obj payload = recorded.object("payload").orElseThrow();
          String token = TokenSigner.sign(payload, key);
          assertEquals(recorded.text("token").orElseThrow(), token);
          assertEquals(
              recorded.text("signatureHex").orElseThrow(),
              HexFormat.of()
                  .formatHex(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1))));
          assertNotEquals(token, TokenSigner.sign(payload.with("spoiled", "x"), key));
        });
  }

  @TestFactory
  Stream<DynamicTest> comparesVersionsByTheirNumbers() {
    return VECTORS.each("isLaterVersion", "v1", RequestVectorTest::checkVersions);
  }

  /**
   * Expected is the comparison of the numbers, a draft coming before its version. Wherever all
   * numbers of the first are at least those of the second, or the first smaller one comes first,
   * that is what the original says too.
   */
  private static void checkVersions(JsonValue.Obj recorded) {
    String first = recorded.text("v1").orElse("0");
    String second = recorded.text("v2").orElseThrow();
    Optional<Version> version = Version.parse(first);
    if (!first.matches("\\d+(\\.\\d+)*(-.*)?")) {
      assertTrue(version.isEmpty(), "what is not a version is refused");
      return;
    }
    boolean expected = weight(first) >= weight(second);
    assertEquals(expected, version.orElseThrow().isAtLeast(Version.parse(second).orElseThrow()));
    boolean hasAllParts = first.split("\\.").length == second.split("\\.").length;
    if (hasAllParts && !first.contains("-") && !isMisjudgedByOriginal(first, second)) {
      assertEquals(recorded.isTrue("result"), expected);
    }
  }

  private static double weight(String version) {
    String[] parts = version.replaceFirst("-.*", "").split("\\.");
    double weight = 0;
    for (int i = 0; i < 3; i++) {
      weight = weight * 1000 + (i < parts.length ? Integer.parseInt(parts[i]) * 1000.0 : 0);
    }
    return version.contains("-") ? weight - 0.5 : weight;
  }

  /** The original compares place by place without stopping at the first difference. */
  private static boolean isMisjudgedByOriginal(String first, String second) {
    String[] a = first.split("\\.");
    String[] b = second.split("\\.");
    boolean greater = false;
    for (int i = 0; i < a.length; i++) {
      int order = Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]));
      if (order < 0 && greater) {
        return true;
      }
      greater |= order > 0;
    }
    return false;
  }

  @TestFactory
  Stream<DynamicTest> putsTheResponseIntoTheQuery() {
    return VECTORS.each("redirects", "redirectUri", RequestVectorTest::checkRedirect);
  }

  /** The original puts the response behind a fragment, and reads a dollar sign as a pattern. */
  private static void checkRedirect(JsonValue.Obj recorded) {
    String address = recorded.text("redirectUri").orElseThrow();
    String name = recorded.text("parameter").orElseThrow();
    String value = recorded.text("value").orElseThrow();
    String made = WebAddress.parse(address).orElseThrow().withParameter(name, value).toString();
    int fragment = address.indexOf('#');
    if (fragment >= 0) {
      assertTrue(made.endsWith(address.substring(fragment)), made);
      String query = made.substring(made.indexOf('?') + 1, made.indexOf('#'));
      assertTrue(List.of(query.split("&")).contains(name + "=" + value), made);
    } else if (value.indexOf('$') >= 0) {
      assertTrue(made.contains(name + "=" + value), made);
    } else {
      assertEquals(recorded.text("result").orElseThrow(), made);
    }
  }

  @TestFactory
  Stream<DynamicTest> findsTheTokenInTheQuery() {
    return VECTORS.each("fromUrl", "label", RequestVectorTest::checkQuery);
  }

  /** Also takes away the slashes that systems leave around the token; the original keeps them. */
  private static void checkQuery(JsonValue.Obj recorded) {
    List<String> tokens =
        Stream.of(recorded.text("search").orElseThrow().substring(1).split("&"))
            .filter(parameter -> parameter.startsWith("authRequest="))
            .map(parameter -> parameter.substring("authRequest=".length()))
            .map(value -> java.net.URLDecoder.decode(value, StandardCharsets.UTF_8))
            .toList();
    RequestLink.Reading reading = RequestLink.ofParameters(tokens, List.of());
    Optional<String> expected =
        recorded.text("result").map(token -> token.replaceAll("^/+|/+$", ""));
    if (expected.isPresent()) {
      assertEquals(
          new RequestLink.Reading.Read(new RequestLink(expected.get(), Optional.empty())), reading);
    } else {
      assertInstanceOf(RequestLink.Reading.Refused.class, reading);
    }
  }

  @TestFactory
  Stream<DynamicTest> tellsOriginsApartAsTheOriginalDoes() {
    return VECTORS.each("sameOrigin", "a", RequestVectorTest::checkOrigins);
  }

  private static void checkOrigins(JsonValue.Obj recorded) {
    String a = recorded.text("a").orElseThrow();
    String b = recorded.text("b").orElseThrow();
    boolean expected =
        recorded.isTrue("result") && !OwnRules.isRefusedAddress(a) && !OwnRules.isRefusedAddress(b);
    Optional<Origin> first = WebAddress.parse(a).map(WebAddress::origin);
    Optional<Origin> second = WebAddress.parse(b).map(WebAddress::origin);
    assertEquals(expected, first.isPresent() && first.equals(second));
  }
}
