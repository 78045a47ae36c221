/** Profiles as everybody sees them. */
@NullMarked
package dev.ownhand.ui.profile.people;

import org.jspecify.annotations.NullMarked;
