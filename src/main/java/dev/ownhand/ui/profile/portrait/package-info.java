/** A square is cut out of a picture. */
@NullMarked
package dev.ownhand.ui.profile.portrait;

import org.jspecify.annotations.NullMarked;
