package dev.ownhand.storage;

import dev.ownhand.crypto.Address;
import java.util.Optional;

/**
 * How much lies in a bucket of the built-in hub.
 *
 * @param shelf whose it is; empty if it is of no identity in use
 */
public record Occupied(Address address, Optional<Shelf> shelf, long files, long bytes) {}
