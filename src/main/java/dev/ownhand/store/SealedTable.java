package dev.ownhand.store;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.SealedBox;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table of JSON objects by key, of which the database sees neither.
 *
 * <p>A key is looked up by its HMAC-SHA-256. An object is padded to a multiple of 256 bytes and sealed
 * together with the table's name and that HMAC, so that it opens in no other place. What can still be
 * seen is how many rows there are, about how long, and in which order they came.
 */
final class SealedTable {
  static final String SETTINGS = "SETTINGS";
  static final String GRANTS = "GRANTS";
  static final String IDENTITIES = "IDENTITIES";
  static final String BLOCKS = "BLOCKS";
  static final String STORAGE_CHOICES = "STORAGE_CHOICES";
  static final String APP_BUCKETS = "APP_BUCKETS";
  static final String PROFILES = "PROFILES";
  static final String PROFILE_VERSIONS = "PROFILE_VERSIONS";
  static final String PICTURES = "PICTURES";
  static final String PROOFS = "PROOFS";

  private static final int PADDING = 256;

  private final Database database;
  private final String name;
  private final RecordKeys keys;
  private final Entropy entropy;

  SealedTable(Database database, String name, RecordKeys keys, Entropy entropy) {
    this.database = database;
    this.name = name;
    this.keys = keys;
    this.entropy = entropy;
  }

  /** The object of a key. */
  Optional<JsonValue.Obj> find(String key) {
    byte[] lookUp = lookUp(key);
    return database
        .run("reading " + name, connection -> select(connection, lookUp))
        .map(sealed -> opened(lookUp, sealed));
  }

  /** Every object, in no order. */
  List<JsonValue.Obj> all() {
    return database.run("reading " + name, this::selectAll);
  }

  /** Gives a key another object. */
  void put(String key, JsonValue.Obj object) {
    byte[] lookUp = lookUp(key);
    byte[] sealed = sealed(lookUp, object);
    database.write("writing " + name, connection -> replace(connection, lookUp, sealed));
  }

  /** Takes a key and its object away, if there is one. */
  void remove(String key) {
    byte[] lookUp = lookUp(key);
    database.write("writing " + name, connection -> delete(connection, lookUp));
  }

  private Optional<byte[]> select(Connection connection, byte[] lookUp) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT SEALED FROM " + name + " WHERE LOOK_UP = ?")) {
      select.setBytes(1, lookUp);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  private List<JsonValue.Obj> selectAll(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT LOOK_UP, SEALED FROM " + name);
        ResultSet row = select.executeQuery()) {
      var objects = new ArrayList<JsonValue.Obj>();
      while (row.next()) {
        objects.add(opened(row.getBytes(1), row.getBytes(2)));
      }
      return objects;
    }
  }

  private int replace(Connection connection, byte[] lookUp, byte[] sealed) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE " + name + " SET SEALED = ? WHERE LOOK_UP = ?")) {
      update.setBytes(1, sealed);
      update.setBytes(2, lookUp);
      if (update.executeUpdate() > 0) {
        return 1;
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + name + " VALUES (?, ?)")) {
      insert.setBytes(1, lookUp);
      insert.setBytes(2, sealed);
      return insert.executeUpdate();
    }
  }

  private int delete(Connection connection, byte[] lookUp) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + name + " WHERE LOOK_UP = ?")) {
      delete.setBytes(1, lookUp);
      return delete.executeUpdate();
    }
  }

  private byte[] lookUp(String key) {
    return Digests.hmacSha256(keys.lookUp().reveal(), context(), utf8(key));
  }

  private byte[] sealed(byte[] lookUp, JsonValue.Obj object) {
    byte[] json = utf8(Json.write(object));
    int length = (Integer.BYTES + json.length + PADDING - 1) / PADDING * PADDING;
    byte[] padded = ByteBuffer.allocate(length).putInt(json.length).put(json).array();
    try {
      return SealedBox.seal(keys.sealing(), context(lookUp), padded, entropy);
    } finally {
      Arrays.fill(json, (byte) 0);
      Arrays.fill(padded, (byte) 0);
    }
  }

  private JsonValue.Obj opened(byte[] lookUp, byte[] sealed) {
    try (Secret padded =
        SealedBox.open(keys.sealing(), context(lookUp), sealed).orElseThrow(this::damaged)) {
      ByteBuffer buffer = ByteBuffer.wrap(padded.reveal());
      byte[] json = new byte[buffer.getInt()];
      buffer.get(json);
      if (Json.read(json) instanceof JsonReading.Read(JsonValue.Obj object)) {
        return object;
      }
      throw damaged();
    }
  }

  /** What is thrown when a record does not open, or does not say what it should. */
  DamagedRecordException damaged() {
    return new DamagedRecordException(name);
  }

  /** The name ends with a zero, so that no name and key together look like another two. */
  private byte[] context() {
    return utf8(name + "\0");
  }

  private byte[] context(byte[] lookUp) {
    byte[] front = context();
    byte[] context = Arrays.copyOf(front, front.length + lookUp.length);
    System.arraycopy(lookUp, 0, context, front.length, lookUp.length);
    return context;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
