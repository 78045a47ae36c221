package dev.ownhand.ui.settings;

import dev.ownhand.base.WebAddress;
import dev.ownhand.updates.Updates;
import java.util.function.Consumer;

/**
 * Newer versions, as the settings reach them.
 *
 * @param browse opens a page in the browser
 */
public record Releases(Updates updates, Consumer<WebAddress> browse) {}
