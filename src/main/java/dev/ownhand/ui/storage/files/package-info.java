/** The files of one app: a list, a look into them, and their end. */
@NullMarked
package dev.ownhand.ui.storage.files;

import org.jspecify.annotations.NullMarked;
