/**
 * The assembled program as its faces, window and command line, need it; what later starts hand over.
 *
 * <p>May import base, platform, settings, profile, auth, verify, updates, checkup, storage and publishing. Only the top implements it.
 */
@NullMarked
package dev.ownhand.program;

import org.jspecify.annotations.NullMarked;
