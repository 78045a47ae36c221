package dev.ownhand.checkup;

import java.util.Optional;

/** Who has the port of the local entrance. */
public sealed interface Holder {
  /** Nobody; Ownhand does not run. */
  record Nobody() implements Holder {}

  /** The Ownhand that runs on the data folder. */
  record Ours() implements Holder {}

  /** Another program, by its name if that can be told. */
  record Other(Optional<String> name) implements Holder {}

  /** Nobody, although Ownhand runs. */
  record Shut() implements Holder {}
}
