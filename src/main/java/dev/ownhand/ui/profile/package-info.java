/** What one tells the world about oneself, and what others tell. */
@NullMarked
package dev.ownhand.ui.profile;

import org.jspecify.annotations.NullMarked;
