package dev.ownhand.cli;

import dev.ownhand.base.JsonValue;
import dev.ownhand.platform.handler.LinkHandler.Change;
import dev.ownhand.platform.handler.LinkHandler.Reason;
import dev.ownhand.platform.handler.LinkHandler.Standing;
import dev.ownhand.texts.Texts;
import java.util.Locale;

/** Who opens links, in words and as JSON. */
record HandlerTold(String sentence, JsonValue.Obj json) {
  static HandlerTold of(Standing standing, Texts texts) {
    return switch (standing) {
      case Standing.Ours() -> told("ours", texts.text("cli.handler.ours"));
      case Standing.Nobody() -> told("nobody", texts.text("cli.handler.nobody"));
      case Standing.Another(String name) -> {
        HandlerTold told = told("another", texts.text("cli.handler.another", name));
        yield new HandlerTold(told.sentence(), told.json().with("name", name));
      }
      case Standing.Untold(Reason reason) -> {
        HandlerTold told = told("untold", texts.text("handler.reason." + word(reason)));
        yield new HandlerTold(told.sentence(), told.json().with("reason", word(reason)));
      }
    };
  }

  /** Empty sentence if all is as was wished. */
  static HandlerTold of(Change change, Texts texts) {
    return switch (change) {
      case Change.Done() ->
          new HandlerTold("", JsonValue.Obj.empty().with("done", JsonValue.bool(true)));
      case Change.NotDone(Reason reason) ->
          new HandlerTold(
              texts.text("handler.reason." + word(reason)),
              JsonValue.Obj.empty()
                  .with("done", JsonValue.bool(false))
                  .with("reason", word(reason)));
    };
  }

  private static HandlerTold told(String word, String sentence) {
    return new HandlerTold(sentence, JsonValue.Obj.empty().with("handler", word));
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
