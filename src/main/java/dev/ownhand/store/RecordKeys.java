package dev.ownhand.store;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Digests;
import java.nio.charset.StandardCharsets;

/**
 * The two keys of the private records, derived from the database key: one to look rows up, one to seal
 * them. Wiped on close.
 */
record RecordKeys(Secret lookUp, Secret sealing) implements AutoCloseable {
  static RecordKeys of(Secret databaseKey) {
    return new RecordKeys(
        derived(databaseKey, "ownhand records: look up"),
        derived(databaseKey, "ownhand records: seal"));
  }

  private static Secret derived(Secret databaseKey, String label) {
    return Secret.owning(
        Digests.hmacSha256(databaseKey.reveal(), label.getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public void close() {
    lookUp.close();
    sealing.close();
  }
}
