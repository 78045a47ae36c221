package dev.ownhand.base;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** JSON as {@code JSON.stringify} writes it with an indent of two, which is how profiles are published. */
public final class IndentedJson {
  private IndentedJson() {}

  /** The text of a value. */
  public static String write(JsonValue value) {
    return write(value, "\n");
  }

  private static String write(JsonValue value, String line) {
    String deeper = line + "  ";
    return switch (value) {
      case JsonValue.Obj(SequencedMap<String, JsonValue> members) when !members.isEmpty() ->
          members.entrySet().stream()
              .map(
                  member ->
                      deeper
                          + Json.write(JsonValue.text(member.getKey()))
                          + ": "
                          + write(member.getValue(), deeper))
              .collect(Collectors.joining(",", "{", line + "}"));
      case JsonValue.Array(List<JsonValue> items) when !items.isEmpty() ->
          items.stream()
              .map(item -> deeper + write(item, deeper))
              .collect(Collectors.joining(",", "[", line + "]"));
      case JsonValue.Obj _,
          JsonValue.Array _,
          JsonValue.Text _,
          JsonValue.Num _,
          JsonValue.Bool _,
          JsonValue.Null _ ->
          Json.write(value);
    };
  }
}
