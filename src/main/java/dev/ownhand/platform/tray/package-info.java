/** The icon in the tray of the desktop, and its menu. */
@NullMarked
package dev.ownhand.platform.tray;

import org.jspecify.annotations.NullMarked;
