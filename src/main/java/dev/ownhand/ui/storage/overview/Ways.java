package dev.ownhand.ui.storage.overview;

import dev.ownhand.ui.storage.AppRow;
import java.util.function.Consumer;

/** Where one goes on from the overview. */
public record Ways(
    Consumer<AppRow> open,
    Consumer<Lodging> change,
    Runnable move,
    Runnable takeOut,
    Runnable bringBack) {}
