package dev.ownhand.ui.proofs;

import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofPlace;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.profile.proofs.ProofServices;
import dev.ownhand.texts.ProofTexts;
import java.util.List;
import java.util.Optional;

/**
 * What a check came to, in words.
 *
 * @param state in a few of them
 * @param when it was checked, or empty
 * @param reason why it stands so, and what to do
 * @param warning that the name may be somebody else's by now, or empty
 * @param facts what the check went by
 */
public record Finding(
    Mark mark,
    String state,
    String when,
    String reason,
    String warning,
    List<ProofTexts.Fact> facts) {
  public Finding {
    facts = List.copyOf(facts);
  }

  /** Of an account that was never checked. Of some that is all there ever is. */
  static Finding of(Account account, ProofTexts words) {
    Optional<ProofService> service = ProofServices.of(account);
    if (service.isEmpty()) {
      return of(ProofCheck.Why.SERVICE, words);
    }
    if (account.proofUrl().isEmpty()) {
      return of(
          service.get().place() == ProofPlace.NOWHERE
              ? ProofCheck.Why.LINK_ONLY
              : ProofCheck.Why.NO_PROOF,
          words);
    }
    return new Finding(Mark.UNKNOWN, words.unchecked(), "", "", "", List.of());
  }

  private static Finding of(ProofCheck.Why why, ProofTexts words) {
    return new Finding(
        Mark.UNKNOWN,
        words.state(why),
        "",
        joined(words.why(why), words.next(why)),
        "",
        List.of());
  }

  private static String joined(String reason, String next) {
    return next.isEmpty() ? reason : reason + " " + next;
  }

  static Finding of(Account account, ProofRecord record, ProofTexts words) {
    ProofPlace place =
        ProofServices.of(account).map(ProofService::place).orElse(ProofPlace.NOWHERE);
    boolean asked = !(record.latest() instanceof ProofCheck.Unsupported);
    return new Finding(
        Mark.of(record),
        words.state(record),
        asked ? words.checked(record) : "",
        joined(words.reason(record.latest()), words.next(record, place)),
        words.warning(record),
        asked ? words.facts(record) : List.of());
  }

  /** Whether there is more to say than is said in a few words. */
  public boolean hasDetails() {
    return !reason.isEmpty();
  }
}
