package dev.ownhand.profile;

import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import java.util.List;
import java.util.Optional;

/** Port: where the identities of this keychain publish. */
public interface OwnBuckets {
  /** The bucket of an identity at its hub, to be closed by the caller. May ask the hub who it is. */
  HubReply<Bucket> bucket(int identity);

  /** Its hub, as far as that is known without asking anybody. */
  Optional<HubPlace> hub(int identity);

  /** What stands before an address at every hub known here, for reading. */
  List<String> readPrefixes();
}
