package dev.ownhand.gaia.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.VectorFile;
import dev.ownhand.crypto.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the original hub says to recorded headers, ours says too (vectors/gaia-auth.json). */
class HubGateVectorTest {
  private static final VectorFile VECTORS = VectorFile.read("gaia-auth");
  private static final String UNREADABLE = "Failed to parse authentication header.";

  private final BucketsInMemory buckets = new BucketsInMemory(VECTORS.clock());
  private final HubGate gate = new HubGate("gaia-0", buckets, VECTORS.clock());

  @AfterAll
  static void allRan() {
    VECTORS.assertAllRan();
  }

  @TestFactory
  Stream<DynamicTest> saysWhatTheOriginalSaysToTokensOfClients() {
    return VECTORS.each(
        "cases",
        "name",
        recorded -> recorded.object("realHub").ifPresent(said -> assertClient(recorded, said)));
  }

  private void assertClient(JsonValue.Obj recorded, JsonValue.Obj said) {
    String bucket = recorded.object("hubConfig").orElseThrow().text("address").orElseThrow();
    assertVerdict(
        said.object("isAuthenticationValid").orElseThrow(), header(recorded), address(bucket));
  }

  @TestFactory
  Stream<DynamicTest> saysWhatTheOriginalSaysToSpoiledTokens() {
    return VECTORS.each("hubChecks", "name", this::assertVerdict);
  }

  @TestFactory
  Stream<DynamicTest> readsTheFormsOfAHeaderThatTheOriginalReads() {
    return VECTORS.each("headerForms", "note", this::assertVerdict);
  }

  private void assertVerdict(JsonValue.Obj recorded) {
    assertVerdict(
        recorded.object("realHub").orElseThrow(),
        header(recorded),
        address(recorded.text("bucketAddress").orElseThrow()));
  }

  private void assertVerdict(JsonValue.Obj said, String header, Address bucket) {
    Optional<Address> responsible = said.text("result").map(HubGateVectorTest::address);
    if (responsible.isEmpty()) {
      buckets.admit(new HashSet<>(List.of(bucket, address(VECTORS.text("identityAddress")))));
      String ours = refusal(header, bucket);
      String original =
          said.text("errorName").orElseThrow().equals("ValidationError")
              ? said.text("throws").orElseThrow().replaceAll(" not found in .*", "")
              : UNREADABLE;
      assertEquals(original, ours.replaceAll(" not found in .*", ""));
      return;
    }
    buckets.admit(Set.of());
    assertEquals(
        "Address " + responsible.get() + " not authorized for writes", refusal(header, bucket));
    buckets.admit(Set.of(responsible.get()));
    assertEquals(
        new HubGate.Passage(bucket, Scopes.NONE, HubGate.Validity.COUNTS),
        gate.pass(Optional.of(header), Optional.of(bucket)));
    spoiled(header).forEach(twin -> refusal(twin, bucket));
  }

  /** The header with a character of the credential changed, in many places. */
  private static List<String> spoiled(String header) {
    var twins = new ArrayList<String>();
    for (int place = header.lastIndexOf(':') + 1; place < header.length() - 1; place += 41) {
      char other = header.charAt(place) == 'A' ? 'B' : 'A';
      twins.add(header.substring(0, place) + other + header.substring(place + 1));
    }
    twins.removeIf(twin -> !twin.toLowerCase(Locale.ROOT).startsWith("bearer"));
    assertTrue(twins.size() > 3);
    return twins;
  }

  private String refusal(String header, Address bucket) {
    Refused refused =
        assertThrows(
            Refused.class, () -> gate.pass(Optional.of(header), Optional.of(bucket)), header);
    assertEquals(401, refused.refusal().status());
    assertEquals(Optional.of("ValidationError"), refused.refusal().error());
    return refused.refusal().message();
  }

  private static String header(JsonValue.Obj recorded) {
    return recorded.text("authorizationHeader").orElseThrow();
  }

  private static Address address(String text) {
    return Address.parse(text).orElseThrow();
  }
}
