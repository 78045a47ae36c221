package dev.ownhand.storage;

import dev.ownhand.base.IndentedJson;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubPlace;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The list of what is in an archive. */
record ArchiveManifest(HubPlace hub, List<Part> parts) {
  static final String NAME = "ownhand-storage.json";
  private static final int VERSION = 1;
  private static final long MOST_LENGTH = 1L << 42;

  /** Letters as they are spelled on disks; no place that leads out of the archive. */
  private static final Pattern PLACE =
      Pattern.compile("[A-Za-z0-9]{25,36}(/[a-z0-9_%^-][a-z0-9._%^-]{0,199}){1,101}");

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  ArchiveManifest {
    parts = List.copyOf(parts);
  }

  /** A shelf and its files. */
  record Part(Shelf shelf, List<ArchiveFile> files) {
    Part {
      files = List.copyOf(files);
    }
  }

  /** What came of reading one. */
  sealed interface Reading {
    record Read(ArchiveManifest manifest) implements Reading {}

    record TooNew(int version) implements Reading {}

    record Damaged() implements Reading {}
  }

  String write(Instant made) {
    var buckets = new ArrayList<JsonValue>();
    for (Part part : parts) {
      var files = new ArrayList<JsonValue>();
      for (ArchiveFile file : part.files()) {
        files.add(
            JsonValue.Obj.empty()
                .with("path", file.path().text())
                .with("place", file.place())
                .with("type", file.type())
                .with("length", JsonValue.number(file.length()))
                .with("sha256", file.sha256())
                .with("modified", file.modified().toString()));
      }
      buckets.add(
          JsonValue.Obj.empty()
              .with("address", part.shelf().address().toString())
              .with("identity", JsonValue.number(part.shelf().identity()))
              .with("app", part.shelf().app().orElse(null))
              .with("files", new JsonValue.Array(files)));
    }
    return IndentedJson.write(
        JsonValue.Obj.empty()
            .with("ownhandStorage", JsonValue.number(VERSION))
            .with("made", made.toString())
            .with("hubUrl", hub.url())
            .with("readPrefix", hub.readPrefix())
            .with("buckets", new JsonValue.Array(buckets)));
  }

  static Reading read(byte[] json) {
    try {
      if (!(Json.read(json) instanceof JsonReading.Read(JsonValue.Obj object))) {
        return new Reading.Damaged();
      }
      long version = whole(object, "ownhandStorage", Integer.MAX_VALUE);
      return version > VERSION ? new Reading.TooNew((int) version) : new Reading.Read(manifest(object));
    } catch (IllegalArgumentException | DateTimeException e) {
      return new Reading.Damaged();
    }
  }

  private static ArchiveManifest manifest(JsonValue.Obj object) {
    var hub = new HubPlace(text(object, "hubUrl"), text(object, "readPrefix"));
    var parts = new ArrayList<Part>();
    var addresses = new HashSet<Address>();
    var places = new HashSet<String>();
    for (JsonValue one : array(object, "buckets")) {
      Part part = part(obj(one), places);
      require(addresses.add(part.shelf().address()));
      parts.add(part);
    }
    return new ArchiveManifest(hub, parts);
  }

  private static Part part(JsonValue.Obj bucket, Set<String> places) {
    Address address = Address.parse(text(bucket, "address")).orElseThrow(IllegalArgumentException::new);
    int identity = (int) whole(bucket, "identity", 999);
    require(bucket.lacks("app") || bucket.text("app").isPresent());
    var files = new ArrayList<ArchiveFile>();
    var paths = new HashSet<FilePath>();
    for (JsonValue one : array(bucket, "files")) {
      ArchiveFile file = file(obj(one));
      require(file.place().startsWith(address + "/") && paths.add(file.path()) && places.add(file.place()));
      files.add(file);
    }
    return new Part(new Shelf(identity, address, bucket.text("app")), files);
  }

  private static ArchiveFile file(JsonValue.Obj file) {
    String place = text(file, "place");
    String sha256 = text(file, "sha256");
    require(PLACE.matcher(place).matches() && !place.contains("..") && SHA256.matcher(sha256).matches());
    return new ArchiveFile(
        new FilePath(text(file, "path")),
        place,
        text(file, "type"),
        whole(file, "length", MOST_LENGTH),
        sha256,
        Instant.parse(text(file, "modified")));
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("not a list of an archive");
    }
  }

  private static String text(JsonValue.Obj object, String name) {
    return object.text(name).orElseThrow(IllegalArgumentException::new);
  }

  private static List<JsonValue> array(JsonValue.Obj object, String name) {
    return object.array(name).orElseThrow(IllegalArgumentException::new);
  }

  private static JsonValue.Obj obj(JsonValue value) {
    return Optional.of(value)
        .filter(JsonValue.Obj.class::isInstance)
        .map(JsonValue.Obj.class::cast)
        .orElseThrow(IllegalArgumentException::new);
  }

  private static long whole(JsonValue.Obj object, String name, long most) {
    require(
        object.get(name).orElse(JsonValue.NULL) instanceof JsonValue.Num(BigDecimal number)
            && number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0
            && number.scale() == 0);
    return ((JsonValue.Num) object.get(name).orElseThrow()).value().longValueExact();
  }
}
