/**
 * The window: views in plain Java, view models that know no window.
 *
 * <p>May import base, platform, settings, keychain, vault, auth, texts and program. Landlord of JavaFX,
 * its theme and the maker of QR codes. A screen is a view, which builds nodes and binds, and a view
 * model, which holds properties and verbs and is tested without a toolkit; neither decides what a rule
 * below decides.
 */
@NullMarked
package dev.ownhand.ui;

import org.jspecify.annotations.NullMarked;
