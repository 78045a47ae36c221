package dev.ownhand.store;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.hub.Buckets.Revocation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * What cannot be found in the files themselves and must not be lost: who is let in, which tokens are
 * not any more, what is copied elsewhere. Kept apart from the index, which may be thrown away.
 */
record HubNotes(Set<Address> admitted, Map<Address, Revocation> revocations, Set<Address> watched) {
  static final HubNotes NONE = new HubNotes(Set.of(), Map.of(), Set.of());
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  HubNotes {
    admitted = Set.copyOf(admitted);
    revocations = Map.copyOf(revocations);
    watched = Set.copyOf(watched);
  }

  HubNotes admitting(Set<Address> identities) {
    return new HubNotes(identities, revocations, watched);
  }

  HubNotes watching(Set<Address> buckets) {
    return new HubNotes(admitted, revocations, buckets);
  }

  HubNotes revoking(Address bucket, Revocation revocation) {
    var more = new HashMap<>(revocations);
    more.put(bucket, revocation);
    return new HubNotes(admitted, more, watched);
  }

  /** The notes in a file, none if there is no file; nothing if they cannot be read. */
  static Optional<HubNotes> in(AtomicFile file) {
    return switch (file.read(MOST_BYTES)) {
      case FileReading.Absent() -> Optional.of(NONE);
      case FileReading.TooLarge() -> Optional.empty();
      case FileReading.Read read ->
          Json.read(read.bytes()) instanceof JsonReading.Read(JsonValue.Obj members)
              ? notes(members)
              : Optional.empty();
    };
  }

  private static Optional<HubNotes> notes(JsonValue.Obj members) {
    try {
      var revocations = new HashMap<Address, Revocation>();
      for (JsonValue each : members.array("revocations").orElseThrow()) {
        if (!(each instanceof JsonValue.Obj revocation)) {
          return Optional.empty();
        }
        revocations.put(
            Address.parse(revocation.text("bucket").orElseThrow()).orElseThrow(),
            new Revocation(instant(revocation, "before"), instant(revocation, "received")));
      }
      return Optional.of(
          new HubNotes(addresses(members, "admitted"), revocations, addresses(members, "watched")));
    } catch (NoSuchElementException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(JsonValue.Obj object, String name) {
    return Instant.parse(object.text(name).orElseThrow());
  }

  private static Set<Address> addresses(JsonValue.Obj members, String name) {
    var addresses = new HashSet<Address>();
    for (JsonValue each : members.array(name).orElseThrow()) {
      addresses.add(
          Optional.of(each)
              .filter(JsonValue.Text.class::isInstance)
              .flatMap(text -> Address.parse(((JsonValue.Text) text).value()))
              .orElseThrow());
    }
    return addresses;
  }

  /** Has them in a file. */
  void writeTo(AtomicFile file) {
    JsonValue.Obj members =
        JsonValue.Obj.empty()
            .with("admitted", texts(admitted))
            .with("watched", texts(watched))
            .with(
                "revocations",
                new JsonValue.Array(
                    revocations.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                        .map(entry -> revocation(entry.getKey(), entry.getValue()))
                        .toList()));
    file.write((Json.writeIndented(members) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static JsonValue revocation(Address bucket, Revocation revocation) {
    return JsonValue.Obj.empty()
        .with("bucket", bucket.toString())
        .with("before", revocation.before().toString())
        .with("received", revocation.received().toString());
  }

  private static JsonValue texts(Set<Address> addresses) {
    List<String> texts = addresses.stream().map(Address::toString).sorted().toList();
    return JsonValue.texts(texts);
  }
}
