package dev.ownhand.auth;

import dev.ownhand.base.Origin;
import java.time.Instant;
import java.util.List;

/** Port: the sites that may not ask any more, kept private and durable. */
public interface BlockList {
  /** A site that may not ask, and since when. */
  record Block(Origin app, Instant since) {}

  /** Every blocked site, newest first. */
  List<Block> blocked();

  /** Whether a site is blocked. */
  boolean isBlocked(Origin app);

  /** Blocks a site; on return it survives a power cut. One blocked before stays so since then. */
  void add(Origin app, Instant since);

  /** Lets a site ask again, if it was blocked. */
  void remove(Origin app);
}
