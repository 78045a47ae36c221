/**
 * Undertow on loopback: {@code /auth} for web browsers. Makes no decision of its own.
 *
 * <p>May import base, auth and texts. Landlord of Undertow.
 */
@NullMarked
package dev.ownhand.server;

import org.jspecify.annotations.NullMarked;
