package dev.ownhand.ui.diagnostics;

import dev.ownhand.checkup.Checkup;
import dev.ownhand.checkup.Journal;
import dev.ownhand.checkup.Redaction;
import dev.ownhand.settings.SettingsBook;

/**
 * What is looked at.
 *
 * @param redaction what must not be in a report
 */
public record Patient(
    Checkup checkup, Journal journal, SettingsBook settings, Redaction redaction) {}
