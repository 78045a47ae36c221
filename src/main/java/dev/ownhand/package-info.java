/** Start and wiring: the only package that may import every room. */
@NullMarked
package dev.ownhand;

import org.jspecify.annotations.NullMarked;
