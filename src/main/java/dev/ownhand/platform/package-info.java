/**
 * The operating system: folders, one running instance, links opened in the browser, who holds a port.
 *
 * <p>May import base.
 */
@NullMarked
package dev.ownhand.platform;

import org.jspecify.annotations.NullMarked;
