/** What takes time is done elsewhere, and its result brought back to the window's thread. */
@NullMarked
package dev.ownhand.ui.work;

import org.jspecify.annotations.NullMarked;
