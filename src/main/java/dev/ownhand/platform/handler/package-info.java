/** Who opens {@code blockstack:} links on this computer, and whether it works. */
@NullMarked
package dev.ownhand.platform.handler;

import org.jspecify.annotations.NullMarked;
