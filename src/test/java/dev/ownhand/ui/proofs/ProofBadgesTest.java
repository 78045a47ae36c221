package dev.ownhand.ui.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.ui.profile.Badge;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofBadgesTest {
  private final Counter counter = new Counter();

  private Optional<Badge> badge(ProofCheck check) {
    counter.desk.known(Counter.GIST, HandProofDesk.first(check));
    return new ProofBadges(counter.office)
        .badge(HandDraft.IDENTITY.address(), Counter.GIST);
  }

  @Test
  void nothingButAProofLooksLikeOne() {
    assertEquals(
        Optional.of(new Badge(Badge.State.PROVEN, "Verified")), badge(HandProofDesk.verified()));
    assertEquals(
        Optional.of(new Badge(Badge.State.DISPROVEN, "Not found")),
        badge(new ProofCheck.NotFound(HandProofDesk.none())));
    assertEquals(
        Optional.of(new Badge(Badge.State.UNCERTAIN, "Old kind of proof")),
        badge(new ProofCheck.Legacy(ProofCheck.Found.YES, HandProofDesk.none())));
    assertEquals(
        Optional.of(new Badge(Badge.State.UNCERTAIN, "Link only")),
        badge(new ProofCheck.Unsupported(ProofCheck.Why.LINK_ONLY, HandProofDesk.none())));
  }
}
