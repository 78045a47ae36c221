/** Where the apps of one identity store. */
@NullMarked
package dev.ownhand.ui.storage.residence;

import org.jspecify.annotations.NullMarked;
