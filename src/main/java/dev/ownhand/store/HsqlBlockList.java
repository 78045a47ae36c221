package dev.ownhand.store;

import dev.ownhand.auth.BlockList;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Origin;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The blocked sites, one sealed row each. */
final class HsqlBlockList implements BlockList {
  private final SealedTable blocks;

  HsqlBlockList(SealedTable blocks) {
    this.blocks = blocks;
  }

  @Override
  public List<Block> blocked() {
    return blocks.all().stream()
        .map(this::block)
        .sorted(Comparator.comparing(Block::since).reversed())
        .toList();
  }

  @Override
  public boolean isBlocked(Origin app) {
    return blocks.find(app.toString()).isPresent();
  }

  @Override
  public synchronized void add(Origin app, Instant since) {
    if (!isBlocked(app)) {
      blocks.put(app.toString(), RecordFields.of(app).with("since", since.toString()));
    }
  }

  @Override
  public synchronized void remove(Origin app) {
    blocks.remove(app.toString());
  }

  private Block block(JsonValue.Obj record) {
    var fields = new RecordFields(record, blocks);
    return new Block(fields.origin(), fields.instant("since"));
  }
}
