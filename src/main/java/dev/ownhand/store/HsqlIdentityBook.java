package dev.ownhand.store;

import dev.ownhand.auth.IdentityBook;
import dev.ownhand.base.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The identities in use, one sealed row each, and what goes beyond one among the settings. */
final class HsqlIdentityBook implements IdentityBook {
  private static final String EMAIL = "email";
  private static final String ADDRESS = "address";
  private static final String STANDARD = "standard";
  private static final String INDEX = "index";

  private final SealedTable identities;
  private final SealedTable settings;

  HsqlIdentityBook(SealedTable identities, SealedTable settings) {
    this.identities = identities;
    this.settings = settings;
  }

  @Override
  public synchronized List<Entry> entries() {
    var byIndex = new TreeMap<Integer, Entry>();
    byIndex.put(0, new Entry(0, ""));
    for (JsonValue.Obj record : identities.all()) {
      var fields = new RecordFields(record, identities);
      Entry entry = new Entry(fields.number(INDEX), fields.text("label"));
      byIndex.put(entry.index(), entry);
    }
    return List.copyOf(byIndex.values());
  }

  @Override
  public synchronized Entry add() {
    Entry added = new Entry(entries().getLast().index() + 1, "");
    put(added);
    return added;
  }

  @Override
  public synchronized void relabel(int index, String label) {
    requireInUse(index);
    put(new Entry(index, label));
  }

  @Override
  public int standard() {
    return settings
        .find(STANDARD)
        .map(record -> new RecordFields(record, settings).number(INDEX))
        .orElse(0);
  }

  @Override
  public synchronized void makeDefault(int index) {
    requireInUse(index);
    settings.put(STANDARD, JsonValue.Obj.empty().with(INDEX, JsonValue.number(index)));
  }

  private void requireInUse(int index) {
    if (entries().stream().noneMatch(entry -> entry.index() == index)) {
      throw new IllegalArgumentException("no identity in use has the index " + index);
    }
  }

  private void put(Entry entry) {
    identities.put(
        Integer.toString(entry.index()),
        JsonValue.Obj.empty()
            .with(INDEX, JsonValue.number(entry.index()))
            .with("label", entry.label()));
  }

  @Override
  public Optional<String> email() {
    return settings.find(EMAIL).map(record -> new RecordFields(record, settings).text(ADDRESS));
  }

  @Override
  public void rememberEmail(String address) {
    settings.put(EMAIL, JsonValue.Obj.empty().with(ADDRESS, address));
  }
}
