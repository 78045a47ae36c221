package dev.ownhand.gaia;

import dev.ownhand.base.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A hub's answer to the question what is in a bucket: names, or names with what is known of each, or
 * nothing in place of a name that is not to be shown.
 */
record ListAnswer(List<JsonValue> entries, Optional<String> next) {
  private static final int MOST_PAGE_CHARS = 2048;
  private static final BigDecimal MOST_LENGTH = BigDecimal.valueOf(1L << 53);
  private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

  ListAnswer {
    entries = List.copyOf(entries);
  }

  /**
   * Reads it. There is no next page where none is named, where this one is empty, or where the next is
   * said to be the one that was asked for.
   */
  static HubReply<ListAnswer> read(Optional<JsonValue.Obj> json, Optional<String> asked) {
    Optional<List<JsonValue>> entries = json.flatMap(answer -> answer.array("entries"));
    if (entries.isEmpty()) {
      return HubLine.failed(new HubTrouble.NotWell(0));
    }
    Optional<String> next =
        json.flatMap(answer -> answer.text("page"))
            .filter(page -> !page.isEmpty() && !entries.get().isEmpty() && !asked.equals(Optional.of(page)));
    return next.filter(page -> page.length() > MOST_PAGE_CHARS).isPresent()
        ? HubLine.failed(new HubTrouble.NotWell(0))
        : new HubReply.Done<>(new ListAnswer(entries.get(), next));
  }

  /** The page it tells of, asking for what it does not tell. */
  HubReply<Listing> listing(Function<FilePath, HubReply<FileStat>> ask) {
    var files = new ArrayList<FileStat>();
    int passedOver = 0;
    for (JsonValue entry : entries) {
      if (entry instanceof JsonValue.Null) {
        continue;
      }
      Optional<FilePath> path = name(entry).flatMap(FilePath::of);
      if (path.isEmpty()) {
        passedOver++;
        continue;
      }
      Optional<FileStat> told = told(entry, path.get());
      if (told.isPresent()) {
        files.add(told.get());
        continue;
      }
      switch (ask.apply(path.get())) {
        case HubReply.Done<FileStat>(FileStat stat) -> files.add(stat);
        // It was deleted meanwhile.
        case HubReply.Failed<FileStat>(HubTrouble.Missing _) -> {}
        case HubReply.Failed<FileStat>(HubTrouble.NameRefused _) -> passedOver++;
        case HubReply.Failed<FileStat>(HubTrouble trouble) -> {
          return HubLine.failed(trouble);
        }
      }
    }
    files.sort((one, two) -> one.path().compareTo(two.path()));
    return new HubReply.Done<>(new Listing(files, next, passedOver));
  }

  private static Optional<String> name(JsonValue entry) {
    return switch (entry) {
      case JsonValue.Text(String name) -> Optional.of(name);
      case JsonValue.Obj object -> object.text("name");
      case JsonValue.Array _, JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _ -> Optional.empty();
    };
  }

  /** What is known of the file, if all of it is told. */
  private static Optional<FileStat> told(JsonValue entry, FilePath path) {
    if (!(entry instanceof JsonValue.Obj object)) {
      return Optional.empty();
    }
    Optional<String> etag = object.text("etag").filter(ReadHeaders::isEtag);
    Optional<Long> length = whole(object, "contentLength", MOST_LENGTH);
    return etag.flatMap(
        tag ->
            length.map(
                bytes ->
                    new FileStat(
                        path,
                        ReadHeaders.type(object.text("contentType")),
                        tag,
                        bytes,
                        whole(object, "lastModifiedDate", LATEST)
                            .map(Instant::ofEpochSecond)
                            .orElse(Instant.EPOCH))));
  }

  private static Optional<Long> whole(JsonValue.Obj object, String name, BigDecimal most) {
    return object
        .get(name)
        .filter(
            value ->
                value instanceof JsonValue.Num(BigDecimal number)
                    && number.signum() >= 0
                    && number.compareTo(most) <= 0)
        .map(value -> ((JsonValue.Num) value).value().longValue());
  }
}
