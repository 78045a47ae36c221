package dev.ownhand.auth;

import dev.ownhand.base.Secret;

/** Port: where private records lie, sealed with a key that the vault keeps. */
public interface Cabinet {
  /** What came of opening it. */
  sealed interface Opening {
    /** It is open. */
    record Opened(PrivateRecords records) implements Opening {}

    /** It was sealed with another key, or changed or damaged since. */
    record Damaged(String where) implements Opening {}

    /** It was written by a newer Ownhand. */
    record TooNew(int version) implements Opening {}
  }

  /** Opens the records, empty ones if there were none. The key is copied where it is kept. */
  Opening open(Secret key);

  /**
   * Removes the records, which must not be open, for good. Whatever cuts this short leaves all of them
   * to be opened, or none.
   *
   * @throws RecordsFailure if the disk failed
   */
  void clear();
}
