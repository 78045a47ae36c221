/** Unlocking with the password, in the main window and before an app's question. */
@NullMarked
package dev.ownhand.ui.unlock;

import org.jspecify.annotations.NullMarked;
