package dev.ownhand.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A file of known answers recorded from the real libraries. Keeps count of what was tested, so that a
 * case or a whole section cannot be passed over in silence.
 */
public final class VectorFile {
  private final JsonValue.Obj content;
  private final Map<String, Integer> ran = new HashMap<>();
  private final Set<String> leftOut = new HashSet<>();

  private VectorFile(JsonValue.Obj content) {
    this.content = content;
  }

  public static VectorFile read(String name) {
    try (InputStream file = VectorFile.class.getResourceAsStream("/vectors/" + name + ".json")) {
      if (file == null
          || !(Json.read(file.readAllBytes())
              instanceof JsonReading.Read(JsonValue.Obj content))) {
        throw new IllegalStateException("no vectors " + name);
      }
      return new VectorFile(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonValue.Obj content() {
    return content;
  }

  public String text(String member) {
    return content.text(member).orElseThrow();
  }

  /** The clock at the moment all verdicts were taken. */
  public InstantSource clock() {
    return InstantSource.fixed(Instant.parse(text("verifyAt")));
  }

  public List<JsonValue.Obj> section(String member) {
    return content.array(member).orElseThrow().stream().map(JsonValue.Obj.class::cast).toList();
  }

  /** One test for each case of a section. */
  public Stream<DynamicTest> each(String member, String nameMember, Consumer<JsonValue.Obj> test) {
    List<JsonValue.Obj> cases = section(member);
    ran.putIfAbsent(member, 0);
    return cases.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    member + ": " + one.text(nameMember).orElseGet(() -> Json.write(one)),
                    () -> {
                      test.accept(one);
                      ran.merge(member, 1, Integer::sum);
                    }));
  }

  /** Says that a section is not about what this test is for. */
  public void leaveOut(String member, String why) {
    assertEquals(true, content.array(member).isPresent() && !why.isBlank(), member);
    leftOut.add(member);
  }

  /** Fails unless every case of every section ran, but for those left out by name. */
  public void assertAllRan() {
    Map<String, Integer> expected = new HashMap<>();
    content
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonValue.Array(List<JsonValue> items)
                  && !items.isEmpty()
                  && items.getFirst() instanceof JsonValue.Obj
                  && !leftOut.contains(name)) {
                expected.put(name, items.size());
              }
            });
    assertEquals(expected, ran);
  }
}
