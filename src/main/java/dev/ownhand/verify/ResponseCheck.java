package dev.ownhand.verify;

import dev.ownhand.base.Did;
import dev.ownhand.tokens.TokenFault;
import java.util.List;
import java.util.Optional;

/** What came of checking a sign-in response. */
public sealed interface ResponseCheck {
  /**
   * The holder of that identity's key signed it, and it is neither expired nor from the future.
   *
   * @param identity who signed in
   * @param claimedName a user name the response claims; nothing here proves it
   */
  record Genuine(Did identity, Optional<String> claimedName) implements ResponseCheck {}

  /** It is a genuine token, but no response: a request, for instance. Nobody signed in with it. */
  record NotAResponse() implements ResponseCheck {}

  /** It breaks these rules. Nothing it says may be believed. */
  record Forged(List<TokenFault> faults) implements ResponseCheck {
    public Forged {
      faults = List.copyOf(faults);
    }
  }
}
