package dev.ownhand.ui.profile;

import dev.ownhand.base.JsonValue;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Change;
import dev.ownhand.profile.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares member by member, and the elements of the lists of a profile by their names. */
final class HandComparing implements Comparing {
  @Override
  public List<Change> changes(Person before, Person after) {
    Map<List<String>, JsonValue> old = parts(before);
    Map<List<String>, JsonValue> now = parts(after);
    Set<List<String>> paths = new LinkedHashSet<>(now.keySet());
    paths.addAll(old.keySet());
    var changes = new ArrayList<Change>();
    for (List<String> path : paths) {
      if (!Objects.equals(old.get(path), now.get(path))) {
        changes.add(
            new Change(
                path, Optional.ofNullable(old.get(path)), Optional.ofNullable(now.get(path))));
      }
    }
    return changes;
  }

  private static Map<List<String>, JsonValue> parts(Person person) {
    var parts = new LinkedHashMap<List<String>, JsonValue>();
    person
        .members()
        .members()
        .forEach(
            (member, value) -> {
              if (value instanceof JsonValue.Array(List<JsonValue> items)) {
                for (JsonValue item : items) {
                  var path = new ArrayList<>(List.of(member));
                  path.addAll(name(member, item));
                  parts.put(path, item);
                }
              } else if (!member.startsWith("@")) {
                parts.put(List.of(member), value);
              }
            });
    return parts;
  }

  private static List<String> name(String member, JsonValue item) {
    if (!(item instanceof JsonValue.Obj object)) {
      return List.of(item.toString());
    }
    return switch (member) {
      case "account" -> {
        Account.Name name = new Account(object).name();
        yield List.of(name.service(), name.identifier());
      }
      case "image" -> List.of(object.text("name").orElse(""));
      default -> List.of(object.text("url").orElse(""));
    };
  }
}
