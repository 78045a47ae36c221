package dev.ownhand.storage;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.keychain.Identity;

/**
 * Where the apps of an identity store.
 *
 * @param label what the person calls the identity; may be empty
 */
public record Residence(Identity identity, String label, StorageChoice choice) {}
