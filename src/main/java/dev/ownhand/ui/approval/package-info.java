/** The question of an app, in a window of its own, and what keeps people from being tricked in it. */
@NullMarked
package dev.ownhand.ui.approval;

import org.jspecify.annotations.NullMarked;
