/**
 * The recovery phrase and every key derived from it; all path numbers live here.
 *
 * <p>May import base and crypto. Landlord of bitcoinj, of which it uses the BIP39 word list, checksum
 * and seed.
 */
@NullMarked
package dev.ownhand.keychain;

import org.jspecify.annotations.NullMarked;
