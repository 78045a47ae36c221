package dev.ownhand.storage;

import dev.ownhand.auth.Household;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.AssociationToken;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.RemoteHub;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.profile.ProfileMove;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** Gets the keys of shelves out of an open household, for as long as they are needed. */
final class Keys {
  private final InstantSource clock;
  private final Entropy entropy;

  Keys(InstantSource clock, Entropy entropy) {
    this.clock = clock;
    this.entropy = entropy;
  }

  /** Does something with the keys of a shelf: its identity's, and its own. */
  static <T> T with(
      Household.Inside inside, Shelf shelf, BiFunction<IdentityKey, PrivateKey, T> task) {
    try (IdentityKey identity = inside.keychain().identityKey(shelf.identity())) {
      if (shelf.app().isEmpty()) {
        return task.apply(identity, identity.privateKey());
      }
      try (PrivateKey app = identity.appKey(shelf.app().get())) {
        return task.apply(identity, app);
      }
    }
  }

  /** Whether a shelf is what it says: an address of that identity, for that app. */
  static boolean isOurs(Household.Inside inside, Shelf shelf) {
    return inside.records().identities().entries().stream()
            .anyMatch(entry -> entry.index() == shelf.identity())
        && with(inside, shelf, (_, key) -> key.publicKey().address().equals(shelf.address()));
  }

  /** The shelf's bucket at another hub, to be closed by the caller. */
  Bucket remote(Household.Inside inside, Shelf shelf, RemoteHub hub) {
    return with(
        inside,
        shelf,
        (identity, key) ->
            hub.bucket(
                key,
                shelf
                    .app()
                    .map(
                        _ ->
                            AssociationToken.make(
                                identity.privateKey(),
                                identity.publicKey(),
                                key.publicKey(),
                                clock.instant(),
                                entropy))));
  }

  /** The profile of an identity signed anew, if it is its own. */
  Optional<byte[]> signedAnew(
      Household.Inside inside, Shelf shelf, ProfileMove move, byte[] profile) {
    return with(
        inside,
        shelf,
        (identity, _) ->
            move.signedAnew(profile, identity.privateKey(), clock.instant(), entropy));
  }
}
