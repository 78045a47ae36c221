package dev.ownhand.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A JSON value (RFC 8259). Numbers keep every digit; objects keep the order of their members. */
public sealed interface JsonValue {

  /** Null, which is not the same as absent. */
  JsonValue NULL = new Null();

  /** A text, or null for no text. */
  static JsonValue text(@Nullable String text) {
    return text == null ? NULL : new Text(text);
  }

  /** A whole number. */
  static JsonValue number(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /** True or false. */
  static JsonValue bool(boolean value) {
    return new Bool(value);
  }

  /** An array of texts. */
  static JsonValue texts(Iterable<String> texts) {
    var items = new ArrayList<JsonValue>();
    texts.forEach(text -> items.add(text(text)));
    return new Array(items);
  }

  /** An object with members in the order given. */
  record Obj(SequencedMap<String, JsonValue> members) implements JsonValue {
    public Obj {
      members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    /** The object without members. */
    public static Obj empty() {
      return new Obj(new LinkedHashMap<>());
    }

    /** This object with one more member at the end, or with that member replaced in its place. */
    public Obj with(String name, JsonValue value) {
      var more = new LinkedHashMap<>(members);
      more.put(name, value);
      return new Obj(more);
    }

    /** This object with one more text member; null becomes JSON null. */
    public Obj with(String name, @Nullable String text) {
      return with(name, JsonValue.text(text));
    }

    /** The member, if there is one; JSON null counts as one. */
    public Optional<JsonValue> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The member's text, if it is there and is a text. */
    public Optional<String> text(String name) {
      return members.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The member's object, if it is there and is an object. */
    public Optional<Obj> object(String name) {
      return members.get(name) instanceof Obj object ? Optional.of(object) : Optional.empty();
    }

    /** The member's items, if it is there and is an array. */
    public Optional<List<JsonValue>> array(String name) {
      return members.get(name) instanceof Array array ? Optional.of(array.items()) : Optional.empty();
    }

    /** Whether the member is there and is exactly {@code true}. */
    public boolean isTrue(String name) {
      return members.get(name) instanceof Bool bool && bool.value();
    }

    /** Whether the member is absent or null. */
    public boolean lacks(String name) {
      JsonValue value = members.get(name);
      return value == null || value instanceof Null;
    }
  }

  /** An array. */
  record Array(List<JsonValue> items) implements JsonValue {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** A text. */
  record Text(String value) implements JsonValue {}

  /** A number. Its exponent may be absurd: compare it, but never expand it. */
  record Num(BigDecimal value) implements JsonValue {}

  /** True or false. */
  record Bool(boolean value) implements JsonValue {}

  /** Null. */
  record Null() implements JsonValue {}
}
