/** Ownhand on the desktop beside its windows: its emblem, and its icon in the tray. */
@NullMarked
package dev.ownhand.ui.presence;

import org.jspecify.annotations.NullMarked;
