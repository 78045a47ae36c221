/**
 * Storage: what a Gaia hub holds, speaks and asks for; below it the rules of our own hub.
 *
 * <p>May import base, crypto, net and tokens.
 */
@NullMarked
package dev.ownhand.gaia;

import org.jspecify.annotations.NullMarked;
