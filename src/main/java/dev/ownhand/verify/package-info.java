/**
 * For servers and tests: is this sign-in response genuine, and whose is it?
 *
 * <p>May import base, crypto and tokens.
 */
@NullMarked
package dev.ownhand.verify;

import org.jspecify.annotations.NullMarked;
