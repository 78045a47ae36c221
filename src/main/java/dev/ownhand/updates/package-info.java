/**
 * Is there a newer Ownhand? A release file says so, signed by a key that the build has; nothing is fetched but
 * that file, and only if the person wants it.
 *
 * <p>May import base, crypto, net and tokens.
 */
@NullMarked
package dev.ownhand.updates;

import org.jspecify.annotations.NullMarked;
