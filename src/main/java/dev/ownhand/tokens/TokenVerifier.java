package dev.ownhand.tokens;

import dev.ownhand.base.Did;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.crypto.PublicKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves tokens that carry their own key, as sign-in requests and responses do: ES256K by the one
 * key in {@code public_keys}, issued by that key's address, neither expired nor from the future.
 *
 * <p>Rules as recorded in vectors/auth-requests.json and auth-responses.json, with two differences:
 * the header must say ES256K (in any case), and a token may be dated up to {@link
 * Limits#CLOCK_LEEWAY} ahead of our clock.
 */
public final class TokenVerifier {
  private final InstantSource clock;

  public TokenVerifier(InstantSource clock) {
    this.clock = clock;
  }

  /** Checks everything, and tells every rule that is broken. */
  public TokenCheck check(String text) {
    return switch (RawToken.read(text)) {
      case TokenReading.NotAToken(TokenFault fault) ->
          new TokenCheck.Forged(List.of(fault), Optional.empty());
      case TokenReading.Read(RawToken raw) -> check(raw);
    };
  }

  private TokenCheck check(RawToken raw) {
    var faults = new ArrayList<TokenFault>();
    checkTimes(raw.claims(), faults);
    checkAlgorithm(raw.header(), faults);
    Optional<PublicKey> key = onlyKey(raw.claims(), faults);
    Optional<Did> issuer = raw.claims().text("iss").flatMap(Did::parse);
    if (issuer.isEmpty()) {
      faults.add(new TokenFault.IssuerMalformed());
    }
    key.ifPresent(signer -> checkSignature(raw, signer, faults));
    if (key.isPresent() && issuer.isPresent()) {
      checkIssuer(raw.claims(), key.get(), issuer.get(), faults);
    }
    return faults.isEmpty()
        ? new TokenCheck.Genuine(
            new VerifiedToken(raw.claims(), key.orElseThrow(), issuer.orElseThrow()))
        : new TokenCheck.Forged(faults, Optional.of(raw));
  }

  private static void checkAlgorithm(JsonValue.Obj header, List<TokenFault> faults) {
    String algorithm = header.text("alg").orElse("");
    if (!algorithm.equalsIgnoreCase("ES256K")) {
      faults.add(new TokenFault.AlgorithmUnsupported(algorithm));
    }
  }

  private static Optional<PublicKey> onlyKey(JsonValue.Obj claims, List<TokenFault> faults) {
    List<JsonValue> keys = claims.array("public_keys").orElse(List.of());
    if (keys.size() != 1 || !(keys.getFirst() instanceof JsonValue.Text text)) {
      faults.add(new TokenFault.PublicKeysNotOne(keys.size()));
      return Optional.empty();
    }
    Optional<PublicKey> key = PublicKey.parse(text.value());
    if (key.isEmpty()) {
      faults.add(new TokenFault.PublicKeyInvalid());
    }
    return key;
  }

  private static void checkSignature(RawToken raw, PublicKey signer, List<TokenFault> faults) {
    if (!raw.isSignedBy(signer)) {
      faults.add(new TokenFault.SignatureWrong());
    }
  }

  /** The address must be that of the key in the form it was sent in. */
  private static void checkIssuer(
      JsonValue.Obj claims, PublicKey key, Did issuer, List<TokenFault> faults) {
    boolean uncompressed =
        claims.array("public_keys").orElseThrow().getFirst() instanceof JsonValue.Text text
            && text.value().startsWith("04");
    Did expected = (uncompressed ? key.uncompressedAddress() : key.address()).did();
    if (!issuer.equals(expected)) {
      faults.add(new TokenFault.IssuerMismatch(issuer, expected));
    }
  }

  private void checkTimes(JsonValue.Obj claims, List<TokenFault> faults) {
    Instant now = clock.instant();
    switch (ClaimedTime.of(claims, "exp")) {
      case ClaimedTime.None ignored -> {}
      case ClaimedTime.NotATime ignored -> faults.add(new TokenFault.ExpiryMalformed());
      case ClaimedTime.Seconds expiry -> {
        if (expiry.value().compareTo(seconds(now)) < 0) {
          faults.add(
              new TokenFault.Expired(expiry.instant(), Duration.between(expiry.instant(), now)));
        }
      }
    }
    switch (ClaimedTime.of(claims, "iat")) {
      case ClaimedTime.None ignored -> {}
      case ClaimedTime.NotATime ignored -> faults.add(new TokenFault.IssueTimeMalformed());
      case ClaimedTime.Seconds issued -> {
        if (issued.value().compareTo(seconds(now.plus(Limits.CLOCK_LEEWAY))) > 0) {
          faults.add(
              new TokenFault.IssuedInFuture(
                  issued.instant(), Duration.between(now, issued.instant())));
        }
      }
    }
  }

  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3);
  }
}
