/**
 * Disk and database behind the ports that the rooms below declare.
 *
 * <p>May import base, crypto, settings, vault, gaia and auth. Decides nothing: what a vault or a grant means is known
 * below. Landlord of HSQLDB and {@code java.sql}.
 *
 * <p>Rows are sealed one by one, and HSQLDB's own {@code crypt_key} is not used: its AES is in ECB mode
 * unless given one fixed IV, and nothing in it notices a changed file, or rows put in another place.
 *
 * <p>What sealing cannot notice is a whole row or file put back to what it was before.
 */
@NullMarked
package dev.ownhand.store;

import org.jspecify.annotations.NullMarked;
