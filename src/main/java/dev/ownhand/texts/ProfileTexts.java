package dev.ownhand.texts;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Printable;
import dev.ownhand.profile.Change;
import dev.ownhand.publishing.Seen;
import dev.ownhand.publishing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of profiles: their parts, how they differ, how it stands with them. */
public final class ProfileTexts {
  private static final int MOST_NAME_CHARS = 60;
  private static final int MOST_VALUE_CHARS = 160;

  /** What is shown before the first difference. */
  private static final int BEFORE = 30;

  /** Members of the schema, below those that are named as a whole. */
  private static final Set<String> KNOWN =
      Set.of("name", "givenName", "familyName", "description", "birthDate", "api", "@type", "@context");

  /** What goes along with what: written by Ownhand itself, and nothing that people think of. */
  private static final Map<List<String>, List<String>> LEADERS =
      Map.of(
          List.of("image", "thumbnail"), List.of("image", "avatar"),
          List.of("api", "gaiaHubConfig"), List.of("api", "gaiaHubUrl"));

  /** Names of services, which are the same in every language. */
  private static final Map<String, String> SERVICES =
      Map.ofEntries(
          Map.entry("github", "GitHub"),
          Map.entry("gitlab", "GitLab"),
          Map.entry("hackernews", "Hacker News"),
          Map.entry("linkedin", "LinkedIn"),
          Map.entry("youtube", "YouTube"),
          Map.entry("stackexchange", "Stack Exchange"),
          Map.entry("stack-overflow", "Stack Overflow"),
          Map.entry("dns", "DNS"));

  private final Texts texts;
  private final StorageTexts storage;

  public ProfileTexts(Texts texts) {
    this.texts = texts;
    storage = new StorageTexts(texts);
  }

  /** What somebody wrote, on one line and not too long, marked as a quotation. */
  public String quoted(String text) {
    return texts.text("profile.quoted", Printable.line(text, MOST_VALUE_CHARS));
  }

