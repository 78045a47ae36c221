package dev.ownhand.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":[true,false,null,\"x\"],\"c\":{}}",
        "1825057800.123",
        "\"\u00fc\ud83d\ude80/\"",
        "{}",
        "[]",
        "-0.5"
      })
  void writesWhatItRead(String json) {
    JsonValue value = assertInstanceOf(JsonReading.Read.class, Json.read(json)).value();
    assertEquals(json, Json.write(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{\"a\":1,}", "[1,]", "nul", "1 2", "{} x", "'a'", "01", "NaN", "// x\n1"})
  void refusesWhatIsNotJson(String text) {
    assertInstanceOf(JsonReading.NotJson.class, Json.read(text));
  }

  @Test
  void refusesAMemberNamedTwice() {
    assertEquals(new JsonReading.DuplicateKey("a"), Json.read("{\"a\":1,\"b\":{\"a\":2},\"a\":3}"));
    assertEquals(new JsonReading.DuplicateKey("a"), Json.read("[{\"a\":1,\"\\u0061\":3}]"));
  }

  @Test
  void refusesDeepNesting() {
    int most = Limits.JSON_DEPTH;
    assertInstanceOf(JsonReading.Read.class, Json.read("[".repeat(most) + "]".repeat(most)));
    assertEquals(
        new JsonReading.TooDeep(), Json.read("[".repeat(most + 1) + "]".repeat(most + 1)));
    assertEquals(new JsonReading.TooDeep(), Json.read("{\"a\":".repeat(50_000)));
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertEquals(new JsonReading.NotJson(0), Json.read(new byte[] {'"', (byte) 0xff, '"'}));
  }

  @Test
  void passesOverAByteOrderMark() {
    byte[] marked = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);
    assertEquals(new JsonReading.Read(JsonValue.Obj.empty()), Json.read(marked));
  }

  @Test
  void keepsAbsurdNumbersWithoutExpandingThem() {
    JsonValue value = assertInstanceOf(JsonReading.Read.class, Json.read("1e999999999")).value();
    assertEquals("1E+999999999", Json.write(value));
  }
}
