package dev.ownhand.gaia.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.gaia.FilePath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubGateTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.500Z");
  private static final Instant YESTERDAY = Instant.parse("2026-02-28T12:00:00Z");
  private static final Instant TOMORROW = Instant.parse("2026-03-02T12:00:00Z");

  private final BucketsInMemory buckets = new BucketsInMemory(InstantSource.fixed(NOW));
  private final HubGate gate = new HubGate("ownhand-test", buckets, InstantSource.fixed(NOW));
  private final Apps apps = new Apps(1);

  @BeforeEach
  void admit() {
    buckets.admit(Set.of(apps.identityAddress()));
  }

  private Scopes pass(String header) {
    return gate.pass(Optional.of(header), Optional.of(apps.bucket())).scopes();
  }

  private HubRefusal refusal(String header) {
    return assertThrows(Refused.class, () -> pass(header)).refusal();
  }

  private void revoke(Instant before, Instant received) {
    buckets.revoke(apps.bucket(), new Buckets.Revocation(before, received));
  }

  @Test
  void letsInAnAppThatAnIdentityVouchesForAndNotTheAppAlone() {
    assertEquals(Scopes.NONE, pass(apps.header(YESTERDAY)));
    assertEquals(
        "Address " + apps.bucket() + " not authorized for writes",
        refusal(apps.header(apps.bare())).message());
  }

  @Test
  void letsInTheIdentityItself() {
    assertEquals(
        apps.identityAddress(),
        gate.pass(Optional.of(apps.identityHeader()), Optional.of(apps.identityAddress())).bucket());
  }

  @Test
  void letsInNoAppOfAnybodyElse() {
    var others = new Apps(2);
    assertEquals(
        "Address " + others.identityAddress() + " not authorized for writes",
        assertThrows(
                Refused.class,
                () ->
                    gate.pass(
                        Optional.of(others.header(YESTERDAY)), Optional.of(others.bucket())))
            .refusal()
            .message());
  }

  @Test
  void letsNobodyInWithoutAHeaderOrWithoutABucket() {
    assertThrows(
        Refused.class, () -> gate.pass(Optional.empty(), Optional.of(apps.bucket())));
    assertThrows(
        Refused.class,
        () -> gate.pass(Optional.of(apps.header(YESTERDAY)), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1795262460\"", "{}", "true", "1", "-1", "1e-999"})
  void refusesATokenWithAnExpiryThatIsPastOrNoNumber(String expiry) {
    assertEquals(
        401, refusal(apps.header(apps.claims(YESTERDAY).with("exp", json(expiry)))).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "0", "1e999", "1795262460.25"})
  void acceptsATokenWithoutExpiryOrWithOneToCome(String expiry) {
    pass(apps.header(apps.claims(YESTERDAY).with("exp", json(expiry))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\""})
  void takesAnEmptyAssociationForNone(String association) {
    assertEquals(
        "Address " + apps.bucket() + " not authorized for writes",
        refusal(apps.header(apps.bare().with("associationToken", json(association)))).message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "{}", "\"x\"", "\"a.b.c\"", "false"})
  void refusesAnAssociationThatIsNoToken(String association) {
    assertEquals(
        "checkAssociationToken: Failed to decode association token in JWT",
        refusal(apps.header(apps.bare().with("associationToken", json(association)))).message());
  }

  @Test
  void judgesATokenThatSaysWhenItWasMadeByThat() {
    revoke(Instant.ofEpochSecond(1000), NOW);
    pass(apps.header(apps.claims(YESTERDAY).with("iat", JsonValue.number(1000))));
    HubRefusal refused =
        refusal(apps.header(apps.claims(NOW).with("iat", json("999.9"))));
    assertEquals(Optional.of("AuthTokenTimestampValidationError"), refused.error());
    assertEquals(401, refused.status());
    assertEquals(
        Optional.of("AuthTokenTimestampValidationError"),
        refusal(apps.header(apps.claims(NOW).with("iat", "1001"))).error());
  }

  @Test
  void judgesATokenOfTodaysClientsByItsAssociation() {
    revoke(NOW, NOW);
    assertEquals(
        Optional.of("AuthTokenTimestampValidationError"),
        refusal(apps.header(NOW.minusMillis(1))).error());
    pass(apps.header(NOW));
  }

  @Test
  void letsAFreshSignInHealAnAppEvenIfTheMomentIsToCome() {
    revoke(TOMORROW, YESTERDAY);
    pass(apps.header(YESTERDAY));
    assertEquals(401, refusal(apps.header(YESTERDAY.minusMillis(1))).status());
    assertEquals(
        401,
        refusal(apps.header(apps.claims(NOW).with("iat", JsonValue.number(NOW.getEpochSecond()))))
            .status());
  }

  @Test
  void letsAnAppThatWasSignedOutInAfterAFreshSignInOnlyWhateverItsTokensSay() {
    buckets.signOut(apps.bucket(), NOW);
    JsonValue.Obj old = apps.claims(YESTERDAY);
    assertEquals(401, refusal(apps.header(old)).status());
    assertEquals(
        Optional.of("AuthTokenTimestampValidationError"),
        refusal(apps.header(old.with("iat", JsonValue.number(TOMORROW.getEpochSecond())))).error());
    pass(apps.header(NOW));
  }

  @Test
  void tellsARevokedTokenThatRevokesFromOneThatCounts() {
    revoke(NOW, NOW);
    assertEquals(
        HubGate.Validity.REVOKED,
        gate.passToRevoke(Optional.of(apps.header(YESTERDAY)), Optional.of(apps.bucket())).token());
    assertEquals(
        HubGate.Validity.COUNTS,
        gate.passToRevoke(Optional.of(apps.header(NOW)), Optional.of(apps.bucket())).token());
  }

  @Test
  void refusesATokenWithoutAnyMomentOnceSomeWereRevoked() {
    buckets.admit(Set.of(apps.bucket()));
    pass(apps.header(apps.bare()));
    revoke(Instant.ofEpochSecond(1), NOW);
    HubRefusal refused = refusal(apps.header(apps.bare()));
    assertEquals(Optional.of("AuthTokenTimestampValidationError"), refused.error());
    assertEquals(
        "Gaia bucket requires auth token issued after 1 but this token has no creation timestamp."
            + " This token may have been revoked by the user.",
        refused.message());
  }

  @Test
  void acceptsEightScopesAndRefusesNine() {
    String[] eight = new String[16];
    Arrays.fill(eight, "putFile");
    assertEquals(8, pass(apps.header(apps.scoped(NOW, eight))).entries().size());
    String[] nine = new String[18];
    Arrays.fill(nine, "putFile");
    assertEquals(
        "Too many authentication scopes", refusal(apps.header(apps.scoped(NOW, nine))).message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}", "\"putFile\"", "[1]", "[{}]", "[{\"scope\":\"putFile\"}]",
        "[{\"scope\":\"PUTFILE\",\"domain\":\"a\"}]", "[{\"scope\":\"putFile\",\"domain\":1}]"
      })
  void refusesScopesThatItDoesNotUnderstand(String scopes) {
    assertEquals(
        401, refusal(apps.header(apps.claims(NOW).with("scopes", json(scopes)))).status());
  }

  @ParameterizedTest
  @CsvSource({
    "putFile, a, a, true, true",
    "putFile, a, ab, false, true",
    "putFilePrefix, a, ab, true, true",
    "putFilePrefix, a/, ab, false, true",
    "deleteFile, a, b, true, false",
    "deleteFile, a, a, true, true",
    "deleteFilePrefix, a, ab, true, true",
    "deleteFilePrefix, a, b, true, false",
    "putFileArchival, a, a, true, true",
    "putFileArchival, a, ab, false, false",
    "putFileArchivalPrefix, a, ab, true, true",
    "putFileArchivalPrefix, a, b, false, false",
  })
  void restrictsATokenToItsScopes(
      String scope, String domain, String path, boolean store, boolean delete) {
    Scopes scopes = pass(apps.header(apps.scoped(NOW, scope, domain)));
    var file = new FilePath(path);
    assertEquals(store, allows(() -> scopes.checkStore(apps.bucket(), file)));
    assertEquals(delete, allows(() -> scopes.checkDelete(apps.bucket(), file)));
  }

  private static boolean allows(Runnable check) {
    try {
      check.run();
      return true;
    } catch (Refused e) {
      assertEquals(Optional.of("ValidationError"), e.refusal().error());
      return false;
    }
  }

  private static JsonValue json(String text) {
    return switch (Json.read(text)) {
      case JsonReading.Read(JsonValue value) -> value;
      case JsonReading.NotJson _, JsonReading.TooDeep _, JsonReading.DuplicateKey _ -> throw new IllegalArgumentException(text);
    };
  }
}
