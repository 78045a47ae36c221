package dev.ownhand.tokens;

import java.util.List;
import java.util.Optional;

/** What came of proving a token. */
public sealed interface TokenCheck {
  /** Everything about it is right. */
  record Genuine(VerifiedToken token) implements TokenCheck {}

  /** It breaks these rules, all that could be told; what it says is kept if it could be read. */
  record Forged(List<TokenFault> faults, Optional<RawToken> raw) implements TokenCheck {
    public Forged {
      faults = List.copyOf(faults);
    }
  }
}
