/** Our Gaia hub on loopback: HTTP around {@link dev.ownhand.gaia.hub.LocalHub}, on a port of its own. */
@NullMarked
package dev.ownhand.server.hub;

import org.jspecify.annotations.NullMarked;
