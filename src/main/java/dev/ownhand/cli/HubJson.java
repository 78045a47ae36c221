package dev.ownhand.cli;

import dev.ownhand.base.JsonValue;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import dev.ownhand.storage.Shelf;
import dev.ownhand.texts.StorageTexts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What is stored as JSON. Part of the contract, see README. */
final class HubJson {
  private HubJson() {}

  static <T> JsonValue.Array array(List<T> all, Function<T, JsonValue> json) {
    return new JsonValue.Array(all.stream().map(json).toList());
  }

  static JsonValue.Obj shelf(Shelf shelf) {
    return JsonValue.Obj.empty()
        .with("address", shelf.address().toString())
        .with("index", JsonValue.number(shelf.identity()))
        .with("app", shelf.app().orElse(null));
  }

  static JsonValue.Obj at(Shelf shelf, Place place) {
    return shelf(shelf)
        .with(
            "hub",
            switch (place) {
              case Place.Here() -> NamedHub.BUILT_IN;
              case Place.There(HubPlace hub) -> hub.url();
            });
  }

  static JsonValue.Obj file(FileStat stat) {
    return JsonValue.Obj.empty()
        .with("path", stat.path().text())
        .with("type", stat.contentType())
        .with("length", JsonValue.number(stat.length()))
        .with("etag", stat.etag())
        .with("modified", stat.modified().toString());
  }

  static JsonValue.Obj plan(Plan plan) {
    return JsonValue.Obj.empty()
        .with(
            "files",
            array(
                plan.lines(),
                line ->
                    shelf(line.shelf())
                        .with("path", line.path().text())
                        .with("length", JsonValue.number(line.length()))
                        .with("standing", code(line.standing().name()))))
        .with("passedOver", JsonValue.number(plan.passedOver()));
  }

  static JsonValue.Obj outcome(Outcome outcome, StorageTexts texts) {
    return JsonValue.Obj.empty()
        .with("copied", JsonValue.number(outcome.copied()))
        .with("kept", JsonValue.number(outcome.kept()))
        .with(
            "failures",
            array(
                outcome.failures(),
                failure ->
                    shelf(failure.shelf())
                        .with("path", failure.path().text())
                        .with("code", code(failure.why()))
                        .with("sentence", texts.trouble(failure.why()))))
        .with("passedOver", JsonValue.number(outcome.passedOver()));
  }

  static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String code(HubTrouble trouble) {
    return switch (trouble) {
      case HubTrouble.Missing() -> "missing";
      case HubTrouble.Changed() -> "changed";
      case HubTrouble.Busy() -> "busy";
      case HubTrouble.TooLarge _ -> "too-large";
      case HubTrouble.NotAllowed _ -> "not-allowed";
      case HubTrouble.NameRefused() -> "name-refused";
      case HubTrouble.Full() -> "full";
      case HubTrouble.DiskFailed() -> "disk-failed";
      case HubTrouble.Unreachable() -> "unreachable";
      case HubTrouble.NotWell _ -> "not-well";
      case HubTrouble.Spoiled() -> "spoiled";
      case HubTrouble.Cancelled() -> "cancelled";
    };
  }
}
