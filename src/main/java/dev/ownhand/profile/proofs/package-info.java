/**
 * Accounts elsewhere that a person proves to be his own: what to post there, and whether it is there.
 *
 * <p>A service is one small class and one line in {@link dev.ownhand.profile.proofs.ProofServices}.
 */
@NullMarked
package dev.ownhand.profile.proofs;

import org.jspecify.annotations.NullMarked;
