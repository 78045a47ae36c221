package dev.ownhand.vault;

import dev.ownhand.base.Secret;
import dev.ownhand.keychain.Keychain;
import dev.ownhand.keychain.Mnemonic;

/**
 * What an open vault holds. All of it belongs to the vault: it is not to be closed by others, and
 * using it after {@link Vault#lock} throws {@link IllegalStateException}.
 */
public final class OpenVault {
  private final Mnemonic mnemonic;
  private final Keychain keychain;
  private final Secret databaseKey;

  private OpenVault(Mnemonic mnemonic, Keychain keychain, Secret databaseKey) {
    this.mnemonic = mnemonic;
    this.keychain = keychain;
    this.databaseKey = databaseKey;
  }

  /** Holding copies of what was in the vault. */
  static OpenVault of(VaultContents contents) {
    Keychain keychain = contents.mnemonic().open();
    return new OpenVault(
        contents.mnemonic().copy(), keychain, contents.databaseKey().copy());
  }

  /** The recovery phrase. */
  public Mnemonic mnemonic() {
    return mnemonic;
  }

  /** Every key derived from it. */
  public Keychain keychain() {
    return keychain;
  }

  /** The key of the private records. */
  public Secret databaseKey() {
    return databaseKey;
  }

  boolean holdsTheSameAs(OpenVault other) {
    return mnemonic.equals(other.mnemonic) && databaseKey.equals(other.databaseKey);
  }

  void wipe() {
    mnemonic.close();
    keychain.close();
    databaseKey.close();
  }

  @Override
  public String toString() {
    return "OpenVault";
  }
}
