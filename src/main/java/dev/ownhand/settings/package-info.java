/**
 * What a person may set without unlocking. Harmless things only, for anybody at the computer can read
 * them.
 *
 * <p>May import base. Touches no disk: where the settings lie is a port, {@link
 * dev.ownhand.settings.SettingsBook}.
 */
@NullMarked
package dev.ownhand.settings;

import org.jspecify.annotations.NullMarked;
