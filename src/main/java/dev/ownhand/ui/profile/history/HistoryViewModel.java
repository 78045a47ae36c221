package dev.ownhand.ui.profile.history;

import dev.ownhand.auth.ProfileBook;
import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.profile.Person;
import dev.ownhand.publishing.Card;
import dev.ownhand.ui.profile.Studio;
import dev.ownhand.ui.work.Activity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The versions published so far: what each changed, and how it differs from now. */
public final class HistoryViewModel {
  private final Studio studio;
  private final Card card;
  private final Runnable done;
  private final Activity reading;
  private final Activity activity;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Entry>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ReadOnlyBooleanWrapper asks = new ReadOnlyBooleanWrapper(this, "asks");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  /**
   * A version.
   *
   * @param when in words
   * @param changed what it changed, in words
   * @param sinceThen how what is published now differs from it
   */
  public record Entry(
      ProfileBook.Version version, String when, List<String> changed, List<String> sinceThen) {
    public Entry {
      changed = List.copyOf(changed);
      sinceThen = List.copyOf(sinceThen);
    }
  }

  /** With what follows when a version was published again. */
  public HistoryViewModel(Studio studio, Card card, Runnable done) {
    this.studio = studio;
    this.card = card;
    this.done = done;
    reading = new Activity(studio.background());
    activity = new Activity(studio.background());
    reading.start(this::read, this::show);
  }

  /** The versions, newest first. */
  public ObservableList<Entry> entries() {
    return entries;
  }

  /** The one that is looked at. */
  public ReadOnlyObjectProperty<Optional<Entry>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Whether anything was read yet. */
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Whether the person is asked, as changes not published yet would be replaced. */
  public ReadOnlyBooleanProperty asksProperty() {
    return asks.getReadOnlyProperty();
  }

  /** Why something was not done, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The reading under way. */
  public Activity reading() {
    return reading;
  }

  /** The publishing under way. */
  public Activity activity() {
    return activity;
  }

  /** Empty if the disk failed. */
  private Optional<List<Entry>> read() {
    try {
      List<ProfileBook.Version> versions = studio.desk().versions(card.identity().index());
      return Optional.of(
          IntStream.range(0, versions.size())
              .mapToObj(i -> entry(versions, i))
              .toList());
    } catch (RecordsFailure _) {
      return Optional.empty();
    }
  }

  private Entry entry(List<ProfileBook.Version> versions, int i) {
    ProfileBook.Version version = versions.get(i);
    Person before = i + 1 < versions.size() ? versions.get(i + 1).person() : Person.EMPTY;
    return new Entry(
        version,
        studio.when(version.published()),
        studio.differences(before, version.person()),
        studio.differences(version.person(), card.published()));
  }

  private void show(Optional<List<Entry>> found) {
    trouble.set(found.isPresent() ? "" : studio.texts().text("ui.profile.failed"));
    found.ifPresent(entries::setAll);
    loaded.set(found.isPresent());
    chosen.set(entries.stream().findFirst());
  }

  /** Looks at a version. */
  public void choose(Entry entry) {
    asks.set(false);
    chosen.set(Optional.of(entry));
  }

  /** Whether it would change anything to publish a version again. */
  public boolean isOld(Entry entry) {
    return !entry.sinceThen().isEmpty() || card.draft().isPresent();
  }

  /** Publishes the version again; asks first if something else would be lost. */
  public void publishAgain() {
    if (card.draft().isPresent() && !asks.get()) {
      asks.set(true);
    } else {
      confirm();
    }
  }

  /** Does nothing after all. */
  public void keepDraft() {
    asks.set(false);
  }

  /** Publishes the version again, whatever is being typed. */
  public void confirm() {
    asks.set(false);
    chosen
        .get()
        .ifPresent(
            entry ->
                activity.start(
                    () -> isPublished(entry.version()), this::published, _ -> studio.background().inWindow(done)));
  }

  private boolean isPublished(ProfileBook.Version version) {
    try {
      studio.desk().restore(card.identity().index(), version);
      var _ = studio.desk().publish(card.identity().index());
      return true;
    } catch (RecordsFailure _) {
      return false;
    }
  }

  private void published(boolean isDone) {
    if (isDone) {
      done.run();
    } else {
      trouble.set(studio.texts().text("ui.profile.kept.not"));
    }
  }
}
