package dev.ownhand.ui.storage.files;

import dev.ownhand.gaia.FileStat;

/**
 * A file, as it stands in a list.
 *
 * @param name fit to be shown
 * @param kind what it is, in words
 * @param size in words
 * @param when it was stored, in words
 */
public record FileRow(FileStat stat, String name, String kind, String size, String when) {}
