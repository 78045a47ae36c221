/** The message buses of a Linux desktop. Landlord of the D-Bus library, together with what speaks there. */
@NullMarked
package dev.ownhand.platform.bus;

import org.jspecify.annotations.NullMarked;
