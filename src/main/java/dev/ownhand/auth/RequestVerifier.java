package dev.ownhand.auth;

import dev.ownhand.base.AddressFault;
import dev.ownhand.base.AddressReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.tokens.TokenCheck;
import dev.ownhand.tokens.TokenFault;
import dev.ownhand.tokens.TokenVerifier;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks requests: every {@link Rule}, each on its own (vectors/auth-requests.json). */
public final class RequestVerifier {
  private final TokenVerifier tokens;
  private final Predicate<Origin> isOwn;

  /**
   * A verifier.
   *
   * @param clock the time requests are judged by
   * @param isOwn whether an origin is Ownhand's own, which no app may claim
   */
  public RequestVerifier(InstantSource clock, Predicate<Origin> isOwn) {
    this.tokens = new TokenVerifier(clock);
    this.isOwn = isOwn;
  }

  /** Checks a request's token. */
  public RequestCheck check(String token) {
    return switch (tokens.check(token)) {
      case TokenCheck.Genuine(var verified) -> check(verified.claims(), List.of(), Optional.of(verified.signer()));
      case TokenCheck.Forged(var faults, var raw) ->
          raw.<RequestCheck>map(read -> check(read.claims(), faults, Optional.empty()))
              .orElseGet(
                  () -> new RequestCheck.Refused(refusals(faults).toList(), untriedAfterReading()));
    };
  }

  private static Stream<Refusal> refusals(List<TokenFault> faults) {
    return faults.stream().map(Refusal.BadToken::new);
  }

  private static Set<Rule> untriedAfterReading() {
    return EnumSet.allOf(Rule.class).stream()
        .filter(rule -> !rule.isAboutReading())
        .collect(Collectors.toSet());
  }

  private RequestCheck check(
      JsonValue.Obj claims, List<TokenFault> faults, Optional<PublicKey> signer) {
    var refusals = new ArrayList<Refusal>(refusals(faults).toList());
    Optional<WebAddress> domain = address(claims, AddressClaim.DOMAIN, refusals);
    Optional<WebAddress> manifest = address(claims, AddressClaim.MANIFEST, refusals);
    Optional<WebAddress> redirect = address(claims, AddressClaim.REDIRECT, refusals);
    if (domain.isPresent()) {
      checkOrigins(domain.get().origin(), manifest, redirect, refusals);
    }
    List<Scope> scopes = scopes(claims, refusals);
    Optional<Version> version = version(claims, scopes, refusals);
    if (!refusals.isEmpty()) {
      return new RequestCheck.Refused(
          refusals,
          domain.isPresent()
              ? Set.of()
              : Set.of(Rule.MANIFEST_ELSEWHERE, Rule.REDIRECT_ELSEWHERE, Rule.OWN_ADDRESS));
    }
    return new RequestCheck.Accepted(
        new SignInRequest(
            domain.orElseThrow().origin(),
            claims.text(AddressClaim.DOMAIN.claim()).orElseThrow(),
            manifest.orElseThrow(),
            redirect.orElseThrow(),
            scopes,
            signer.orElseThrow(),
            version.orElseThrow(),
            claims.isTrue("do_not_include_profile")
                ? SignInRequest.ProfileForm.ADDRESS
                : SignInRequest.ProfileForm.CONTENT,
            takesHubUrl(claims, version.orElseThrow())));
  }

  private static Optional<WebAddress> address(
      JsonValue.Obj claims, AddressClaim claim, List<Refusal> refusals) {
    AddressReading reading =
        claims
            .text(claim.claim())
            .map(WebAddress::read)
            .orElseGet(() -> new AddressReading.Unusable(AddressFault.MALFORMED));
    return switch (reading) {
      case AddressReading.Unusable(AddressFault fault) -> {
        refusals.add(new Refusal.AddressUnusable(claim, fault));
        yield Optional.empty();
      }
      case AddressReading.Usable(WebAddress address) -> {
        if (claim == AddressClaim.DOMAIN && address.hasQueryOrFragment()) {
          refusals.add(new Refusal.AddressUnusable(claim, AddressFault.MALFORMED));
          yield Optional.empty();
        }
        if (!address.origin().isSecure()) {
          refusals.add(new Refusal.AddressNotSecure(claim, address.origin()));
        }
        yield Optional.of(address);
      }
    };
  }

  private void checkOrigins(
      Origin app,
      Optional<WebAddress> manifest,
      Optional<WebAddress> redirect,
      List<Refusal> refusals) {
    if (isOwn.test(app)) {
      refusals.add(new Refusal.OwnAddress(app));
    }
    manifest
        .map(WebAddress::origin)
        .filter(origin -> !origin.equals(app))
        .ifPresent(origin -> refusals.add(new Refusal.ManifestElsewhere(app, origin)));
    redirect
        .map(WebAddress::origin)
        .filter(origin -> !origin.equals(app))
        .ifPresent(origin -> refusals.add(new Refusal.RedirectElsewhere(app, origin)));
  }

  private static List<Scope> scopes(JsonValue.Obj claims, List<Refusal> refusals) {
    Optional<List<JsonValue>> listed = claims.array("scopes");
    if (listed.isEmpty()) {
      refusals.add(new Refusal.ScopesMissing());
      return List.of();
    }
    if (listed.get().size() > Limits.SCOPES) {
      refusals.add(new Refusal.ScopesTooMany(listed.get().size()));
      return List.of();
    }
    var scopes = new LinkedHashSet<Scope>();
    for (JsonValue item : listed.get()) {
      String name = item instanceof JsonValue.Text(String text) ? text : "";
      Scope.of(name)
          .ifPresentOrElse(
              scopes::add, () -> refusals.add(new Refusal.ScopeUnknown(name)));
    }
    return List.copyOf(scopes);
  }

  private static Optional<Version> version(
      JsonValue.Obj claims, List<Scope> scopes, List<Refusal> refusals) {
    // A request without a version is older than all versions.
    String written = claims.lacks("version") ? "0" : claims.text("version").orElse("");
    Optional<Version> version = Version.parse(written);
    if (version.isEmpty()) {
      refusals.add(new Refusal.VersionMalformed(written));
    } else if (!version.get().isAtLeast(Version.ENCRYPTS)) {
      refusals.add(new Refusal.VersionTooOld(written));
    } else if (scopes.contains(Scope.STORE_WRITE) && !takesHubUrl(claims, version.get())) {
      refusals.add(new Refusal.HubUnsupported(written));
    }
    return version;
  }

  private static boolean takesHubUrl(JsonValue.Obj claims, Version version) {
    return claims.isTrue("supports_hub_url") || version.isAtLeast(Version.TAKES_HUB_URL);
  }
}
