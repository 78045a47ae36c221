package dev.ownhand.auth;

import dev.ownhand.crypto.Address;
import java.time.Instant;

/**
 * The bucket of an app that was signed in to.
 *
 * @param address its address, that of the app's key
 * @param identity index of the identity that signed in
 * @param domainName what the key was derived from, exactly as the app spells it
 * @param signedIn when that was last
 */
public record AppBucket(Address address, int identity, String domainName, Instant signedIn) {}
