/** Starting when the person logs in. */
@NullMarked
package dev.ownhand.platform.login;

import org.jspecify.annotations.NullMarked;
