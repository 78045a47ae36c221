package dev.ownhand.ui.identities;

import dev.ownhand.auth.Grant;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.auth.Scope;
import dev.ownhand.base.Printable;
import dev.ownhand.keychain.Keychain;
import dev.ownhand.texts.MomentTexts;
import dev.ownhand.texts.QuestionTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The identities in use and the apps signed in to last, read anew whenever they may have changed.
 * Forgotten when everything is locked. Made once, for all views of it.
 */
public final class IdentitiesViewModel {
  private static final int MOST_APPS = 50;
  private static final int MOST_SCOPE_CHARS = 80;

  private final Household household;
  private final Background background;
  private final Texts texts;
  private final InstantSource clock;
  private final Activity activity;
  private final ObservableList<Card> cards = FXCollections.observableArrayList();
  private final ObservableList<SignedIn> apps = FXCollections.observableArrayList();

  /** Kept, for listeners hold on to them no longer than we do. */
  private final ObservableList<Card> shownCards = FXCollections.unmodifiableObservableList(cards);

  private final ObservableList<SignedIn> shownApps = FXCollections.unmodifiableObservableList(apps);
  private final ReadOnlyIntegerWrapper standard = new ReadOnlyIntegerWrapper(this, "standard");
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyObjectWrapper<Edit> edit =
      new ReadOnlyObjectWrapper<>(this, "edit", new Edit.None());
  private final StringProperty draft = new SimpleStringProperty(this, "draft", "");

  /** The latest reading asked for: what an earlier one finds is out of date. */
  private int readings;

  /** What was found inside. */
  private record Contents(List<Card> cards, int standard, List<SignedIn> apps) {}

  /** What came of going inside. */
  private sealed interface Visit {
    /** It was read, after what was to be changed. */
    record Read(Contents contents) implements Visit {}

    /** Everything is locked. */
    record Locked() implements Visit {}

    /** The keychain has no more identities. */
    record Full() implements Visit {}

    /** The disk failed. */
    record Failed() implements Visit {}
  }

  public IdentitiesViewModel(
      Household household, Background background, Texts texts, InstantSource clock) {
    this.household = household;
    this.background = background;
    this.texts = texts;
    this.clock = clock;
    this.activity = new Activity(background);
    household.onChange(() -> background.inWindow(this::reload));
  }

  /** The identities, by index. */
  public ObservableList<Card> cards() {
    return shownCards;
  }

  /** The apps signed in to, latest first. */
  public ObservableList<SignedIn> apps() {
    return shownApps;
  }

  /** Index of the identity proposed to apps never signed in to. */
  public ReadOnlyIntegerProperty standardProperty() {
    return standard.getReadOnlyProperty();
  }

  /** Whether anything was read yet: before, an empty list means nothing. */
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Why something was not done, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** For what a label is being typed. */
  public ReadOnlyObjectProperty<Edit> editProperty() {
    return edit.getReadOnlyProperty();
  }

  /** The label being typed. */
  public StringProperty draftProperty() {
    return draft;
  }

  /** The change under way. */
  public Activity activity() {
    return activity;
  }

  /** Reads everything anew. */
  public void reload() {
    int reading = ++readings;
    var _ =
        background.run(
            () -> visit(Optional::of),
            visit -> {
              if (reading == readings) {
                show(visit);
              }
            });
  }

  /** Begins to type the label of one more identity. */
  public void beginAdding() {
    begin(new Edit.Adding(), "");
  }

  /** Begins to type another label. */
  public void beginRenaming(Card card) {
    begin(new Edit.Renaming(card.index()), card.label());
  }

  private void begin(Edit what, String label) {
    trouble.set("");
    draft.set(label);
    edit.set(what);
  }

  /** Types no label after all. */
  public void stopEditing() {
    edit.set(new Edit.None());
    draft.set("");
  }

