package dev.ownhand.auth;

import java.util.List;
import java.util.Set;

/** What came of checking a request. */
public sealed interface RequestCheck {
  /** It keeps every rule. */
  record Accepted(SignInRequest request) implements RequestCheck {}

  /** It breaks these, all that could be told; some rules could not be tried. */
  record Refused(List<Refusal> refusals, Set<Rule> untried) implements RequestCheck {
    public Refused {
      refusals = List.copyOf(refusals);
      untried = Set.copyOf(untried);
    }
  }
}
