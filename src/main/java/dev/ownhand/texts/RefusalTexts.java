package dev.ownhand.texts;

import dev.ownhand.auth.Refusal;
import dev.ownhand.auth.Rule;
import dev.ownhand.base.Limits;
import dev.ownhand.base.Printable;
import dev.ownhand.tokens.TokenFault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Refusals in words: each rule has its sentence for the person and its detail for the developer. */
public final class RefusalTexts {
  private static final int MOST_QUOTED = 80;

  private final Texts texts;

  public RefusalTexts(Texts texts) {
    this.texts = texts;
  }

  /** A refused request. */
  public Told told(Refusal refusal) {
    return told(refusal.rule(), arguments(refusal));
  }

  /** A fault of a token that is not a request. */
  public Told told(TokenFault fault) {
    return told(new Refusal.BadToken(fault));
  }

  private Told told(Rule rule, List<String> arguments) {
    String key = "refusal." + rule.code();
    Object[] values = arguments.toArray();
    return new Told(
        rule.code(), texts.text(key + ".person", values), texts.text(key + ".developer", values));
  }

  private List<String> arguments(Refusal refusal) {
    return switch (refusal) {
      case Refusal.BadToken(TokenFault fault) -> arguments(fault);
      case Refusal.TokenMissing ignored -> List.of();
      case Refusal.TokenRepeated(int count) -> List.of(String.valueOf(count));
      case Refusal.EchoMalformed ignored -> List.of();
      case Refusal.AddressUnusable(var claim, var ignored) -> List.of(claim.claim());
      case Refusal.AddressNotSecure(var claim, var origin) ->
          List.of(claim.claim(), origin.toString());
      case Refusal.ManifestElsewhere(var app, var manifest) ->
          List.of(app.toString(), manifest.toString());
      case Refusal.RedirectElsewhere(var app, var redirect) ->
          List.of(app.toString(), redirect.toString());
      case Refusal.OwnAddress(var app) -> List.of(app.toString());
      case Refusal.ScopesMissing ignored -> List.of();
      case Refusal.ScopesTooMany(int count) ->
          List.of(String.valueOf(count), String.valueOf(Limits.SCOPES));
      case Refusal.ScopeUnknown(String scope) -> List.of(quoted(scope));
      case Refusal.VersionMalformed(String version) -> List.of(quoted(version));
      case Refusal.VersionTooOld(String version) -> List.of(quoted(version));
      case Refusal.HubUnsupported(String version) -> List.of(quoted(version));
    };
  }

  private List<String> arguments(TokenFault fault) {
    return switch (fault) {
      case TokenFault.TooLarge(int chars) ->
          List.of(String.valueOf(chars), String.valueOf(Limits.TOKEN_CHARS));
      case TokenFault.Malformed(var part) -> List.of(part(part));
      case TokenFault.DuplicateKey(var part, var name) -> List.of(part(part), quoted(name));
      case TokenFault.TooDeep(var part) ->
          List.of(part(part), String.valueOf(Limits.JSON_DEPTH));
      case TokenFault.AlgorithmUnsupported(var algorithm) -> List.of(quoted(algorithm));
      case TokenFault.SignatureWrong ignored -> List.of();
      case TokenFault.PublicKeysNotOne(int count) -> List.of(String.valueOf(count));
      case TokenFault.PublicKeyInvalid ignored -> List.of();
      case TokenFault.IssuerMalformed ignored -> List.of();
      case TokenFault.IssuerMismatch(var issuer, var ofKey) ->
          List.of(quoted(issuer.toString()), ofKey.toString());
      case TokenFault.ExpiryMalformed ignored -> List.of();
      case TokenFault.Expired(var at, var ago) -> List.of(at.toString(), duration(ago));
      case TokenFault.IssueTimeMalformed ignored -> List.of();
      case TokenFault.IssuedInFuture(var at, var ahead) -> List.of(at.toString(), duration(ahead));
    };
  }

  private String part(TokenFault.Part part) {
    return texts.text("token.part." + part.name().toLowerCase(Locale.ROOT));
  }

  private static String quoted(String fromOutside) {
    return Printable.line(fromOutside, MOST_QUOTED);
  }

  private String duration(Duration duration) {
    return Stream.of(
            new Unit("days", duration.toDays()),
            new Unit("hours", duration.toHours()),
            new Unit("minutes", duration.toMinutes()))
        .filter(unit -> unit.count() > 1)
        .findFirst()
        .orElseGet(() -> new Unit("seconds", duration.toSeconds()))
        .in(texts);
  }

  /** A number of hours, say. */
  private record Unit(String name, long count) {
    String in(Texts texts) {
      return texts.text("duration." + name, String.valueOf(count));
    }
  }
}
