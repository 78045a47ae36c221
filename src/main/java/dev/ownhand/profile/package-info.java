/**
 * The public person: what one tells the world about oneself, signed, merged with what was written
 * elsewhere, and published.
 *
 * <p>May import base, crypto, net, tokens, gaia. Landlord of jsoup. Keeps nothing itself.
 */
@NullMarked
package dev.ownhand.profile;

import org.jspecify.annotations.NullMarked;
