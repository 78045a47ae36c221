package dev.ownhand.store;

import dev.ownhand.auth.AppBucket;
import dev.ownhand.auth.StorageBook;
import dev.ownhand.auth.StorageChoice;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.HubPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Choices and buckets, one sealed row each. */
final class HsqlStorageBook implements StorageBook {
  private static final String IDENTITY = "identity";
  private static final String PLACE = "place";
  private static final String BUILT_IN = "built-in";
  private static final String ELSEWHERE = "elsewhere";
  private static final String MIRRORED = "mirrored";

  private final SealedTable choices;
  private final SealedTable buckets;

  HsqlStorageBook(SealedTable choices, SealedTable buckets) {
    this.choices = choices;
    this.buckets = buckets;
  }

  /** Reads everything, so that damage is found. */
  void check() {
    choices.all().forEach(this::choice);
    buckets();
  }

  @Override
  public Optional<StorageChoice> choice(int identity) {
    return choices.find(Integer.toString(identity)).map(this::choice);
  }

  @Override
  public void choose(int identity, StorageChoice choice) {
    JsonValue.Obj record = JsonValue.Obj.empty();
    choices.put(
        Integer.toString(identity),
        switch (choice) {
          case StorageChoice.BuiltIn() -> record.with(PLACE, BUILT_IN);
          case StorageChoice.Elsewhere(HubPlace hub) -> at(record.with(PLACE, ELSEWHERE), hub);
          case StorageChoice.Mirrored(HubPlace hub) -> at(record.with(PLACE, MIRRORED), hub);
        });
  }

  private static JsonValue.Obj at(JsonValue.Obj record, HubPlace hub) {
    return record.with("url", hub.url()).with("readPrefix", hub.readPrefix());
  }

  private StorageChoice choice(JsonValue.Obj record) {
    var fields = new RecordFields(record, choices);
    return switch (fields.text(PLACE)) {
      case BUILT_IN -> new StorageChoice.BuiltIn();
      case ELSEWHERE -> new StorageChoice.Elsewhere(hub(fields));
      case MIRRORED -> new StorageChoice.Mirrored(hub(fields));
      default -> throw choices.damaged();
    };
  }

  private HubPlace hub(RecordFields fields) {
    try {
      return new HubPlace(fields.text("url"), fields.text("readPrefix"));
    } catch (IllegalArgumentException e) {
      throw choices.damaged();
    }
  }

  @Override
  public List<AppBucket> buckets() {
    return buckets.all().stream()
        .map(this::bucket)
        .sorted(Comparator.comparing(AppBucket::signedIn).reversed())
        .toList();
  }

  @Override
  public void note(AppBucket bucket) {
    buckets.put(
        bucket.address().toString(),
        JsonValue.Obj.empty()
            .with("address", bucket.address().toString())
            .with(IDENTITY, JsonValue.number(bucket.identity()))
            .with("domainName", bucket.domainName())
            .with("signedIn", bucket.signedIn().toString()));
  }

  private AppBucket bucket(JsonValue.Obj record) {
    var fields = new RecordFields(record, buckets);
    return new AppBucket(
        Address.parse(fields.text("address")).orElseThrow(buckets::damaged),
        fields.number(IDENTITY),
        fields.text("domainName"),
        fields.instant("signedIn"));
  }
}
