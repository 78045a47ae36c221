package dev.ownhand.auth;

import java.util.List;
import java.util.Optional;

/** Port: where things are stored, and whose bucket is whose; kept private and durable. */
public interface StorageBook {
  /** Where the apps of an identity store; empty if that was never chosen. */
  Optional<StorageChoice> choice(int identity);

  /** Has them store elsewhere from the next sign-in on. */
  void choose(int identity, StorageChoice choice);

  /** The bucket of every app that was signed in to, newest sign-in first. */
  List<AppBucket> buckets();

  /** Remembers a bucket, or that it was signed in to again. */
  void note(AppBucket bucket);
}