  /** A service, as it spells itself. */
  public static String service(String id) {
    String named = SERVICES.get(id.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    String shown = Printable.line(id, MOST_NAME_CHARS);
    return shown.isEmpty()
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + shown.substring(shown.offsetByCodePoints(0, 1));
  }

  /** What an account, a key or an address for payments is. */
  public String account(String service, String identifier) {
    String who = Printable.line(identifier, MOST_NAME_CHARS);
    return switch (service) {
      case "pgp", "ssh", "bitcoin", "ethereum" -> texts.text("profile.account." + service, who);
      default -> texts.text("profile.account", service(service), who);
    };
  }

  /** A part of a profile, by the members that lead to it. */
  public String part(List<String> path) {
    if (path.isEmpty()) {
      return texts.text("profile.part.all");
    }
    String first = path.getFirst();
    String second = path.size() > 1 ? path.get(1) : "";
    List<String> below = path.subList(Math.min(2, path.size()), path.size());
    return switch (first) {
      case "account" -> account(path);
      case "image" ->
          second.isEmpty() || second.equals("avatar")
              ? texts.text("profile.part.image")
              : texts.text("profile.part.image.other", shown(second));
      case "website" ->
          second.isEmpty()
              ? texts.text("profile.part.websites")
              : texts.text("profile.part.website", shown(second));
      case "address" ->
          second.isEmpty() || second.equals("addressLocality")
              ? texts.text("profile.part.location")
              : detail("profile.part.address", path.subList(1, path.size()));
      case "apps" ->
          second.isEmpty()
              ? texts.text("profile.part.apps")
              : texts.text("profile.part.app", StorageTexts.app(second));
      default -> {
        boolean known = KNOWN.contains(first);
        String name =
            known
                ? texts.text("profile.part." + first.replace("@", "").toLowerCase(Locale.ROOT))
                : texts.text("profile.part.other", shown(first));
        boolean isWhole = second.isEmpty() || path.equals(List.of("api", "gaiaHubUrl"));
        List<String> inside = isWhole ? below : path.subList(1, path.size());
        yield inside.isEmpty() ? name : texts.text("profile.part.detail", name, joined(inside));
      }
    };
  }

  private String account(List<String> path) {
    if (path.size() < 3) {
      return path.size() == 1
          ? texts.text("profile.part.accounts")
          : texts.text("profile.part.other", service(path.get(1)));
    }
    String account = account(path.get(1), path.get(2));
    return path.size() == 3
        ? account
        : texts.text("profile.part.detail", account, joined(path.subList(3, path.size())));
  }

  private String detail(String key, List<String> below) {
    return texts.text("profile.part.detail", texts.text(key), joined(below));
  }

  private static String joined(List<String> path) {
    return path.stream().map(ProfileTexts::shown).collect(Collectors.joining(" / "));
  }

  private static String shown(String text) {
    return Printable.line(text, MOST_NAME_CHARS);
  }

  /** What a part says, or that it says nothing. */
  public String value(Optional<JsonValue> value) {
    return value.map(this::value).orElseGet(() -> texts.text("profile.value.none"));
  }

  private String value(JsonValue value) {
    return switch (value) {
      case JsonValue.Text(String text) ->
          text.isBlank() ? texts.text("profile.value.none") : quoted(text);
      case JsonValue.Null() -> texts.text("profile.value.none");
      case JsonValue.Bool(boolean isTrue) ->
          texts.text(isTrue ? "profile.value.yes" : "profile.value.no");
      case JsonValue.Num(var number) -> quoted(number.toString());
      case JsonValue.Obj object ->
          told(object).map(this::quoted).orElseGet(() -> quoted(Json.write(object)));
      case JsonValue.Array array -> quoted(Json.write(array));
    };
  }

  /** What a part says, so that it can be told from what it says elsewhere. */
  public String side(Optional<JsonValue> side, Optional<JsonValue> other) {
    String words = value(side);
    return words.equals(value(other)) && !side.equals(other)
        ? differing(side.orElse(JsonValue.NULL), other.orElse(JsonValue.NULL))
        : words;
  }

  private String differing(JsonValue side, JsonValue other) {
    if (side instanceof JsonValue.Obj here && other instanceof JsonValue.Obj there) {
      List<String> members =
          here.members().entrySet().stream()
              .filter(member -> !there.get(member.getKey()).equals(here.get(member.getKey())))
              .map(
                  member ->
                      texts.text(
                          "profile.value.member",
                          shown(member.getKey()),
                          side(here.get(member.getKey()), there.get(member.getKey()))))
              .toList();
      return members.isEmpty() ? texts.text("profile.value.less") : String.join(", ", members);
    }
    String here = written(side);
    String there = written(other);
    int at = 0;
    while (at < Math.min(here.length(), there.length()) && here.charAt(at) == there.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - BEFORE);
    return quoted((from > 0 ? "…" : "") + here.substring(from));
  }

  private static String written(JsonValue value) {
    return value instanceof JsonValue.Text(String text) ? text : Json.write(value);
  }

  /** What people would say of a thing with many members. */
  private static Optional<String> told(JsonValue.Obj object) {
    return Optional.<String>empty()
        .or(() -> object.text("identifier").filter(text -> !text.isBlank()))
        .or(() -> object.text("url"))
        .or(() -> object.text("addressLocality"))
        .or(() -> object.text("contentUrl"));
  }

  /** How two versions differ. What only goes along with another difference is not told by itself. */
  public List<String> changes(List<Change> all) {
    List<List<String>> paths = all.stream().map(Change::path).toList();
    return all.stream()
        .filter(
            each -> {
              List<String> leader = LEADERS.get(each.path());
              return leader == null || !paths.contains(leader);
            })
        .map(this::change)
        .toList();
  }

  /** How two versions differ in a part. */
  public String change(Change change) {
    String part = part(change.path());
    boolean isPicture = !change.path().isEmpty() && change.path().getFirst().equals("image");
    boolean isTold = isPicture || (!change.path().isEmpty() && isElement(change.path()));
    if (change.before().isEmpty()) {
      return isTold
          ? texts.text("profile.change.added", part)
          : texts.text("profile.change.added.value", part, value(change.after()));
    }
    if (change.after().isEmpty()) {
      return isTold
          ? texts.text("profile.change.removed", part)
          : texts.text("profile.change.removed.value", part, value(change.before()));
    }
    return isPicture || value(change.before()).equals(value(change.after()))
        ? texts.text("profile.change.other", part)
        : texts.text(
            "profile.change.changed", part, value(change.before()), value(change.after()));
  }

  /** Whether the name of a whole element of a list says all there is to say of it. */
  private static boolean isElement(List<String> path) {
    return switch (path.getFirst()) {
      case "account" -> path.size() == 3;
      case "website", "apps" -> path.size() == 2;
      default -> false;
    };
  }

  /** So many changes. */
  public String changes(int count) {
    return switch (count) {
      case 0 -> texts.text("profile.changes.none");
      case 1 -> texts.text("profile.changes.one");
      default -> texts.text("profile.changes", storage.number(count));
    };
  }

  /** How it stands with a profile, and what to do. */
  public String standing(Standing standing, MomentTexts moments) {
    return switch (standing) {
      case Standing.NotLooked() -> texts.text("profile.standing.not_looked");
      case Standing.Never() -> texts.text("profile.standing.never");
      case Standing.Published(Instant when) ->
          texts.text("profile.standing.published", moments.when(when));
      case Standing.NotReached(var why) ->
          texts.text("profile.standing.not_reached", storage.trouble(why));
      case Standing.Waiting(var why) ->
          texts.text("profile.standing.waiting", storage.trouble(why));
      case Standing.Clashing(var clashes) ->
          clashes.size() == 1
              ? texts.text("profile.standing.clash")
              : texts.text("profile.standing.clashes", storage.number(clashes.size()));
      case Standing.Forged _ -> texts.text("profile.standing.forged");
      case Standing.TooLarge() -> texts.text("profile.standing.too_large");
    };
  }

  /** What came of looking somebody up, where nobody was found. */
  public String seen(Seen seen) {
    return switch (seen) {
      case Seen.Found _ -> texts.text("profile.seen.found");
      case Seen.Forged(String where, _) ->
          texts.text("profile.seen.forged", Printable.line(where, MOST_VALUE_CHARS));
      case Seen.NotFound() -> texts.text("profile.seen.not_found");
      case Seen.NotAnId() -> texts.text("profile.seen.not_an_id");
      case Seen.NamesUnknown(String name) ->
          texts.text("profile.seen.names", Printable.line(name, MOST_NAME_CHARS));
      case Seen.Refused(var where) ->
          texts.text("profile.seen.refused", Printable.line(where.toString(), MOST_VALUE_CHARS));
      case Seen.NotReached(String where) ->
          texts.text("profile.seen.not_reached", Printable.line(where, MOST_VALUE_CHARS));
    };
  }
}
