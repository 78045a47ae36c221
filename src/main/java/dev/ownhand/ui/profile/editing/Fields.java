package dev.ownhand.ui.profile.editing;

import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The fields of the form. Only what is typed in a field changes in the profile. */
public final class Fields {
  private final StringProperty name = field("name");
  private final StringProperty description = field("description");
  private final StringProperty location = field("location");
  private final ObservableList<StringProperty> websites = FXCollections.observableArrayList();
  private final ObservableList<KeyRow> keys = FXCollections.observableArrayList();
  private final Typing typing;
  private boolean fills;

  /** Told of every change. */
  @FunctionalInterface
  interface Typing {
    void typed(String field, UnaryOperator<Person> change);
  }

  Fields(Typing typing) {
    this.typing = typing;
    name.subscribe((_, now) -> typed("name", person -> named(person, now.strip())));
    description.subscribe(
        (_, now) -> typed("description", person -> person.withDescription(now.strip())));
    location.subscribe(
        (_, now) -> typed("location", person -> person.withLocation(now.strip())));
  }

  private StringProperty field(String called) {
    return new SimpleStringProperty(this, called, "");
  }

  /** The name. */
  public StringProperty nameProperty() {
    return name;
  }

  /** What they say about themselves. */
  public StringProperty descriptionProperty() {
    return description;
  }

  /** Where they are. */
  public StringProperty locationProperty() {
    return location;
  }

  /** The addresses of web sites, also empty ones to be typed. */
  public ObservableList<StringProperty> websites() {
    return websites;
  }

  /** The keys, also those not typed yet. */
  public ObservableList<KeyRow> keys() {
    return keys;
  }

  /** Room for one more web site. */
  public void addWebsite() {
    websites.add(website(""));
  }

  /** Takes a web site out. */
  public void remove(StringProperty website) {
    websites.remove(website);
    websitesTyped("");
  }

  /** Room for one more key. */
  public void addKey(KeyKind kind) {
    keys.add(key(kind, kind.begun()));
  }

  /** Takes a key out. */
  public void remove(KeyRow key) {
    keys.remove(key);
    keysTyped("");
  }

  private StringProperty website(String url) {
    StringProperty site = field("website");
    site.set(url);
    site.subscribe((_, _) -> websitesTyped("website " + System.identityHashCode(site)));
    return site;
  }

  private void websitesTyped(String field) {
    List<String> urls =
        websites.stream().map(site -> site.get().strip()).filter(url -> !url.isEmpty()).toList();
    typed(field, person -> urls.equals(person.websites()) ? person : person.withWebsites(urls));
  }

  private KeyRow key(KeyKind kind, Account account) {
    var row = new KeyRow(kind, account);
    String field = "key " + System.identityHashCode(row);
    row.identifierProperty().subscribe((_, _) -> keysTyped(field));
    row.whereProperty().subscribe((_, _) -> keysTyped(field + " where"));
    return row;
  }

  private void keysTyped(String field) {
    List<KeyRow> rows = List.copyOf(keys);
    typed(field, person -> Keys.applied(person, rows));
  }

  private void typed(String field, UnaryOperator<Person> change) {
    if (!fills) {
      typing.typed(field, change);
    }
  }

  /** Without a name, one put together of first and last name would come in its place. */
  private static Person named(Person person, String text) {
    Person named = person.withName(text);
    return text.isEmpty() ? named.without("givenName").without("familyName") : named;
  }

  /** Fills them, changing no more than differs: who types goes on typing. */
  void show(Person person) {
    fills = true;
    fill(name, person.name().orElse(""));
    fill(description, person.description().orElse(""));
    fill(location, person.location().orElse(""));
    fillWebsites(person.websites());
    fillKeys(Keys.of(person));
    fills = false;
  }

  private static void fill(StringProperty field, String text) {
    if (!field.get().strip().equals(text.strip())) {
      field.set(text);
    }
  }

  private void fillWebsites(List<String> urls) {
    if (urls.size() == websites.size()) {
      for (int i = 0; i < urls.size(); i++) {
        fill(websites.get(i), urls.get(i));
      }
    } else {
      websites.setAll(urls.stream().map(this::website).toList());
    }
  }

  private void fillKeys(List<Account> accounts) {
    boolean same = accounts.size() == keys.size();
    for (int i = 0; same && i < keys.size(); i++) {
      same = keys.get(i).kind().service().equals(accounts.get(i).service());
    }
    if (same) {
      for (int i = 0; i < keys.size(); i++) {
        if (!keys.get(i).account().equals(accounts.get(i))) {
          keys.get(i).show(accounts.get(i));
        }
      }
    } else {
      keys.setAll(
          accounts.stream()
              .flatMap(account -> KeyKind.of(account).map(kind -> key(kind, account)).stream())
              .toList());
    }
  }
}
