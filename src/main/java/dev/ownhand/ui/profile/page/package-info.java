/** The profile page: one of its screens at a time. */
@NullMarked
package dev.ownhand.ui.profile.page;

import org.jspecify.annotations.NullMarked;
