package dev.ownhand.ui.storage.files;

import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.hub.DiskFailure;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import dev.ownhand.texts.MomentTexts;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.AppRow;
import dev.ownhand.ui.storage.Errand;
import dev.ownhand.ui.storage.Haul;
import dev.ownhand.ui.storage.Premises;
import dev.ownhand.ui.work.Activity;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The files of one app, a page at a time. */
public final class FilesViewModel {
  /** So many are read before anybody has to ask for more. */
  static final int PAGE = 100;

  /** What came of reading on. */
  private record Read(List<FileRow> files, Optional<String> next, String trouble) {
    Read {
      files = List.copyOf(files);
    }
  }

  private final Premises premises;
  private final Texts texts;
  private final StorageTexts storage;
  private final AppRow app;
  private final Shelf shelf;
  private final Place place;
  private final Errand listing;
  private final Errand errand;
  private final Haul haul;
  private final PreviewViewModel preview;
  private final ObservableList<FileRow> files = FXCollections.observableArrayList();
  private final FilteredList<FileRow> shown = new FilteredList<>(files);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final StringProperty confirmation = new SimpleStringProperty(this, "confirmation", "");
  private final ReadOnlyObjectWrapper<Optional<FileRow>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
  private final ReadOnlyObjectWrapper<Asking> asking =
      new ReadOnlyObjectWrapper<>(this, "asking", new Asking.Nothing());
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private final ReadOnlyStringWrapper listed = new ReadOnlyStringWrapper(this, "listed", "");
  private Optional<String> next = Optional.empty();

  /** Whether all that is left is to be read once the page under way is. */
  private boolean allAwaited;

  /** Of a bucket of an identity in use; nothing is read yet. */
  public FilesViewModel(Premises premises, AppRow app) {
    this.premises = premises;
    this.app = app;
    shelf = app.shelf().orElseThrow();
    place = app.place();
    texts = premises.texts();
    storage = new StorageTexts(texts);
    listing = new Errand(premises.background());
    errand = new Errand(premises.background());
    haul = new Haul(premises.background(), texts);
    preview = new PreviewViewModel(premises, shelf, place);
    filter.subscribe(
        typed -> {
          String part = typed.strip().toLowerCase(Locale.ROOT);
          shown.setPredicate(file -> file.name().toLowerCase(Locale.ROOT).contains(part));
          if (!part.isEmpty()) {
            readAll();
          }
        });
  }

  /** The app. */
  public AppRow app() {
    return app;
  }

  /** Whether an app stores here: an identity itself is not signed out. */
  public boolean isApp() {
    return shelf.app().isPresent();
  }

  /** The app is let in by the built-in hub only. */
  public boolean canBeSignedOut() {
    return isApp() && place instanceof Place.Here;
  }

  /** The files read so far whose name has in it what is typed. */
  public ObservableList<FileRow> files() {
    return shown;
  }

  /** What is typed to find a name. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** Whether there are more than were read. */
  public ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /** How many of them are listed, or empty if all are. */
  public ReadOnlyStringProperty listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** Whether anything was read yet. */
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** The file that was chosen. */
  public ReadOnlyObjectProperty<Optional<FileRow>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** A look into it. */
  public PreviewViewModel preview() {
    return preview;
  }

  /** What is asked. */
  public ReadOnlyObjectProperty<Asking> askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /** What is typed to confirm that everything is to be deleted. */
  public StringProperty confirmationProperty() {
    return confirmation;
  }

  /** The word that is to be typed. */
  public String word() {
    return texts.text("ui.storage.clear.word");
  }

  /** Whether it is. */
  public boolean isConfirmed(String typed) {
    return typed.strip().equalsIgnoreCase(word());
  }

  /** Why something was not done, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** That something was done, or empty. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** The reading of the list under way. */
  public Activity listing() {
    return listing.activity();
  }

  /** The saving, deleting or signing out under way. */
  public Activity activity() {
    return errand.activity();
  }

  /** The deleting of everything under way. */
  public Haul haul() {
    return haul;
  }

  /** Reads the list from its beginning. */
  public void reload() {
    choose(Optional.empty());
    trouble.set("");
    allAwaited = false;
    listing.startAnew(
        () -> page(Optional.empty(), PAGE),
        read -> {
          files.clear();
          show(read);
        });
  }

  /** Reads another page. */
  public void showMore() {
    readOn(PAGE);
  }

  /** Reads all that is left: who finds or sorts means every file. */
  public void readAll() {
    allAwaited = listing().runningProperty().get();
    readOn(Integer.MAX_VALUE);
  }

  private void readOn(int most) {
    if (next.isPresent()) {
      Optional<String> page = next;
      trouble.set("");
      listing.start(() -> page(page, most), this::show);
    }
  }

