package dev.ownhand.ui.storage.overview;

import dev.ownhand.storage.Residence;

/**
 * Where the apps of an identity store, as it stands in a list.
 *
 * @param name of the identity
 * @param where in words
 */
public record Lodging(Residence residence, String name, String where) {}
