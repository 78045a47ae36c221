package dev.ownhand.storage;

import dev.ownhand.crypto.Address;
import java.util.Optional;

/**
 * A bucket of this keychain.
 *
 * @param identity index of the identity it belongs to
 * @param address the bucket's address
 * @param app what the app's key is derived from, its {@code domain_name}; empty for the bucket of the
 *     identity itself, where its profile lies
 */
public record Shelf(int identity, Address address, Optional<String> app) {}
