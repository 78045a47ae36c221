package dev.ownhand.base;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The only reader and writer of JSON (RFC 8259).
 *
 * <p>Reading refuses duplicate member names, nesting deeper than {@link Limits#JSON_DEPTH}, anything
 * after the value, and everything RFC 8259 does not allow. Callers limit the size.
 */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.JSON_DEPTH)
                  .maxNumberLength(100)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private Json() {}

  /** Reads one value. */
  public static JsonReading read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new OneReading(parser).whole();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** Reads one value from UTF-8, with or without a byte order mark. */
  public static JsonReading read(byte[] utf8) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return new JsonReading.NotJson(0);
    }
  }

  /** Writes a value without blanks, as {@code JSON.stringify} does. */
  public static String write(JsonValue value) {
    return write(value, false);
  }

  /** Writes a value indented by two blanks, for people. */
  public static String writeIndented(JsonValue value) {
    return write(value, true);
  }

  private static String write(JsonValue value, boolean indented) {
    var writer = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(writer)) {
      if (indented) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        generator.setPrettyPrinter(printer);
      }
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return writer.toString();
  }

  private static void write(JsonValue value, JsonGenerator generator) throws IOException {
    switch (value) {
      case JsonValue.Obj object -> {
        generator.writeStartObject();
        for (var member : object.members().entrySet()) {
          generator.writeFieldName(member.getKey());
          write(member.getValue(), generator);
        }
        generator.writeEndObject();
      }
      case JsonValue.Array array -> {
        generator.writeStartArray();
        for (JsonValue item : array.items()) {
          write(item, generator);
        }
        generator.writeEndArray();
      }
      case JsonValue.Text text -> generator.writeString(text.value());
      case JsonValue.Num number -> generator.writeNumber(number.value().toString());
      case JsonValue.Bool bool -> generator.writeBoolean(bool.value());
      case JsonValue.Null ignored -> generator.writeNull();
    }
  }

  /** One pass over one text. */
  private static final class OneReading {
    private final JsonParser parser;

    OneReading(JsonParser parser) {
      this.parser = parser;
    }

    JsonReading whole() throws IOException {
      try {
        JsonValue value = value(parser.nextToken());
        return parser.nextToken() == null ? new JsonReading.Read(value) : notJson();
      } catch (Twice e) {
        return new JsonReading.DuplicateKey(e.name);
      } catch (StreamConstraintsException e) {
        return parser.getParsingContext().getNestingDepth() >= Limits.JSON_DEPTH
            ? new JsonReading.TooDeep()
            : notJson();
      } catch (JacksonException | NumberFormatException e) {
        return notJson();
      }
    }

    private JsonReading notJson() {
      return new JsonReading.NotJson(Math.max(0, parser.currentLocation().getCharOffset()));
    }

    private JsonValue value(@Nullable JsonToken token) throws IOException {
      return switch (token) {
        case START_OBJECT -> object();
        case START_ARRAY -> array();
        case VALUE_STRING -> new JsonValue.Text(parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(parser.getDecimalValue());
        case VALUE_TRUE -> new JsonValue.Bool(true);
        case VALUE_FALSE -> new JsonValue.Bool(false);
        case VALUE_NULL -> JsonValue.NULL;
        case null, default ->
            throw new JsonParseException(parser, "a value is missing");
      };
    }

    private JsonValue object() throws IOException {
      var members = new LinkedHashMap<String, JsonValue>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonValue value = value(parser.nextToken());
        if (members.putIfAbsent(name, value) != null) {
          throw new Twice(name);
        }
      }
      return new JsonValue.Obj(members);
    }

    private JsonValue array() throws IOException {
      var items = new ArrayList<JsonValue>();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        items.add(value(token));
      }
      return new JsonValue.Array(items);
    }
  }

  /** A member name came a second time. */
  private static final class Twice extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String name;

    Twice(String name) {
      super(null, null, false, false);
      this.name = name;
    }
  }
}
