/** The storage page: one of its screens at a time. */
@NullMarked
package dev.ownhand.ui.storage.page;

import org.jspecify.annotations.NullMarked;
