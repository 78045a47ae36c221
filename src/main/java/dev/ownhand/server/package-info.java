/**
 * Undertow on loopback: {@code /auth} for web browsers, in {@code server.hub} our Gaia hub. Makes no
 * decision of its own.
 *
 * <p>May import base, crypto, gaia, auth and texts. Landlord of Undertow.
 */
@NullMarked
package dev.ownhand.server;

import org.jspecify.annotations.NullMarked;
