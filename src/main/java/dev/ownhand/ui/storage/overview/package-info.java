/** The first of the storage screens: how much every app stores, and where. */
@NullMarked
package dev.ownhand.ui.storage.overview;

import org.jspecify.annotations.NullMarked;
