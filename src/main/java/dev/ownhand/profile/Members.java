package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import java.util.LinkedHashMap;

/** Objects with a member less. */
final class Members {
  private Members() {}

  static JsonValue.Obj without(JsonValue.Obj object, String member) {
    var fewer = new LinkedHashMap<>(object.members());
    fewer.remove(member);
    return new JsonValue.Obj(fewer);
  }
}
