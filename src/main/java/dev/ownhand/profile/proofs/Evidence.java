package dev.ownhand.profile.proofs;

import java.time.Instant;
import java.util.Optional;

/**
 * What a check went by.
 *
 * @param at when
 * @param source what was fetched, if anything was: an address, or {@code dns:} and a domain
 * @param sha256 of the bytes that came, in hexadecimal digits
 * @param found what matched, or what was found instead; one line, fit to be shown
 * @param ownerId by what the service itself tells the account apart, where it says so
 */
public record Evidence(
    Instant at,
    Optional<String> source,
    Optional<String> sha256,
    Optional<String> found,
    Optional<String> ownerId) {

  /** Nothing was fetched. */
  static Evidence none(Instant at) {
    return new Evidence(at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Evidence withSource(String text) {
    return new Evidence(at, Optional.of(text), sha256, found, ownerId);
  }

  Evidence withHash(String hash) {
    return new Evidence(at, source, Optional.of(hash), found, ownerId);
  }

  Evidence withFound(String text) {
    return new Evidence(at, source, sha256, Optional.of(text), ownerId);
  }

  Evidence withOwnerId(Optional<String> id) {
    return new Evidence(at, source, sha256, found, id);
  }
}
