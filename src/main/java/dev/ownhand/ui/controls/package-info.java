/** Widgets that several screens share. */
@NullMarked
package dev.ownhand.ui.controls;

import org.jspecify.annotations.NullMarked;
