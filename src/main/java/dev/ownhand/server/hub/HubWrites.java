package dev.ownhand.server.hub;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.hub.Caller;
import dev.ownhand.gaia.hub.HubAnswer;
import dev.ownhand.gaia.hub.HubRefusal;
import dev.ownhand.gaia.hub.LocalHub;
import dev.ownhand.gaia.hub.Upload;
import io.undertow.util.Headers;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is asked for with a token: store, delete, list, revoke. */
final class HubWrites {
  private static final int MOST_JSON_BYTES = 4096;
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final long LAST_SECOND = 253_402_300_799L;

  private final LocalHub hub;

  HubWrites(LocalHub hub) {
    this.hub = hub;
  }

  void store(Optional<Address> bucket, String path, Talk talk) throws IOException {
    var expected =
        new Upload.Expected(
            talk.header(Headers.IF_MATCH), talk.header(Headers.IF_NONE_MATCH));
    var upload =
        new Upload(expected, talk.header(Headers.CONTENT_TYPE), talk.announcedLength(), talk.body());
    switch (hub.store(caller(bucket, talk), FilePath.of(path), upload)) {
      case HubAnswer.Refused(HubRefusal refusal) -> talk.refuse(refusal);
      case HubAnswer.Given(FileStat stored) ->
          talk.json(
              202,
              JsonValue.Obj.empty()
                  .with(
                      "publicURL",
                      hub.place().readPrefix() + bucket.orElseThrow() + "/" + stored.path())
                  .with("etag", stored.etag()));
    }
  }

  void delete(Optional<Address> bucket, String path, Talk talk) throws IOException {
    switch (hub.delete(caller(bucket, talk), FilePath.of(path))) {
      case HubAnswer.Refused(HubRefusal refusal) -> talk.refuse(refusal);
      case HubAnswer.Given(FilePath _) -> {
        talk.tell(Headers.CONTENT_LENGTH, "0");
        talk.begin(202).close();
      }
    }
  }

  void list(Optional<Address> bucket, Talk talk) throws IOException {
    Optional<JsonValue.Obj> asked = json(talk);
    if (asked.isEmpty()) {
      return;
    }
    JsonValue page = asked.get().get("page").orElse(JsonValue.NULL);
    Optional<String> token = asked.get().text("page").filter(text -> !text.isEmpty());
    boolean first = page instanceof JsonValue.Null || page.equals(new JsonValue.Text(""));
    if (!first && token.isEmpty()) {
      talk.refuse(new HubRefusal.Malformed("Invalid JSON: page is not a text"));
      return;
    }
    switch (hub.list(caller(bucket, talk), token)) {
      case HubAnswer.Refused(HubRefusal refusal) -> talk.refuse(refusal);
      case HubAnswer.Given(Listing listing) ->
          talk.json(202, told(listing, asked.get().isTrue("stat")));
    }
  }

  private static JsonValue told(Listing listing, boolean stat) {
    JsonValue.Array entries =
        new JsonValue.Array(
            listing.files().stream()
                .map(file -> stat ? told(file) : JsonValue.text(file.path().text()))
                .toList());
    return JsonValue.Obj.empty()
        .with("entries", entries)
        .with("page", listing.next().map(JsonValue::text).orElse(JsonValue.NULL));
  }

  private static JsonValue told(FileStat file) {
    return JsonValue.Obj.empty()
        .with("name", file.path().text())
        .with("exists", JsonValue.bool(true))
        .with("etag", file.etag())
        .with("contentLength", JsonValue.number(file.length()))
        .with("contentType", file.contentType())
        .with("lastModifiedDate", JsonValue.number(file.modified().getEpochSecond()));
  }

  void revoke(Optional<Address> bucket, Talk talk) throws IOException {
    Optional<JsonValue.Obj> asked = json(talk);
    if (asked.isEmpty()) {
      return;
    }
    JsonValue stamp = asked.get().get("oldestValidTimestamp").orElse(JsonValue.NULL);
    Optional<Instant> before = moment(stamp);
    if (before.isEmpty()) {
      boolean missing = stamp instanceof JsonValue.Null;
      talk.refuse(
          new HubRefusal.Malformed(
              missing
                  ? "Invalid JSON: missing oldestValidTimestamp"
                  : "Invalid JSON: oldestValidTimestamp is not a valid integer"));
      return;
    }
    switch (hub.revoke(caller(bucket, talk), before.get())) {
      case HubAnswer.Refused(HubRefusal refusal) -> talk.refuse(refusal);
      case HubAnswer.Given(Instant _) ->
          talk.json(202, JsonValue.Obj.empty().with("status", "success"));
    }
  }

  /** Whole seconds from 1 on; what lies beyond the years people know is the last of them. */
  private static Optional<Instant> moment(JsonValue stamp) {
    return stamp instanceof JsonValue.Num(BigDecimal seconds)
            && seconds.compareTo(BigDecimal.ONE) >= 0
        ? Optional.of(
            Instant.ofEpochSecond(seconds.min(BigDecimal.valueOf(LAST_SECOND)).longValue()))
        : Optional.empty();
  }

  /** The object that was sent, nothing counting as an empty one; or it was refused already. */
  private static Optional<JsonValue.Obj> json(Talk talk) throws IOException {
    talk.body().within(SHORT);
    byte[] sent = talk.body().readNBytes(MOST_JSON_BYTES + 1);
    if (sent.length > MOST_JSON_BYTES) {
      talk.refuse(new HubRefusal.Malformed("Invalid JSON: too long"));
      return Optional.empty();
    }
    if (sent.length == 0) {
      return Optional.of(JsonValue.Obj.empty());
    }
    if (Json.read(sent) instanceof JsonReading.Read(JsonValue.Obj object)) {
      return Optional.of(object);
    }
    talk.refuse(new HubRefusal.Malformed("Invalid JSON"));
    return Optional.empty();
  }

  private static Caller caller(Optional<Address> bucket, Talk talk) {
    return new Caller(talk.header(Headers.AUTHORIZATION), bucket);
  }
}
