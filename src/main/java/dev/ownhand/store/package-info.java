/**
 * Disk and database behind the ports that the rooms below declare.
 *
 * <p>May import base, crypto, vault and auth. Decides nothing: what a vault or a grant means is known
 * below.
 */
@NullMarked
package dev.ownhand.store;

import org.jspecify.annotations.NullMarked;
