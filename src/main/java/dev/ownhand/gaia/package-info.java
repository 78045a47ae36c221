/**
 * Storage: the credentials a Gaia hub asks for.
 *
 * <p>May import base, crypto and tokens.
 */
@NullMarked
package dev.ownhand.gaia;

import org.jspecify.annotations.NullMarked;
