package dev.ownhand.store;

import dev.ownhand.auth.RecordsFailure;

/**
 * The disk failed, or a record read is not as it was written. Says where, and nothing of what was or
 * should have been there.
 */
public sealed class StoreException extends RecordsFailure permits DamagedRecordException {
  private static final long serialVersionUID = 1;

  StoreException(String fact) {
    super(fact);
  }

  StoreException(String fact, Throwable cause) {
    super(fact, cause);
  }
}
