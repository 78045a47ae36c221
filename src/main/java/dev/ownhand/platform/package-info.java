/**
 * The operating system: folders, one running instance, links opened in the browser they came from, who holds
 * a port, how desktops start programs.
 *
 * <p>May import base.
 */
@NullMarked
package dev.ownhand.platform;

import org.jspecify.annotations.NullMarked;
