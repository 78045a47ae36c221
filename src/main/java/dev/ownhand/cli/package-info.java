/**
 * The command line: the same tasks without a window, a stable contract for people and scripts.
 *
 * <p>May import base, crypto, platform, tokens, keychain, vault, gaia, auth, verify, storage, texts and
 * program. Landlord of picocli, and the only room that talks to the terminal.
 */
@NullMarked
package dev.ownhand.cli;

import org.jspecify.annotations.NullMarked;
