package dev.ownhand.store;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.hub.Buckets.Revocation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What cannot be found in the files themselves and must not be lost: who is let in, which tokens are
 * not any more, what is copied elsewhere. Kept apart from the index, which may be thrown away.
 */
record HubNotes(
    String name,
    Set<Address> admitted,
    Map<Address, Revocation> revocations,
    Map<Address, Instant> signedOut,
    Set<Address> watched) {
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int NAME_BYTES = 8;

  HubNotes {
    admitted = Set.copyOf(admitted);
    revocations = Map.copyOf(revocations);
    signedOut = Map.copyOf(signedOut);
    watched = Set.copyOf(watched);
  }

  HubNotes admitting(Set<Address> identities) {
    return new HubNotes(name, identities, revocations, signedOut, watched);
  }

  HubNotes watching(Set<Address> buckets) {
    return new HubNotes(name, admitted, revocations, signedOut, buckets);
  }

  HubNotes revoking(Address bucket, Revocation revocation) {
    var more = new HashMap<>(revocations);
    more.put(bucket, revocation);
    return new HubNotes(name, admitted, more, signedOut, watched);
  }

  HubNotes signingOut(Address bucket, Instant moment) {
    var more = new HashMap<>(signedOut);
    more.put(bucket, moment);
    return new HubNotes(name, admitted, revocations, more, watched);
  }

  /**
   * The notes in a file, fresh ones if there is no file; nothing if they cannot be read.
   *
   * @param entropy for the name of a hub that has none yet
   */
  static Optional<HubNotes> in(AtomicFile file, Entropy entropy) {
    return switch (file.read(MOST_BYTES)) {
      case FileReading.Absent() -> {
        String name = HexFormat.of().formatHex(entropy.bytes(NAME_BYTES));
        var fresh = new HubNotes(name, Set.of(), Map.of(), Map.of(), Set.of());
        fresh.writeTo(file);
        yield Optional.of(fresh);
      }
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
      var signedOut = new HashMap<Address, Instant>();
      for (var each : members.object("signedOut").orElseThrow().members().entrySet()) {
        signedOut.put(
            Address.parse(each.getKey()).orElseThrow(),
            instant(members.object("signedOut").orElseThrow(), each.getKey()));
      }
      return Optional.of(
          new HubNotes(
              members.text("name").orElseThrow(),
              addresses(members, "admitted"),
              revocations,
              signedOut,
              addresses(members, "watched")));
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
            .with("name", name)
            .with("admitted", texts(admitted))
            .with("watched", texts(watched))
            .with(
                "revocations",
                new JsonValue.Array(
                    revocations.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                        .map(entry -> revocation(entry.getKey(), entry.getValue()))
                        .toList()))
            .with("signedOut", signedOutMembers());
    file.write((Json.writeIndented(members) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private JsonValue.Obj signedOutMembers() {
    var moments = new HashMap<String, String>();
    signedOut.forEach((bucket, moment) -> moments.put(bucket.toString(), moment.toString()));
    var members = JsonValue.Obj.empty();
    for (var each : new TreeMap<>(moments).entrySet()) {
      members = members.with(each.getKey(), each.getValue());
    }
    return members;
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
