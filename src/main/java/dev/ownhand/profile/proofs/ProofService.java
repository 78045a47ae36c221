package dev.ownhand.profile.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import java.util.Optional;

/** A service at which people have accounts. */
public interface ProofService {
  /** As accounts in profiles spell it. */
  String id();

  /** Its own name for itself, the same in all languages. */
  String displayName();

  /** Where the statement goes. */
  ProofPlace place();

  /**
   * Where one begins to post the statement; with the statement in it, where the service takes it so.
   *
   * @param identifier of the account, empty where it is not known yet
   */
  Optional<WebAddress> opens(ProofStatement statement, String identifier);

  /**
   * Reads what a person pasted, an address or, where that is enough, the plain name of an account. The
   * account that comes of it has a proof, if the service is one for proofs.
   */
  Optional<Account> read(String pasted);

  /** What somebody could paste, where the address of an account is not enough or looks unusual. */
  default Optional<String> example() {
    return Optional.empty();
  }

  /** Where people see the account, if it is well named. */
  Optional<WebAddress> profile(String identifier);

  /** How accounts in profiles spell that they are proven in this way. */
  default String proofType() {
    return Proven.HTTP;
  }

  /** Whether this is an account of this service, proven in the way that this class is for. */
  default boolean isFor(Account account) {
    return account.service().equals(id());
  }

  /** Checks such an account. */
  ProofCheck check(Account account, Inspection inspection);
}
