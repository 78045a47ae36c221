/**
 * secp256k1 keys, signatures, addresses, ECIES envelopes, password lock, sealing, randomness.
 *
 * <p>May import base. Landlord of Bouncy Castle, whose curve, hashes and ciphers are used as they are.
 */
@NullMarked
package dev.ownhand.crypto;

import org.jspecify.annotations.NullMarked;
