/** Is everything in place, what is wrong, and what the log says; also for those who cannot unlock. */
@NullMarked
package dev.ownhand.ui.diagnostics;

import org.jspecify.annotations.NullMarked;
