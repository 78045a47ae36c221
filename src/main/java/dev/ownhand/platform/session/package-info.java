/** What happens to the whole of a person's session at the computer. */
@NullMarked
package dev.ownhand.platform.session;

import org.jspecify.annotations.NullMarked;