  /** Takes the label that is typed. */
  public void save() {
    String label = IdentityBook.label(draft.get());
    switch (edit.get()) {
      case Edit.None() -> {}
      case Edit.Adding() -> change(inside -> added(inside, label));
      case Edit.Renaming(int index) ->
          change(
              inside -> {
                inside.records().identities().relabel(index, label);
                return Optional.of(inside);
              });
    }
  }

  /** Has an identity proposed to apps never signed in to. */
  public void makeDefault(Card card) {
    change(
        inside -> {
          inside.records().identities().makeDefault(card.index());
          return Optional.of(inside);
        });
  }

  /** Empty if the keychain has no more. */
  private static Optional<Household.Inside> added(Household.Inside inside, String label) {
    IdentityBook book = inside.records().identities();
    if (!Keychain.isIndex(book.entries().getLast().index() + 1)) {
      return Optional.empty();
    }
    book.relabel(book.add().index(), label);
    return Optional.of(inside);
  }

  private void change(Function<Household.Inside, Optional<Household.Inside>> change) {
    trouble.set("");
    activity.start(
        () -> visit(change), this::changed, _ -> background.inWindow(this::reload));
  }

  private void changed(Visit visit) {
    readings++;
    show(visit);
    if (visit instanceof Visit.Read) {
      stopEditing();
    }
  }

  private void show(Visit visit) {
    switch (visit) {
      case Visit.Read(Contents contents) -> show(contents);
      case Visit.Locked() -> forget();
      case Visit.Full() -> trouble.set(texts.text("ui.identities.full"));
      case Visit.Failed() -> trouble.set(texts.text("ui.identities.failed"));
    }
  }

  private void show(Contents contents) {
    standard.set(contents.standard());
    if (!cards.equals(contents.cards())) {
      cards.setAll(contents.cards());
    }
    if (!apps.equals(contents.apps())) {
      apps.setAll(contents.apps());
    }
    loaded.set(true);
  }

  private void forget() {
    cards.clear();
    apps.clear();
    loaded.set(false);
    trouble.set("");
    stopEditing();
  }

  private Visit visit(Function<Household.Inside, Optional<Household.Inside>> change) {
    try {
      return household
          .inside(
              inside ->
                  change
                      .apply(inside)
                      .<Visit>map(changed -> new Visit.Read(contents(changed)))
                      .orElseGet(Visit.Full::new))
          .orElseGet(Visit.Locked::new);
    } catch (RecordsFailure e) {
      return new Visit.Failed();
    }
  }

  private Contents contents(Household.Inside inside) {
    IdentityBook book = inside.records().identities();
    List<Card> found = book.entries().stream().map(entry -> card(inside, entry)).toList();
    Map<Integer, String> names =
        found.stream().collect(Collectors.toMap(Card::index, Card::name));
    var moments = new MomentTexts(texts, clock.instant(), ZoneId.systemDefault());
    return new Contents(
        found,
        book.standard(),
        inside.records().grants().all().stream()
            .limit(MOST_APPS)
            .map(grant -> signedIn(grant, names, moments))
            .toList());
  }

  private Card card(Household.Inside inside, IdentityBook.Entry entry) {
    return new Card(
        inside.keychain().identity(entry.index()),
        entry.label(),
        entry.label().isEmpty() ? numbered(entry.index()) : entry.label());
  }

  /** People count from one. */
  private String numbered(int index) {
    return texts.text("ui.identities.unnamed", String.valueOf(index + 1));
  }

  private SignedIn signedIn(Grant grant, Map<Integer, String> names, MomentTexts moments) {
    String name = names.getOrDefault(grant.identity(), numbered(grant.identity()));
    return new SignedIn(
        grant.app(),
        texts.text("ui.identities.as", name, moments.when(grant.when())),
        Stream.concat(
                Stream.of(texts.text("scope.basic")),
                grant.scopes().stream()
                    .map(scope -> Printable.line(scope, MOST_SCOPE_CHARS))
                    .map(Scope::of)
                    .flatMap(Optional::stream)
                    .map(new QuestionTexts(texts)::scope))
            .toList());
  }
}
