package dev.ownhand.gaia.hub;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a token restricts itself to. Without scopes it may do everything in its bucket. Any scope for
 * writing restricts writing, any for deleting restricts deleting, any archival one restricts both and
 * lets nothing get lost.
 */
record Scopes(List<Entry> entries) {
  static final Scopes NONE = new Scopes(List.of());
  private static final int MOST = 8;

  /** What a scope is about, named as in tokens. */
  enum Kind {
    PUT_FILE("putFile"),
    PUT_FILE_PREFIX("putFilePrefix"),
    DELETE_FILE("deleteFile"),
    DELETE_FILE_PREFIX("deleteFilePrefix"),
    PUT_FILE_ARCHIVAL("putFileArchival"),
    PUT_FILE_ARCHIVAL_PREFIX("putFileArchivalPrefix");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    private static Optional<Kind> named(String word) {
      return List.of(values()).stream().filter(kind -> kind.word.equals(word)).findFirst();
    }

    private boolean covers(String domain, FilePath path) {
      return switch (this) {
        case PUT_FILE, DELETE_FILE, PUT_FILE_ARCHIVAL -> path.text().equals(domain);
        case PUT_FILE_PREFIX, DELETE_FILE_PREFIX, PUT_FILE_ARCHIVAL_PREFIX ->
            path.text().startsWith(domain);
      };
    }
  }

  /** One scope. */
  record Entry(Kind kind, String domain) {}

  private static final Set<Kind> WRITE = EnumSet.of(Kind.PUT_FILE, Kind.PUT_FILE_PREFIX);
  private static final Set<Kind> DELETE = EnumSet.of(Kind.DELETE_FILE, Kind.DELETE_FILE_PREFIX);
  private static final Set<Kind> ARCHIVAL =
      EnumSet.of(Kind.PUT_FILE_ARCHIVAL, Kind.PUT_FILE_ARCHIVAL_PREFIX);

  Scopes {
    entries = List.copyOf(entries);
  }

  /** The scopes a token claims. */
  static Scopes of(JsonValue.Obj claims) {
    if (claims.lacks("scopes")) {
      return NONE;
    }
    List<JsonValue> claimed =
        claims.array("scopes").orElseThrow(() -> Refused.notAllowed("Unrecognized scope"));
    if (claimed.size() > MOST) {
      throw Refused.notAllowed("Too many authentication scopes");
    }
    var entries = new ArrayList<Entry>();
    for (JsonValue one : claimed) {
      entries.add(entry(one));
    }
    return new Scopes(entries);
  }

  private static Entry entry(JsonValue claimed) {
    if (!(claimed instanceof JsonValue.Obj scope)) {
      throw Refused.notAllowed("Unrecognized scope");
    }
    String word = scope.text("scope").orElse("undefined");
    Kind kind = Kind.named(word).orElseThrow(() -> Refused.notAllowed("Unrecognized scope " + word));
    String domain =
        scope.text("domain").orElseThrow(() -> Refused.notAllowed("Scope " + word + " without domain"));
    return new Entry(kind, domain);
  }

  boolean isArchival() {
    return entries.stream().anyMatch(entry -> ARCHIVAL.contains(entry.kind()));
  }

  void checkStore(Address bucket, FilePath path) {
    check(ARCHIVAL, "modify", bucket, path);
    check(WRITE, "write to", bucket, path);
  }

  void checkDelete(Address bucket, FilePath path) {
    check(ARCHIVAL, "modify", bucket, path);
    check(DELETE, "delete from", bucket, path);
  }

  private void check(Set<Kind> kinds, String verb, Address bucket, FilePath path) {
    List<Entry> restricting = entries.stream().filter(entry -> kinds.contains(entry.kind())).toList();
    boolean covered =
        restricting.stream().anyMatch(entry -> entry.kind().covers(entry.domain(), path));
    if (!restricting.isEmpty() && !covered) {
      throw Refused.notAllowed(
          "Address " + bucket + " not authorized to " + verb + " " + path + " by scopes");
    }
  }
}
