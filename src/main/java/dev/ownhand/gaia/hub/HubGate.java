package dev.ownhand.gaia.hub;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.tokens.ClaimedTime;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenReading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may write. A token must be signed by the key of the bucket it is used for, over this hub's
 * challenge, and belong to the person: the bucket is that of an identity of theirs, or the token brings
 * an association by which such an identity vouches for the bucket's key.
 *
 * <p>Revocation. A bucket may say from which moment on tokens count. A token that says itself when it was
 * made is judged by that, as on the original hub. Tokens of today's clients do not say it, so that a
 * revocation would lock their apps out for good. Such a token is judged by its association, which the
 * person's identity signed and which does say when: made before the revocation it is refused, made
 * afterwards it counts. As every sign-in makes a new association, signing in once more heals an app, and
 * nothing else does. A moment in the future, against which no association could be new enough, counts
 * here as the moment at which the revocation was asked for. A token with neither moment is refused.
 *
 * <p>An app that makes its own tokens can date them as it likes. So where the person has signed an app
 * out, its association must be newer than that, whatever its tokens say.
 */
final class HubGate {
  private static final List<String> YEARS = List.of("0", "2018", "2019");
  private static final String UNREADABLE = "Failed to parse authentication header.";

  private final List<String> challenges;
  private final Buckets buckets;
  private final InstantSource clock;

  /**
   * The gate of a hub.
   *
   * @param serverName its name within the challenge
   */
  HubGate(String serverName, Buckets buckets, InstantSource clock) {
    this.challenges = YEARS.stream().map(year -> challenge(year, serverName)).toList();
    this.buckets = buckets;
    this.clock = clock;
  }

  private static String challenge(String year, String serverName) {
    return Json.write(
        JsonValue.texts(List.of("gaiahub", year, serverName, "blockstack_storage_please_sign")));
  }

  /** The text that tokens must hold. */
  String challenge() {
    return challenges.getFirst();
  }

  /** Whether tokens that hold this text are taken here. */
  boolean takes(String challenge) {
    return challenges.contains(challenge);
  }

  /** Whether a token that was good once still is. */
  enum Validity {
    COUNTS,
    REVOKED
  }

  /** Who showed a good token, and within which bounds. */
  record Passage(Address bucket, Scopes scopes, Validity token) {}

  /** Lets in who may write to a bucket, unless the token was revoked. */
  Passage pass(Optional<String> header, Optional<Address> bucket) {
    Proof proof = prove(header, bucket);
    checkValidity(proof);
    return admit(proof, Validity.COUNTS);
  }

  private void checkValidity(Proof proof) {
    buckets.revocation(proof.bucket()).ifPresent(proof::check);
    buckets.signedOut(proof.bucket()).ifPresent(proof::checkAssociation);
  }

  /** Lets in who may revoke tokens of a bucket, as the original does: with a revoked one, too. */
  Passage passToRevoke(Optional<String> header, Optional<Address> bucket) {
    Proof proof = prove(header, bucket);
    try {
      checkValidity(proof);
      return admit(proof, Validity.COUNTS);
    } catch (Refused e) {
      return admit(proof, Validity.REVOKED);
    }
  }

  private Passage admit(Proof proof, Validity validity) {
    Address responsible = proof.association().map(Association::identity).orElse(proof.bucket());
    if (!buckets.admitted().contains(responsible)) {
      throw Refused.notAllowed("Address " + responsible + " not authorized for writes");
    }
    return new Passage(proof.bucket(), proof.scopes(), validity);
  }

  private Proof prove(Optional<String> header, Optional<Address> bucket) {
    Authorization shown =
        header
            .flatMap(Authorization::read)
            .orElseThrow(() -> Refused.notAllowed(UNREADABLE));
    return switch (shown) {
      case Authorization.V1Token(RawToken token, PublicKey issuer) ->
          proveToken(token, issuer, owned(issuer, bucket));
      case Authorization.OldToken old -> {
        Address owned = owned(old.key(), bucket);
        Stream<byte[]> texts =
            challenges.stream().map(challenge -> challenge.getBytes(StandardCharsets.UTF_8));
        if (texts.noneMatch(text -> old.key().verifies(old.signature(), text))) {
          throw Refused.notAllowed("Invalid signature or expired authentication token.");
        }
        yield new Proof(owned, Scopes.NONE, new ClaimedTime.None(), Optional.empty());
      }
    };
  }

  private static Address owned(PublicKey key, Optional<Address> bucket) {
    return bucket
        .filter(key.address()::equals)
        .orElseThrow(() -> Refused.notAllowed("Address not allowed to write on this path"));
  }

