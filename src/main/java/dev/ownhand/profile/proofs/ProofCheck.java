package dev.ownhand.profile.proofs;

/** What came of checking an account. Nothing but {@link Verified} is a proof. */
public sealed interface ProofCheck {
  /** What it went by. */
  Evidence evidence();

  /** The account is that one, and says whose it is. */
  record Verified(Evidence evidence) implements ProofCheck {}

  /** The page is there and of that account, but does not say it. */
  record StatementMissing(Evidence evidence) implements ProofCheck {}

  /** The page is of somebody else. */
  record WrongOwner(Evidence evidence) implements ProofCheck {}

  /** There is no such page or account. */
  record NotFound(Evidence evidence) implements ProofCheck {}

  /** Nothing is known; what was known before is still the best there is. */
  record CannotCheck(Obstacle obstacle, Evidence evidence) implements ProofCheck {}

  /** Nothing can be known. */
  record Unsupported(Why why, Evidence evidence) implements ProofCheck {}

  /** A proof of a form that is not trusted any more, and whether it is there. */
  record Legacy(Found statement, Evidence evidence) implements ProofCheck {}

  /** Why an account cannot be checked at all. */
  enum Why {
    /** The service is not known here. */
    SERVICE,
    /** The service shows nothing to whoever is not signed in: the account is a mere link. */
    LINK_ONLY,
    /** The account names no proof, or one of a kind that is not known here. */
    NO_PROOF,
    /** What it names is no address at which this service shows a proof. */
    PROOF_ADDRESS,
    /** The profile names more accounts than are checked. */
    TOO_MANY
  }

  /** Whether a statement is there. */
  enum Found {
    YES,
    NO
  }
}
