package dev.ownhand.publishing;

import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.ProfileFault;
import java.time.Instant;
import java.util.List;

/** How it stands with a profile of one's own and the hub. */
public sealed interface Standing {
  /** The hub was not asked yet. */
  record NotLooked() implements Standing {}

  /** There is none at the hub. */
  record Never() implements Standing {}

  /** The hub has what is known here. */
  record Published(Instant when) implements Standing {}

  /** The hub could not be asked; what is known here may be old. */
  record NotReached(HubTrouble why) implements Standing {}

  /** What is to be published could not be; it is tried again by itself. */
  record Waiting(HubTrouble why) implements Standing {}

  /** It was changed elsewhere as well, in these parts otherwise: the person must decide. */
  record Clashing(List<Clash> clashes) implements Standing {
    public Clashing {
      clashes = List.copyOf(clashes);
    }
  }

  /** What lies at the hub was not signed by this identity. It is not used. */
  record Forged(ProfileFault fault) implements Standing {}

  /** It is larger than a profile may be. */
  record TooLarge() implements Standing {}
}
