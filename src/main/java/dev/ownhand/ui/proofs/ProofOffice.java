package dev.ownhand.ui.proofs;

import dev.ownhand.texts.MomentTexts;
import dev.ownhand.texts.ProofTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What the social accounts part works with. Made once.
 *
 * @param unfinished what was begun and is gone on with later
 */
public record ProofOffice(
    ProofDesk desk, Unfinished unfinished, Background background, Texts texts, InstantSource clock) {
  /** What is said of accounts, as of now. */
  ProofTexts words() {
    return new ProofTexts(
        texts, new MomentTexts(texts, clock.instant(), ZoneId.systemDefault()));
  }
}
