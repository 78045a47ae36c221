/** The person decides where a profile was changed in two places. */
@NullMarked
package dev.ownhand.ui.profile.clash;

import org.jspecify.annotations.NullMarked;
