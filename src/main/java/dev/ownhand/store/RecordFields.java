package dev.ownhand.store;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Origin;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** The members of a record. One that is not there or not of its kind means a damaged record. */
record RecordFields(JsonValue.Obj record, SealedTable table) {
  /** A record that begins with an origin. */
  static JsonValue.Obj of(Origin app) {
    return JsonValue.Obj.empty()
        .with("scheme", app.scheme())
        .with("host", app.host())
        .with("port", JsonValue.number(app.port()));
  }

  Origin origin() {
    return new Origin(text("scheme"), text("host"), number("port"));
  }

  Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw table.damaged();
    }
  }

  String text(String name) {
    return record.text(name).orElseThrow(table::damaged);
  }

  int number(String name) {
    if (record.get(name).orElse(JsonValue.NULL) instanceof JsonValue.Num(BigDecimal number)
        && number.scale() == 0
        && number.precision() <= 9) {
      return number.intValue();
    }
    throw table.damaged();
  }

  List<String> texts(String name) {
    return record.array(name).orElseThrow(table::damaged).stream()
        .map(
            item -> {
              if (item instanceof JsonValue.Text(String text)) {
                return text;
              }
              throw table.damaged();
            })
        .toList();
  }
}
