/** What the storage screens share: the port to what is stored, long work, hubs by their address. */
@NullMarked
package dev.ownhand.ui.storage;

import org.jspecify.annotations.NullMarked;
