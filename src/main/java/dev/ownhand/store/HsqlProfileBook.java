package dev.ownhand.store;

import dev.ownhand.auth.ProfileBook;
import dev.ownhand.base.JsonValue;
import dev.ownhand.profile.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A sealed row for each profile, each version of it, and each picture. */
final class HsqlProfileBook implements ProfileBook {
  private static final String IDENTITY = "identity";
  private static final String COUNT = "versions";
  private static final String PUBLISHED = "published";
  private static final String DRAFT = "draft";
  private static final String WAITING = "waiting";
  private static final String PATH = "path";

  private final SealedTable profiles;
  private final SealedTable versions;
  private final SealedTable pictures;

  HsqlProfileBook(SealedTable profiles, SealedTable versions, SealedTable pictures) {
    this.profiles = profiles;
    this.versions = versions;
    this.pictures = pictures;
  }

  /** Reads everything, so that damage is found. */
  void check() {
    for (JsonValue.Obj profile : profiles.all()) {
      int identity = new RecordFields(profile, profiles).number(IDENTITY);
      published(identity);
      draft(identity);
      waiting(identity);
      versions(identity);
    }
    pictures.all().forEach(this::picture);
  }

  @Override
  public Optional<Person> published(int identity) {
    return profile(identity).object(PUBLISHED).map(Person::new);
  }

  @Override
  public synchronized void seen(int identity, Person person) {
    put(identity, PUBLISHED, person.members());
  }

  @Override
  public Optional<Edit> draft(int identity) {
    return edit(identity, DRAFT);
  }

  @Override
  public synchronized void draft(int identity, Optional<Edit> edit) {
    put(identity, DRAFT, edit);
  }

  @Override
  public Optional<Edit> waiting(int identity) {
    return edit(identity, WAITING);
  }

  @Override
  public synchronized void waiting(int identity, Optional<Edit> edit) {
    put(identity, WAITING, edit);
  }

  private JsonValue.Obj profile(int identity) {
    return profiles.find(Integer.toString(identity)).orElseGet(JsonValue.Obj::empty);
  }

  private Optional<Edit> edit(int identity, String member) {
    return profile(identity)
        .object(member)
        .map(edit -> new Edit(person(edit, "base", profiles), person(edit, "edited", profiles)));
  }

  private static Person person(JsonValue.Obj record, String member, SealedTable table) {
    return new Person(record.object(member).orElseThrow(table::damaged));
  }

  private void put(int identity, String member, Optional<Edit> edit) {
    put(identity, member, written(edit));
  }

  private static JsonValue written(Optional<Edit> edit) {
    return edit.<JsonValue>map(
            made ->
                JsonValue.Obj.empty()
                    .with("base", made.base().members())
                    .with("edited", made.edited().members()))
        .orElse(JsonValue.NULL);
  }

  private void put(int identity, String member, JsonValue value) {
    put(identity, profile(identity).with(member, value));
  }

  private void put(int identity, JsonValue.Obj profile) {
    profiles.put(
        Integer.toString(identity), profile.with(IDENTITY, JsonValue.number(identity)));
  }

  @Override
  public List<Version> versions(int identity) {
    int count = count(identity);
    return IntStream.iterate(count - 1, number -> number >= Math.max(0, count - MOST_VERSIONS), number -> number - 1)
        .mapToObj(number -> versions.find(key(identity, number)).orElseThrow(versions::damaged))
        .map(
            record ->
                new Version(
                    new RecordFields(record, versions).instant(PUBLISHED),
                    person(record, "person", versions)))
        .toList();
  }

  /** How many there ever were. */
  private int count(int identity) {
    JsonValue.Obj profile = profile(identity);
    return profile.lacks(COUNT) ? 0 : new RecordFields(profile, profiles).number(COUNT);
  }

  @Override
  public synchronized void published(int identity, Version version, Optional<Edit> waiting) {
    int number = count(identity);
    versions.put(
        key(identity, number),
        JsonValue.Obj.empty()
            .with(IDENTITY, JsonValue.number(identity))
            .with(PUBLISHED, version.published().toString())
            .with("person", version.person().members()));
    put(
        identity,
        profile(identity)
            .with(PUBLISHED, version.person().members())
            .with(WAITING, written(waiting))
            .with(COUNT, JsonValue.number(number + 1)));
    if (number >= MOST_VERSIONS) {
      versions.remove(key(identity, number - MOST_VERSIONS));
    }
  }

  private static String key(int identity, Object within) {
    return identity + "/" + within;
  }

  @Override
  public Optional<Picture> picture(int identity, String path) {
    return pictures.find(key(identity, path)).map(this::picture);
  }

  private Picture picture(JsonValue.Obj record) {
    var fields = new RecordFields(record, pictures);
    return new Picture(fields.text(PATH), fields.text("type"), fields.text("base64"));
  }

  @Override
  public synchronized void keep(int identity, Picture picture) {
    pictures.put(
        key(identity, picture.path()),
        JsonValue.Obj.empty()
            .with(IDENTITY, JsonValue.number(identity))
            .with(PATH, picture.path())
            .with("type", picture.type())
            .with("base64", picture.base64()));
  }

  @Override
  public synchronized void keepOnly(int identity, List<String> paths) {
    pictures.all().stream()
        .map(record -> new RecordFields(record, pictures))
        .filter(fields -> fields.number(IDENTITY) == identity)
        .map(fields -> fields.text(PATH))
        .filter(path -> !paths.contains(path))
        .toList()
        .forEach(path -> pictures.remove(key(identity, path)));
  }
}
