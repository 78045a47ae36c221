/** Home: the identities in use, and the apps signed in to last. */
@NullMarked
package dev.ownhand.ui.identities;

import org.jspecify.annotations.NullMarked;
