package dev.ownhand.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

/** Any bytes in the place of JSON. */
public final class JsonFuzz implements FuzzTarget {
  @Override
  public Stream<byte[]> seeds() {
    Stream<String> claims =
        VectorFile.read("auth-requests").section("cases").stream()
            .limit(20)
            .flatMap(recorded -> recorded.object("payload").stream())
            .map(Json::write);
    Stream<String> odd =
        Stream.of(
            "[1e2147483647,-0,0.10E-7,123456789012345678901234567890,true,false,null]",
            "{\"a\":{\"a\":[[],{}]},\"\":\"\\ud800\\\"\\u0000\\n\"}",
            "[".repeat(40));
    return Stream.concat(claims, odd).map(text -> text.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] utf8) {
    switch (Json.read(utf8)) {
      case JsonReading.Read read -> {
        assertEquals(read, Json.read(Json.write(read.value())));
        assertEquals(read, Json.read(Json.writeIndented(read.value())));
      }
      case JsonReading.NotJson(long offset) ->
          assertTrue(offset >= 0 && offset <= utf8.length, "offset " + offset);
      case JsonReading.DuplicateKey ignored -> {}
      case JsonReading.TooDeep ignored -> {}
    }
  }
}
