package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.tokens.TokenSigner;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestVerifierTest {
  private static final String APP = "https://app.example";
  private static final RequestVerifier VERIFIER =
      new RequestVerifier(
          InstantSource.fixed(Requests.NOW),
          origin -> origin.isLoopback() && origin.port() == 8888);

  static Stream<Arguments> spoiled() {
    String elsewhere = "https://evil.example/";
    return Stream.of(
        claim(Rule.EXPIRED, c -> c.with("exp", JsonValue.number(Requests.NOW.getEpochSecond() - 1))),
        claim(Rule.EXPIRY_MALFORMED, c -> c.with("exp", "2099")),
        claim(Rule.ISSUED_IN_FUTURE, c -> c.with("iat", JsonValue.number(ahead(1)))),
        claim(Rule.ISSUE_TIME_MALFORMED, c -> c.with("iat", JsonValue.bool(true))),
        claim(Rule.PUBLIC_KEYS_NOT_ONE, c -> c.with("public_keys", JsonValue.texts(List.of()))),
        claim(Rule.ISSUER_MALFORMED, c -> c.with("iss", "did:web:app.example")),
        claim(Rule.ISSUER_MISMATCH, c -> c.with("iss", "did:btc-addr:1BitcoinEaterAddressDontSendf59kuE")),
        claim(Rule.ADDRESS_MALFORMED, c -> c.with("redirect_uri", "/relative")),
        claim(Rule.ADDRESS_MALFORMED, c -> c.with("domain_name", APP + "?x")),
        claim(Rule.ADDRESS_SCHEME, c -> c.with("redirect_uri", "javascript:alert(1)//" + APP)),
        claim(Rule.ADDRESS_USER_INFO, c -> c.with("redirect_uri", "https://user@app.example/")),
        claim(Rule.MANIFEST_ELSEWHERE, c -> c.with("manifest_uri", elsewhere)),
        claim(Rule.REDIRECT_ELSEWHERE, c -> c.with("redirect_uri", elsewhere)),
        claim(Rule.SCOPES_MISSING, c -> c.with("scopes", JsonValue.NULL)),
        claim(Rule.SCOPE_UNKNOWN, c -> c.with("scopes", JsonValue.texts(List.of("Email")))),
        claim(
            Rule.SCOPES_TOO_MANY,
            c -> c.with("scopes", JsonValue.texts(Collections.nCopies(33, "email")))),
        claim(Rule.VERSION_MALFORMED, c -> c.with("version", "new")),
        claim(Rule.VERSION_MALFORMED, c -> c.with("version", JsonValue.number(2))),
        claim(Rule.VERSION_TOO_OLD, c -> c.with("version", JsonValue.NULL)),
        claim(Rule.VERSION_TOO_OLD, c -> c.with("version", "1.0.9")),
        claim(
            Rule.HUB_UNSUPPORTED,
            c -> c.with("version", "1.1.0").with("supports_hub_url", JsonValue.bool(false))));
  }

  private static long ahead(int seconds) {
    return Requests.NOW.plus(Limits.CLOCK_LEEWAY).getEpochSecond() + seconds;
  }

  private static Arguments claim(Rule rule, UnaryOperator<JsonValue.Obj> spoil) {
    return Arguments.of(rule, Requests.signed(spoil.apply(Requests.claims(APP))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoiled")
  void refusesByExactlyTheRuleThatIsBroken(Rule rule, String token) {
    assertEquals(Set.of(rule), broken(token));
  }

  @Test
  void acceptsAWholesomeRequest() {
    var accepted = assertInstanceOf(RequestCheck.Accepted.class, VERIFIER.check(Requests.token(APP)));
    assertEquals(APP, accepted.request().app().toString());
    assertEquals(List.of(Scope.STORE_WRITE), accepted.request().scopes());
    assertFalse(accepted.request().hasUnusualDomainName());
  }

  @Test
  void leavesFiveMinutesBetweenClocks() {
    String token = Requests.signed(Requests.claims(APP).with("iat", JsonValue.number(ahead(0))));
    assertInstanceOf(RequestCheck.Accepted.class, VERIFIER.check(token));
  }

  @Test
  void tellsEveryBrokenRuleAtOnce() {
    String token =
        Requests.signed(
            Requests.claims(APP)
                .with("redirect_uri", "https://evil.example/")
                .with("scopes", JsonValue.texts(List.of("everything")))
                .with("version", "1.0.0"));
    assertEquals(
        Set.of(Rule.REDIRECT_ELSEWHERE, Rule.SCOPE_UNKNOWN, Rule.VERSION_TOO_OLD), broken(token));
  }

  @Test
  void refusesASignatureByAnotherKey() {
    String token = TokenSigner.sign(Requests.claims(APP), PrivateKey.random(Entropy.system()));
    assertEquals(Set.of(Rule.SIGNATURE_WRONG), broken(token));
  }

  @Test
  void refusesAnUnsignedToken() {
    String token = Requests.token(APP);
    String header = base64("{\"typ\":\"JWT\",\"alg\":\"none\"}");
    String unsigned = header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    assertEquals(Set.of(Rule.ALGORITHM_UNSUPPORTED, Rule.SIGNATURE_WRONG), broken(unsigned));
  }

  @Test
  void refusesPlainHttpOffThisComputer() {
    assertEquals(Set.of(Rule.ADDRESS_NOT_SECURE), broken(Requests.token("http://app.example")));
    assertInstanceOf(
        RequestCheck.Accepted.class, VERIFIER.check(Requests.token("http://localhost:3000")));
  }

  @Test
  void refusesItsOwnAddress() {
    assertEquals(Set.of(Rule.OWN_ADDRESS), broken(Requests.token("http://localhost:8888")));
    assertEquals(Set.of(Rule.OWN_ADDRESS), broken(Requests.token("http://127.0.0.2:8888")));
  }

  @Test
  void refusesWhatCannotBeRead() {
    assertEquals(Set.of(Rule.TOKEN_MALFORMED), broken("hello"));
    assertEquals(Set.of(Rule.TOKEN_TOO_LARGE), broken("a".repeat(Limits.TOKEN_CHARS + 1)));
    assertEquals(Set.of(Rule.JSON_DUPLICATE_KEY), broken(base64("{\"a\":1,\"a\":2}") + ".e30.AA"));
    assertEquals(Set.of(Rule.JSON_TOO_DEEP), broken(base64("[".repeat(99)) + ".e30.AA"));
  }

  @Test
  void saysWhichRulesCouldNotBeTried() {
    var refused = assertInstanceOf(RequestCheck.Refused.class, VERIFIER.check("hello"));
    assertTrue(refused.untried().contains(Rule.SIGNATURE_WRONG));
    assertFalse(refused.untried().contains(Rule.TOKEN_MALFORMED));
  }

  @Test
  void keepsTheDomainNameVerbatimAndSaysThatItIsUnusual() {
    String token = Requests.signed(Requests.claims(APP).with("domain_name", "https://APP.example:443/x"));
    var request = assertInstanceOf(RequestCheck.Accepted.class, VERIFIER.check(token)).request();
    assertEquals("https://APP.example:443/x", request.domainName());
    assertEquals(APP, request.app().toString());
    assertTrue(request.hasUnusualDomainName());
  }

  @Test
  void countsEachPermissionOnce() {
    String token =
        Requests.signed(
            Requests.claims(APP)
                .with("scopes", JsonValue.texts(List.of("email", "collection.notes", "email"))));
    var request = assertInstanceOf(RequestCheck.Accepted.class, VERIFIER.check(token)).request();
    assertEquals(List.of(Scope.EMAIL, new Scope("collection.notes")), request.scopes());
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<Rule> broken(String token) {
    return assertInstanceOf(RequestCheck.Refused.class, VERIFIER.check(token)).refusals().stream()
        .map(Refusal::rule)
        .collect(Collectors.toSet());
  }
}
