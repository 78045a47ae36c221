/** The form in which one writes one's own profile. */
@NullMarked
package dev.ownhand.ui.profile.editing;

import org.jspecify.annotations.NullMarked;
