package dev.ownhand.ui.storage;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import java.time.InstantSource;

/** What every storage screen works with. */
public record Premises(
    Stockroom stockroom,
    PathPicker picker,
    Background background,
    Texts texts,
    InstantSource clock) {}
