/** Passwords as several screens have them typed: how good a new one is, and what came of a guess. */
@NullMarked
package dev.ownhand.ui.password;

import org.jspecify.annotations.NullMarked;
