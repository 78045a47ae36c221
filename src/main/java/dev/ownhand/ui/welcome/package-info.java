/** The first start: a new keychain is made, or one is brought back from its recovery phrase. */
@NullMarked
package dev.ownhand.ui.welcome;

import org.jspecify.annotations.NullMarked;
