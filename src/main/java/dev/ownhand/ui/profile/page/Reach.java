package dev.ownhand.ui.profile.page;

import dev.ownhand.base.WebAddress;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.profile.Draft;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the profile page needs of the program around it.
 *
 * @param open opens an address in the browser, when the person wants it
 * @param accounts makes the part of the form for social accounts, for an identity
 */
public record Reach(Consumer<WebAddress> open, Function<Draft, View> accounts) {}
