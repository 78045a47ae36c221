package dev.ownhand.ui.profile.editing;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where one goes on from the form.
 *
 * @param portray chooses a picture
 * @param portrayed goes on with this file
 */
public record Ways(
    Runnable portray,
    Consumer<Path> portrayed,
    Runnable decide,
    Runnable history,
    Runnable page,
    Runnable lookup) {}
