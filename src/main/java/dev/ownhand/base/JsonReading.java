package dev.ownhand.base;

/** What came of reading JSON from outside. */
public sealed interface JsonReading {
  /** It is JSON, within all limits. */
  record Read(JsonValue value) implements JsonReading {}

  /** An object names this member twice; readers would disagree on which one counts. */
  record DuplicateKey(String name) implements JsonReading {}

  /** Arrays and objects are nested deeper than {@link Limits#JSON_DEPTH}. */
  record TooDeep() implements JsonReading {}

  /** It is not JSON; the offset is in characters or bytes, as given. */
  record NotJson(long offset) implements JsonReading {}
}
