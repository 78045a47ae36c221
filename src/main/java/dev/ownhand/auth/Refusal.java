package dev.ownhand.auth;

import dev.ownhand.base.AddressFault;
import dev.ownhand.base.Origin;
import dev.ownhand.tokens.TokenFault;

/** Why a request is not answered: one record a rule, with the facts. Sentences are made elsewhere. */
public sealed interface Refusal {
  /** The rule that is broken. */
  default Rule rule() {
    return switch (this) {
      case BadToken(TokenFault fault) -> ruleOf(fault);
      case AddressUnusable(var ignored, AddressFault fault) -> ruleOf(fault);
      case TokenMissing ignored -> Rule.TOKEN_MISSING;
      case TokenRepeated ignored -> Rule.TOKEN_REPEATED;
      case EchoMalformed ignored -> Rule.ECHO_MALFORMED;
      case AddressNotSecure ignored -> Rule.ADDRESS_NOT_SECURE;
      case ManifestElsewhere ignored -> Rule.MANIFEST_ELSEWHERE;
      case RedirectElsewhere ignored -> Rule.REDIRECT_ELSEWHERE;
      case OwnAddress ignored -> Rule.OWN_ADDRESS;
      case ScopesMissing ignored -> Rule.SCOPES_MISSING;
      case ScopesTooMany ignored -> Rule.SCOPES_TOO_MANY;
      case ScopeUnknown ignored -> Rule.SCOPE_UNKNOWN;
      case VersionMalformed ignored -> Rule.VERSION_MALFORMED;
      case VersionTooOld ignored -> Rule.VERSION_TOO_OLD;
      case HubUnsupported ignored -> Rule.HUB_UNSUPPORTED;
    };
  }

  /** There is no token in the address. */
  record TokenMissing() implements Refusal {}

  /** There are several tokens in the address; readers would disagree on which one counts. */
  record TokenRepeated(int count) implements Refusal {}

  /** The token itself is not right. */
  record BadToken(TokenFault fault) implements Refusal {}

  /** The echo id is not one that the client library makes. */
  record EchoMalformed() implements Refusal {}

  /** An address is missing or not one we use. */
  record AddressUnusable(AddressClaim claim, AddressFault fault) implements Refusal {}

  /** Plain http, and not on this computer: others on the way could read or change the answer. */
  record AddressNotSecure(AddressClaim claim, Origin origin) implements Refusal {}

  /** The manifest is not where the app is. */
  record ManifestElsewhere(Origin app, Origin manifest) implements Refusal {}

  /** The answer would go somewhere else than to the app. */
  record RedirectElsewhere(Origin app, Origin redirect) implements Refusal {}

  /** The app claims to be Ownhand itself. */
  record OwnAddress(Origin app) implements Refusal {}

  /** There is no list of permissions. */
  record ScopesMissing() implements Refusal {}

  /** More permissions than {@code Limits.SCOPES}. */
  record ScopesTooMany(int count) implements Refusal {}

  /** A permission that nobody knows. */
  record ScopeUnknown(String scope) implements Refusal {}

  /** The version is not numbers with dots. */
  record VersionMalformed(String version) implements Refusal {}

  /** A client so old that it would want the app's key in clear. */
  record VersionTooOld(String version) implements Refusal {}

  /** A client that wants to store data but cannot be told where. */
  record HubUnsupported(String version) implements Refusal {}

  private static Rule ruleOf(AddressFault fault) {
    return switch (fault) {
      case MALFORMED -> Rule.ADDRESS_MALFORMED;
      case SCHEME -> Rule.ADDRESS_SCHEME;
      case USER_INFO -> Rule.ADDRESS_USER_INFO;
    };
  }

  private static Rule ruleOf(TokenFault fault) {
    return switch (fault) {
      case TokenFault.TooLarge ignored -> Rule.TOKEN_TOO_LARGE;
      case TokenFault.Malformed ignored -> Rule.TOKEN_MALFORMED;
      case TokenFault.DuplicateKey ignored -> Rule.JSON_DUPLICATE_KEY;
      case TokenFault.TooDeep ignored -> Rule.JSON_TOO_DEEP;
      case TokenFault.AlgorithmUnsupported ignored -> Rule.ALGORITHM_UNSUPPORTED;
      case TokenFault.SignatureWrong ignored -> Rule.SIGNATURE_WRONG;
      case TokenFault.PublicKeysNotOne ignored -> Rule.PUBLIC_KEYS_NOT_ONE;
      case TokenFault.PublicKeyInvalid ignored -> Rule.PUBLIC_KEY_INVALID;
      case TokenFault.IssuerMalformed ignored -> Rule.ISSUER_MALFORMED;
      case TokenFault.IssuerMismatch ignored -> Rule.ISSUER_MISMATCH;
      case TokenFault.ExpiryMalformed ignored -> Rule.EXPIRY_MALFORMED;
      case TokenFault.Expired ignored -> Rule.EXPIRED;
      case TokenFault.IssueTimeMalformed ignored -> Rule.ISSUE_TIME_MALFORMED;
      case TokenFault.IssuedInFuture ignored -> Rule.ISSUED_IN_FUTURE;
    };
  }
}
