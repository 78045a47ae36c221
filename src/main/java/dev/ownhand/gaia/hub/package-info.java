/** The rules of our own Gaia hub: who may write, what is answered. Knows no HTTP server and no disk. */
@NullMarked
package dev.ownhand.gaia.hub;

import org.jspecify.annotations.NullMarked;
