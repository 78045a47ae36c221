/**
 * The recovery phrase at rest: locked, open, absent.
 *
 * <p>May import base, crypto and keychain. Landlord of zxcvbn. Touches no disk: where the bytes lie is
 * a port, {@link dev.ownhand.vault.VaultShelf}.
 */
@NullMarked
package dev.ownhand.vault;

import org.jspecify.annotations.NullMarked;
