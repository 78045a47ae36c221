/**
 * Where the things of this keychain's apps lie: whose bucket is whose, copies elsewhere, moving,
 * taking out and bringing back.
 *
 * <p>May import base, crypto, net, tokens, keychain, vault, gaia and auth.
 */
@NullMarked
package dev.ownhand.storage;

import org.jspecify.annotations.NullMarked;
