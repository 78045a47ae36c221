/**
 * Every sentence people read, in one resource bundle: page, terminal and window say the same words.
 *
 * <p>May import base, tokens, keychain, vault and auth. Facts come in, sentences go out.
 */
@NullMarked
package dev.ownhand.texts;

import org.jspecify.annotations.NullMarked;
