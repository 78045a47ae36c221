package dev.ownhand.profile.proofs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Results kept in memory, the most recently used ones. */
public final class RecentResults implements ProofResults {
  private static final int MOST = 1000;

  private final Map<ProofKey, ProofRecord> records = new LinkedHashMap<>(16, 0.75f, true);

  @Override
  public synchronized Optional<ProofRecord> get(ProofKey key) {
    return Optional.ofNullable(records.get(key));
  }

  @Override
  public synchronized void put(ProofKey key, ProofRecord record) {
    records.put(key, record);
    if (records.size() > MOST) {
      records.remove(records.keySet().iterator().next());
    }
  }
}
