package dev.ownhand.verify;

import dev.ownhand.tokens.TokenCheck;
import dev.ownhand.tokens.TokenVerifier;
import java.time.InstantSource;

/**
 * Checks sign-in responses: signature, issuer and times (vectors/auth-responses.json). The app's key
 * inside stays sealed: whoever checks a response cannot act for the person.
 */
public final class ResponseVerifier {
  private final TokenVerifier tokens;

  public ResponseVerifier(InstantSource clock) {
    this.tokens = new TokenVerifier(clock);
  }

  /** Checks a response as an app received it in {@code authResponse}. */
  public ResponseCheck check(String response) {
    return switch (tokens.check(response)) {
      // Every response has this claim, be it null (vectors/auth-responses.json); no request has.
      case TokenCheck.Genuine(var token) when token.claims().get("private_key").isEmpty() ->
          new ResponseCheck.NotAResponse();
      case TokenCheck.Genuine(var token) ->
          new ResponseCheck.Genuine(
              token.issuer(), token.claims().text("username").filter(name -> !name.isEmpty()));
      case TokenCheck.Forged(var faults, var ignored) -> new ResponseCheck.Forged(faults);
    };
  }
}
