/**
 * One's own profiles: drafted, published, kept in step with the hub, remembered; and those of others,
 * looked up.
 *
 * <p>May import base, crypto, net, tokens, keychain, gaia, profile, auth. Where a bucket lies is a port
 * ({@link dev.ownhand.profile.OwnBuckets}).
 */
@NullMarked
package dev.ownhand.publishing;

import org.jspecify.annotations.NullMarked;
