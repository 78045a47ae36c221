package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * What was changed here, and what was changed elsewhere meanwhile, brought together part by part.
 *
 * <p>What one side alone changed is taken from it. Objects are compared member by member. Accounts,
 * pictures and web sites are told apart by their names, as long as no two have the same. What both
 * sides changed otherwise is a clash.
 */
public final class PersonMerge {
  private final Map<List<String>, Clash.Side> decisions;
  private final List<Clash> clashes = new ArrayList<>();

  private PersonMerge(Map<List<String>, Clash.Side> decisions) {
    this.decisions = decisions;
  }

  /** What came of it. */
  public sealed interface Merging {
    /** Nothing is lost. */
    record Merged(Person person) implements Merging {}

    /** In these parts somebody must decide. */
    record Clashing(List<Clash> clashes) implements Merging {
      public Clashing {
        clashes = List.copyOf(clashes);
      }
    }
  }

  /**
   * Brings two versions together.
   *
   * @param base what both come from
   * @param decisions whose word holds where they clash; a clash is decided only if both its sides are as
   *     they were when it was decided
   */
  public static Merging merge(
      Person base, Person mine, Person theirs, Map<Clash, Clash.Side> decisions) {
    Map<List<String>, Clash.Side> known = new LinkedHashMap<>();
    decisions.forEach((clash, side) -> known.put(clash.path(), side));
    var merge = new PersonMerge(known);
    JsonValue.Obj merged =
        merge.objects(List.of(), base.members(), mine.members(), theirs.members());
    List<Clash> open = merge.clashes.stream().filter(clash -> !decisions.containsKey(clash)).toList();
    return open.isEmpty()
        ? new Merging.Merged(new Person(merged))
        : new Merging.Clashing(open);
  }

  /** The parts in which two versions differ, as fine as they would be brought together. */
  public static List<Change> changes(Person before, Person after) {
    var changes = new ArrayList<Change>();
    changes(List.of(), before.members(), after.members(), changes);
    return changes;
  }

  private JsonValue.Obj objects(
      List<String> path, JsonValue.Obj base, JsonValue.Obj mine, JsonValue.Obj theirs) {
    var names = new LinkedHashSet<String>(theirs.members().sequencedKeySet());
    names.addAll(mine.members().sequencedKeySet());
    var merged = new LinkedHashMap<String, JsonValue>();
    for (String name : names) {
      part(under(path, name), base.get(name), mine.get(name), theirs.get(name))
          .ifPresent(value -> merged.put(name, value));
    }
    return new JsonValue.Obj(merged);
  }

  private Optional<JsonValue> part(
      List<String> path,
      Optional<JsonValue> base,
      Optional<JsonValue> mine,
      Optional<JsonValue> theirs) {
    if (mine.equals(base) || mine.equals(theirs)) {
      return theirs;
    }
    if (theirs.equals(base)) {
      return mine;
    }
    if (mine.orElse(null) instanceof JsonValue.Obj one
        && theirs.orElse(null) instanceof JsonValue.Obj other) {
      JsonValue.Obj old = base.orElse(null) instanceof JsonValue.Obj found ? found : JsonValue.Obj.empty();
      return Optional.of(objects(path, old, one, other));
    }
    Optional<JsonValue.Obj> one = named(path, mine);
    Optional<JsonValue.Obj> other = named(path, theirs);
    Optional<JsonValue.Obj> old = named(path, base);
    if (one.isPresent() && other.isPresent() && old.isPresent()) {
      return Optional.of(listed(objects(path, old.get(), one.get(), other.get())));
    }
    clashes.add(new Clash(path, mine, theirs));
    return decisions.get(path) == Clash.Side.MINE ? mine : theirs;
  }

  private static void changes(
      List<String> path, JsonValue.Obj before, JsonValue.Obj after, List<Change> changes) {
    var names = new LinkedHashSet<String>(before.members().sequencedKeySet());
    names.addAll(after.members().sequencedKeySet());
    for (String name : names) {
      Optional<JsonValue> old = before.get(name);
      Optional<JsonValue> fresh = after.get(name);
      List<String> here = under(path, name);
      // What kind of thing something is, is nothing that anybody says.
      if (old.equals(fresh) || name.startsWith("@")) {
        continue;
      }
      Optional<JsonValue.Obj> one = deeper(here, old);
      Optional<JsonValue.Obj> other = deeper(here, fresh);
      if (one.isPresent() && other.isPresent() && here.size() == 1) {
        changes(here, one.get(), other.get(), changes);
      } else {
        changes.add(new Change(here, old, fresh));
      }
    }
  }

  /** The object in it: itself, or a list whose elements have names. Nothing is an object without members. */
  private static Optional<JsonValue.Obj> deeper(List<String> path, Optional<JsonValue> value) {
    return value.orElse(JsonValue.Obj.empty()) instanceof JsonValue.Obj object
        ? Optional.of(object)
        : named(path, value);
  }

  /** A list as an object, if each of its elements has a name of its own. Nothing is an empty list. */
  private static Optional<JsonValue.Obj> named(List<String> path, Optional<JsonValue> value) {
    Optional<Function<JsonValue.Obj, List<String>>> naming =
        path.size() == 1 ? Optional.ofNullable(NAMINGS.get(path.getFirst())) : Optional.empty();
    if (naming.isEmpty()
        || !(value.orElse(new JsonValue.Array(List.of())) instanceof JsonValue.Array(List<JsonValue> items))) {
      return Optional.empty();
    }
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    for (JsonValue item : items) {
      if (!(item instanceof JsonValue.Obj object)
          || members.put(String.join("\0", naming.get().apply(object)), object) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new JsonValue.Obj(members));
  }

  /** What tells the elements of a list apart. */
  private static final Map<String, Function<JsonValue.Obj, List<String>>> NAMINGS =
      Map.of(
          Person.ACCOUNT,
          account -> {
            Account.Name name = new Account(account).name();
            return List.of(name.service(), name.identifier());
          },
          Person.IMAGE,
          image -> List.of(image.text(Person.NAME).orElse("")),
          Person.WEBSITE,
          site -> List.of(site.text("url").orElse("")));

  private static JsonValue listed(JsonValue.Obj named) {
    return new JsonValue.Array(List.copyOf(named.members().values()));
  }

  private static List<String> under(List<String> path, String name) {
    var longer = new ArrayList<>(path);
    longer.addAll(List.of(name.split("\0", -1)));
    return List.copyOf(longer);
  }
}