  private Proof proveToken(RawToken token, PublicKey issuer, Address bucket) {
    JsonValue.Obj claims = token.claims();
    Scopes scopes = Scopes.of(claims);
    if (!token.isSignedBy(issuer)) {
      throw Refused.notAllowed("Failed to verify supplied authentication JWT");
    }
    String challenge = claims.text("gaiaChallenge").orElse("undefined");
    if (!challenges.contains(challenge)) {
      throw Refused.notAllowed(
          "Invalid gaiaChallenge text in supplied JWT: \"%s\" not found in %s"
              .formatted(challenge, Json.write(JsonValue.texts(challenges))));
    }
    switch (ClaimedTime.of(claims, "exp")) {
      case ClaimedTime.None _ -> {}
      case ClaimedTime.NotATime _ ->
          throw Refused.notAllowed("Expired authentication token: `exp` is not a number");
      case ClaimedTime.Seconds(BigDecimal expiry) -> checkExpiry(expiry, "authentication");
    }
    return new Proof(bucket, scopes, ClaimedTime.of(claims, "iat"), association(claims, bucket));
  }

  private Optional<Association> association(JsonValue.Obj claims, Address bucket) {
    if (claims.lacks("associationToken") || claims.text("associationToken").filter(String::isEmpty).isPresent()) {
      return Optional.empty();
    }
    if (!(RawToken.read(claims.text("associationToken").orElse(""))
        instanceof TokenReading.Read(RawToken token))) {
      throw Refused.notAllowed("checkAssociationToken: Failed to decode association token in JWT");
    }
    PublicKey identity = associationKey(token, "iss");
    PublicKey child = associationKey(token, "childToAssociate");
    if (!(ClaimedTime.of(token.claims(), "exp") instanceof ClaimedTime.Seconds(BigDecimal expiry))) {
      throw Refused.notAllowed("Must provide `exp` claim in association JWT.");
    }
    if (!token.isSignedBy(identity)) {
      throw Refused.notAllowed("Failed to verify association JWT: invalid issuer");
    }
    checkExpiry(expiry, "association");
    if (!child.address().equals(bucket)) {
      throw Refused.notAllowed(
          "Association token child key " + child.hex() + " does not match " + bucket);
    }
    return Optional.of(new Association(identity.address(), ClaimedTime.of(token.claims(), "iat")));
  }

  private static PublicKey associationKey(RawToken token, String member) {
    return Authorization.key(token.claims(), member)
        .orElseThrow(
            () -> Refused.notAllowed("Must provide `" + member + "` claim in association JWT."));
  }

  private void checkExpiry(BigDecimal expiry, String which) {
    if (expiry.compareTo(seconds(clock.instant())) < 0) {
      throw Refused.notAllowed(
          "Expired " + which + " token: expire time of " + expiry + " (secs since epoch)");
    }
  }

  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3);
  }

  /** Whose word stands for a bucket's key, and since when. */
  private record Association(Address identity, ClaimedTime made) {}

  /** What a token has proven. */
  private record Proof(
      Address bucket, Scopes scopes, ClaimedTime made, Optional<Association> association) {
    void check(Buckets.Revocation revocation) {
      switch (made) {
        case ClaimedTime.Seconds(BigDecimal own) -> check(own, revocation.before(), revocation);
        case ClaimedTime.NotATime _ -> throw undated(revocation);
        case ClaimedTime.None _ -> {
          if (!(association.map(Association::made).orElse(made)
              instanceof ClaimedTime.Seconds(BigDecimal vouched))) {
            throw undated(revocation);
          }
          check(vouched, revocation.effect(), revocation);
        }
      }
    }

    /** Once the person has signed an app out, no time that it claims itself helps it. */
    void checkAssociation(Instant signedOut) {
      association.ifPresent(
          word -> {
            var since = new Buckets.Revocation(signedOut, signedOut);
            if (!(word.made() instanceof ClaimedTime.Seconds(BigDecimal vouched))) {
              throw undated(since);
            }
            check(vouched, signedOut, since);
          });
    }

    private static void check(BigDecimal made, Instant from, Buckets.Revocation revocation) {
      if (made.compareTo(seconds(from)) < 0) {
        throw revoked(revocation, "was issued " + made + ".");
      }
    }

    private static Refused undated(Buckets.Revocation revocation) {
      return revoked(revocation, "has no creation timestamp.");
    }

    private static Refused revoked(Buckets.Revocation revocation, String fact) {
      return new Refused(
          new HubRefusal.Revoked(
              ("Gaia bucket requires auth token issued after %d but this token %s This token may have"
                      + " been revoked by the user.")
                  .formatted(revocation.before().getEpochSecond(), fact)));
    }
  }
}
