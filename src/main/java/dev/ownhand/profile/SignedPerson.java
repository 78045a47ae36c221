package dev.ownhand.profile;

import dev.ownhand.crypto.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says about himself, proven to be his words. Made by reading a profile alone.
 *
 * @param signer the key that signed it
 * @param issued when, by the signer's word
 */
public record SignedPerson(Person person, PublicKey signer, Optional<Instant> issued) {}
