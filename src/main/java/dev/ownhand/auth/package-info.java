/**
 * Sign-in: read a request, check it, ask the person, answer it.
 *
 * <p>May import base, crypto, net, tokens, keychain, vault and gaia. Knows no window, no server and no
 * database: what it needs of them it declares as ports.
 */
@NullMarked
package dev.ownhand.auth;

import org.jspecify.annotations.NullMarked;
