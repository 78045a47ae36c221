/** What was published before. */
@NullMarked
package dev.ownhand.ui.profile.history;

import org.jspecify.annotations.NullMarked;
