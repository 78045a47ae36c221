package dev.ownhand.cli;

import dev.ownhand.auth.Refusal;
import dev.ownhand.base.JsonValue;
import dev.ownhand.texts.RefusalTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.texts.Told;
import java.util.List;

/** Refusals as JSON. */
final class ToldJson {
  private ToldJson() {}

  static JsonValue.Array array(List<? extends Refusal> refusals, Texts texts) {
    var told = new RefusalTexts(texts);
    return new JsonValue.Array(
        refusals.stream().map(refusal -> (JsonValue) object(told.told(refusal))).toList());
  }

  private static JsonValue.Obj object(Told told) {
    return JsonValue.Obj.empty()
        .with("code", told.code())
        .with("sentence", told.person())
        .with("detail", told.developer());
  }
}