  /** Hubs may give fewer than a page at a time, even none. */
  private Read page(Optional<String> from, int most) {
    var found = new ArrayList<FileRow>();
    var moments = new MomentTexts(texts, premises.clock().instant(), ZoneId.systemDefault());
    Optional<String> page = from;
    do {
      switch (premises.stockroom().list(shelf, place, page)) {
        case HubReply.Failed<Listing>(HubTrouble why) -> {
          return new Read(found, page, storage.trouble(why));
        }
        case HubReply.Done<Listing>(Listing read) -> {
          read.files().forEach(stat -> found.add(row(stat, moments)));
          page = read.next();
        }
      }
    } while (page.isPresent() && found.size() < most);
    return new Read(found, page, "");
  }

  private FileRow row(FileStat stat, MomentTexts moments) {
    FileKind kind = FileKind.of(stat.contentType());
    return new FileRow(
        stat,
        StorageTexts.name(stat.path().text()),
        texts.text("ui.storage.kind." + kind.name().toLowerCase(Locale.ROOT)),
        storage.size(stat.length()),
        moments.when(stat.modified()));
  }

  private void show(Read read) {
    files.addAll(read.files());
    next = read.next();
    more.set(next.isPresent());
    trouble.set(read.trouble());
    loaded.set(loaded.get() || read.trouble().isEmpty());
    listed.set(next.isPresent() ? listed(files.size()) : "");
    if (read.trouble().isEmpty() && (allAwaited || !filter.get().isBlank())) {
      readAll();
    }
  }

  private String listed(long count) {
    long all = app.files().orElse(0);
    return count < all
        ? texts.text("ui.storage.more.of", storage.number(count), storage.files(all))
        : texts.text("ui.storage.more.text", storage.files(count));
  }

  /** Looks into a file, or into none. */
  public void choose(Optional<FileRow> file) {
    chosen.set(file);
    asking.set(new Asking.Nothing());
    said.set("");
    file.ifPresentOrElse(preview::look, preview::forget);
  }

  /** Writes the file that is chosen where the person wants it. */
  public void saveCopy() {
    chosen
        .get()
        .ifPresent(
            file ->
                premises
                    .picker()
                    .newFile(proposed(file.name()))
                    .ifPresent(target -> save(file, target)));
  }

  /** The last part of its name, without what file systems do not take. */
  private static String proposed(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\\\:*?\"<>|]", "_");
    return last.isBlank() ? "file" : last;
  }

  private void save(FileRow file, Path target) {
    perform(
        () -> premises.stockroom().save(shelf, place, file.stat().path(), target),
        _ -> said.set(texts.text("ui.storage.saved", target.toString())));
  }

  /** Asks before something is done for good. */
  public void ask(Asking question) {
    confirmation.set("");
    said.set("");
    asking.set(question);
  }

  /** Does what was asked; everything is deleted only if the word was typed. */
  public void confirm() {
    switch (asking.get()) {
      case Asking.Nothing() -> {}
      case Asking.Deleting(FileRow file) -> delete(file);
      case Asking.Clearing() -> {
        if (isConfirmed(confirmation.get())) {
          clear();
        }
      }
      case Asking.SigningOut() -> signOut();
    }
  }

  private void delete(FileRow file) {
    FilePath path = file.stat().path();
    ask(new Asking.Nothing());
    perform(
        () -> premises.stockroom().delete(shelf, place, path),
        _ -> {
          choose(Optional.empty());
          files.remove(file);
          said.set(texts.text("ui.storage.deleted", file.name()));
        });
  }

  private void signOut() {
    ask(new Asking.Nothing());
    perform(
        () -> {
          premises.stockroom().revoke(shelf);
          return new HubReply.Done<>(shelf);
        },
        _ -> said.set(texts.text("ui.storage.signed_out", app.name())));
  }

  private void clear() {
    ask(new Asking.Nothing());
    choose(Optional.empty());
    trouble.set("");
    haul.begin(
        progress -> attempt(() -> premises.stockroom().clear(shelf, place, progress)),
        this::cleared);
  }

  private void cleared(HubReply<Outcome> reply) {
    reload();
    switch (reply) {
      case HubReply.Failed<Outcome>(HubTrouble why) -> trouble.set(storage.trouble(why));
      case HubReply.Done<Outcome>(Outcome outcome) -> {
        if (outcome.failures().isEmpty()) {
          said.set(texts.text("ui.storage.cleared", app.name()));
        } else {
          trouble.set(
              texts.text(
                  "ui.storage.cleared.not",
                  storage.files(outcome.failures().size()),
                  storage.trouble(outcome.failures().getFirst().why())));
        }
      }
    }
  }

  private <T> void perform(Supplier<HubReply<T>> work, Consumer<T> then) {
    trouble.set("");
    said.set("");
    errand.start(
        () -> attempt(work),
        reply -> {
          switch (reply) {
            case HubReply.Done<T>(T value) -> then.accept(value);
            case HubReply.Failed<T>(HubTrouble why) -> trouble.set(storage.trouble(why));
          }
        });
  }

  private static <T> HubReply<T> attempt(Supplier<HubReply<T>> work) {
    try {
      return work.get();
    } catch (DiskFailure _) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
  }

  /** Nobody looks any more. */
  public void left() {
    listing.activity().cancel();
    haul.stop();
    preview.forget();
    confirmation.set("");
  }
}
