package dev.ownhand.auth;

import dev.ownhand.base.Origin;
import java.util.List;
import java.util.Optional;

/** Port: what was agreed to, kept private and durable. One entry an app, the latest. */
public interface GrantLedger {
  /** The latest yes given to an app. */
  Optional<Grant> latest(Origin app);

  /** The latest yes of every app, newest first. */
  List<Grant> all();

  /** Writes a yes down; on return it survives a power cut. */
  void write(Grant grant);
}
