/** Accounts elsewhere that a person proves to be his own: the list of them, and how one is added. */
@NullMarked
package dev.ownhand.ui.proofs;

import org.jspecify.annotations.NullMarked;
