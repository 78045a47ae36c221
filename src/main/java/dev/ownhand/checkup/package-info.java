/**
 * Is everything in place? What is looked at, what was found, and what may be shown of it to strangers.
 *
 * <p>May import base, platform, settings and keychain. Findings are values; sentences are made in texts.
 */
@NullMarked
package dev.ownhand.checkup;

import org.jspecify.annotations.NullMarked;
