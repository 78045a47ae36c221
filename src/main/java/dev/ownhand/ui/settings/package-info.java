/** What can be set: the entrance, safety, the look, blocked sites, and starting over. */
@NullMarked
package dev.ownhand.ui.settings;

import org.jspecify.annotations.NullMarked;
