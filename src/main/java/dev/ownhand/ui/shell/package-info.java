/** The main window: which screen it shows, and what is said above all screens. */
@NullMarked
package dev.ownhand.ui.shell;

import org.jspecify.annotations.NullMarked;
