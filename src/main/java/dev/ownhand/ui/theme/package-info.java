/** How the window looks: light or dark, over one base. */
@NullMarked
package dev.ownhand.ui.theme;

import org.jspecify.annotations.NullMarked;
