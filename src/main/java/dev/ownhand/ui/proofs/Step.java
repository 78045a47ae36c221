package dev.ownhand.ui.proofs;

/** Which part of the social accounts is shown. */
public sealed interface Step {
  /** The accounts. */
  record Listing() implements Step {}

  /** A service is chosen. */
  record Picking(PickingViewModel model) implements Step {}

  /** The sentence is put somewhere, and the account is checked. */
  record Proving(ProvingViewModel model) implements Step {}
}
