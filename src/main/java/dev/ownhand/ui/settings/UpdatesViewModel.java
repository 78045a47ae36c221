package dev.ownhand.ui.settings;

import dev.ownhand.base.WebAddress;
import dev.ownhand.settings.HubAddress;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.settings.Upkeep;
import dev.ownhand.texts.MomentTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.texts.UpdateTexts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import dev.ownhand.updates.Release;
import dev.ownhand.updates.UpdateCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Whether newer versions are asked for, where, and what came of it. */
public final class UpdatesViewModel {
  /** What is known before anybody asks. */
  private record Known(
      Optional<UpdateCheck.Lack> lack, Optional<Instant> asked, Optional<UpdateCheck> latest) {}

  private final ChoicesViewModel choices;
  private final Releases releases;
  private final InstantSource clock;
  private final Background background;
  private final Texts texts;
  private final Activity asking;
  private final Field address;
  private final ReadOnlyStringWrapper lack = new ReadOnlyStringWrapper(this, "lack", "");
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible", true);
  private final ReadOnlyStringWrapper asked = new ReadOnlyStringWrapper(this, "asked", "");
  private final ReadOnlyStringWrapper upToDate = new ReadOnlyStringWrapper(this, "upToDate", "");
  private final ReadOnlyStringWrapper newer = new ReadOnlyStringWrapper(this, "newer", "");
  private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper(this, "notes", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private Optional<WebAddress> page = Optional.empty();

  UpdatesViewModel(
      ChoicesViewModel choices,
      Releases releases,
      InstantSource clock,
      Background background,
      Texts texts) {
    this.choices = choices;
    this.releases = releases;
    this.clock = clock;
    this.background = background;
    this.texts = texts;
    asking = new Activity(background);
    address = new Field(choices.currentProperty().get().upkeep().updateUrl().orElse(""));
    refresh();
  }

  /** Whether this build can ever believe an answer. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /** What cannot be done without, and is missing, or empty. */
  public ReadOnlyStringProperty lackProperty() {
    return lack.getReadOnlyProperty();
  }

  /** When it was asked last, or empty. */
  public ReadOnlyStringProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** That there is nothing newer, or empty. */
  public ReadOnlyStringProperty upToDateProperty() {
    return upToDate.getReadOnlyProperty();
  }

  /** That there is something newer, or empty. */
  public ReadOnlyStringProperty newerProperty() {
    return newer.getReadOnlyProperty();
  }

  /** What its makers say is new, quoted, or empty. */
  public ReadOnlyStringProperty notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /** Why nothing was learned, or a choice does not hold, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Where it is asked. */
  public Field address() {
    return address;
  }

  /** The asking under way. */
  public Activity asking() {
    return asking;
  }

  /** Has it asked daily, or not. */
  public void daily(Upkeep.UpdateCheck daily) {
    choices.change(
        settings -> settings.withUpkeep(settings.upkeep().withUpdates(daily)),
        writing ->
            trouble.set(
                writing instanceof SettingsBook.Writing.Written
                    ? ""
                    : texts.text("ui.settings.failed")));
  }

  /** Has it asked at the address that is typed. */
  public void saveAddress() {
    if (address.typedProperty().get().isBlank()) {
      save(Optional.empty(), "ui.settings.updates.cleared");
      return;
    }
    switch (HubAddress.check(address.typedProperty().get())) {
      case HubAddress.Good(String good) -> save(Optional.of(good), "ui.settings.updates.saved");
      case HubAddress.NotAnAddress() ->
          address.refuse(texts.text("ui.settings.updates.malformed"));
      case HubAddress.NotSecure() ->
          address.refuse(texts.text("ui.settings.updates.insecure"));
    }
  }

  private void save(Optional<String> url, String key) {
    choices.change(
        settings -> settings.withUpkeep(settings.upkeep().withUpdateUrl(url)),
        writing -> {
          switch (writing) {
            case SettingsBook.Writing.Written _ -> {
              address.say(texts.text(key));
              refresh();
            }
            case SettingsBook.Writing.NotWritten() ->
                address.refuse(texts.text("ui.settings.failed"));
          }
        });
  }

  private void refresh() {
    var _ =
        background.run(
            () ->
                new Known(
                    releases.updates().lack(),
                    releases.updates().asked(),
                    releases.updates().latest()),
            this::known);
  }

  private void known(Known known) {
    possible.set(!known.lack().equals(Optional.of(UpdateCheck.Lack.KEY)));
    lack.set(known.lack().map(new UpdateTexts(texts)::lack).orElse(""));
    asked.set(
        known
            .asked()
            .map(new MomentTexts(texts, clock.instant(), ZoneId.systemDefault())::when)
            .map(when -> texts.text("ui.settings.updates.asked", when))
            .orElse(""));
    if (known.lack().isEmpty()) {
      known.latest().ifPresent(this::show);
    }
  }

  /** Asks now. */
  public void check() {
    quiet();
    asking.start(
        releases.updates()::check,
        outcome -> {
          show(outcome);
          refresh();
        });
  }

  private void quiet() {
    upToDate.set("");
    newer.set("");
    notes.set("");
    trouble.set("");
    page = Optional.empty();
  }

  private void show(UpdateCheck outcome) {
    quiet();
    String sentence = new UpdateTexts(texts).sentence(outcome);
    switch (outcome) {
      case UpdateCheck.UpToDate _ -> upToDate.set(sentence);
      case UpdateCheck.Newer(Release release) -> {
        newer.set(sentence);
        notes.set(release.notes().isEmpty() ? "" : "“" + release.notes() + "”");
        page = Optional.of(release.page());
      }
      case UpdateCheck.Stale _,
          UpdateCheck.NotGenuine _,
          UpdateCheck.Unreachable _,
          UpdateCheck.Impossible _ ->
          trouble.set(sentence);
    }
  }

  /** Opens the page of what is newer. */
  public void openPage() {
    page.ifPresent(releases.browse());
  }
}
