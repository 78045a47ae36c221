package dev.ownhand.vault;

/** How the vault is found. */
public sealed interface VaultState {
  /** There is none yet. */
  record Absent() implements VaultState {}

  /** There is one, and nothing of it is known. */
  record Locked() implements VaultState {}

  /** It is open until {@link Vault#lock}. */
  record Open(OpenVault vault) implements VaultState {}
}
