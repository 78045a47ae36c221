package dev.ownhand.gaia.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.VectorFile;
import dev.ownhand.crypto.Address;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Any text in the place of an authorization header: let in or refused, and only with the right key. */
public final class HubHeaderFuzz implements FuzzTarget {
  private static final VectorFile VECTORS = VectorFile.read("gaia-auth");
  private static final Address BUCKET = Address.parse(VECTORS.text("appAddress")).orElseThrow();

  private final HubGate gate;

  public HubHeaderFuzz() {
    var buckets = new BucketsInMemory(VECTORS.clock());
    buckets.admit(Set.of(BUCKET));
    gate = new HubGate("gaia-0", buckets, VECTORS.clock());
  }

  @Override
  public Stream<byte[]> seeds() {
    Stream<String> recorded =
        Stream.of("cases", "hubChecks", "headerForms")
            .flatMap(section -> VECTORS.section(section).stream())
            .flatMap(one -> one.text("authorizationHeader").stream());
    return recorded.map(header -> header.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] utf8) {
    String header = new String(utf8, UTF_8);
    try {
      assertEquals(BUCKET, gate.pass(Optional.of(header), Optional.of(BUCKET)).bucket());
      assertTrue(header.regionMatches(true, 0, "bearer", 0, 6));
    } catch (Refused e) {
      assertEquals(401, e.refusal().status());
    }
  }
}
