package dev.ownhand.ui.storage.copying;

import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Incoming;
import dev.ownhand.storage.Plan;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;

/** What came of looking at what copying would do. */
sealed interface Planning {
  /** This. */
  record Ready(Plan plan) implements Planning {}

  /** Nothing can be copied, for a reason to be read. */
  record Not(String why) implements Planning {}

  static Planning of(HubReply<Plan> reply, Texts texts) {
    return switch (reply) {
      case HubReply.Done<Plan>(Plan plan) -> new Ready(plan);
      case HubReply.Failed<Plan>(HubTrouble why) -> new Not(new StorageTexts(texts).trouble(why));
    };
  }

  static Planning of(Incoming incoming, Texts texts) {
    return switch (incoming) {
      case Incoming.Good(Plan plan) -> new Ready(plan);
      case Incoming.NotAnArchive() -> new Not(texts.text("ui.storage.back.not_archive"));
      case Incoming.TooNew(int _) -> new Not(texts.text("ui.storage.back.new"));
      case Incoming.Damaged(String what) ->
          new Not(texts.text("ui.storage.back.damaged", StorageTexts.name(what)));
      case Incoming.NoTarget(HubTrouble why) -> new Not(new StorageTexts(texts).trouble(why));
      case Incoming.Locked() -> new Not(texts.text("ui.storage.back.locked"));
    };
  }
}
