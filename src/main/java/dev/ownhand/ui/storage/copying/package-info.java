/** Files on the move: to another hub, out of it, and back. */
@NullMarked
package dev.ownhand.ui.storage.copying;

import org.jspecify.annotations.NullMarked;
