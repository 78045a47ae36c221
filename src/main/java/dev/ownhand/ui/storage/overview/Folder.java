package dev.ownhand.ui.storage.overview;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The folder in which the files lie.
 *
 * @param show shows it in the system's file manager
 */
public record Folder(Path path, Consumer<Path> show) {}
