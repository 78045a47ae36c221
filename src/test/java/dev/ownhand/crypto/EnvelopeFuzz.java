package dev.ownhand.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.VectorFile;
import java.util.Optional;
import java.util.stream.Stream;

/** Any JSON in the place of a cipher object. */
public final class EnvelopeFuzz implements FuzzTarget {
  private static final VectorFile VECTORS = VectorFile.read("ecies");
  private static final PrivateKey RECIPIENT =
      PrivateKey.parse(
              VECTORS.section("cases").getFirst().text("recipientPrivateKey").orElseThrow())
          .orElseThrow();

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(VECTORS.section("cases").stream(), VECTORS.section("tampered").stream())
        .flatMap(one -> one.object("cipherObject").stream())
        .map(Json::write)
        .filter(text -> text.length() < 2000)
        .map(text -> text.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] utf8) {
    if (Json.read(utf8) instanceof JsonReading.Read(JsonValue.Obj json)) {
      Optional<Envelope> envelope = Envelope.parse(json);
      envelope.ifPresent(
          read -> {
            read.open(RECIPIENT);
            assertEquals(
                read.toJson(), Envelope.parse(read.toJson()).orElseThrow().toJson());
          });
    }
  }
}
