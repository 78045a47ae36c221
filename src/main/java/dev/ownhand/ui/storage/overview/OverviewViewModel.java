package dev.ownhand.ui.storage.overview;

import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.hub.DiskFailure;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.MirrorState;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.AppRow;
import dev.ownhand.ui.storage.Premises;
import dev.ownhand.ui.work.Background;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How much is stored, by whom and where. Made once, read anew whenever it is shown. */
public final class OverviewViewModel {
  private final Premises premises;
  private final Texts texts;
  private final StorageTexts storage;
  private final ObservableList<AppRow> here = FXCollections.observableArrayList();
  private final ObservableList<AppRow> elsewhere = FXCollections.observableArrayList();
  private final ObservableList<Lodging> lodgings = FXCollections.observableArrayList();

  /** Kept, for listeners hold on to them no longer than we do. */
  private final ObservableList<AppRow> shownHere = FXCollections.unmodifiableObservableList(here);

  private final ObservableList<AppRow> shownElsewhere =
      FXCollections.unmodifiableObservableList(elsewhere);
  private final ObservableList<Lodging> shownLodgings =
      FXCollections.unmodifiableObservableList(lodgings);
  private final ReadOnlyStringWrapper hub = new ReadOnlyStringWrapper(this, "hub", "");
  private final ReadOnlyStringWrapper hubTrouble =
      new ReadOnlyStringWrapper(this, "hubTrouble", "");
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper(this, "address", "");
  private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper(this, "total", "");
  private final ReadOnlyStringWrapper mirror = new ReadOnlyStringWrapper(this, "mirror", "");
  private final ReadOnlyStringWrapper mirrorTrouble =
      new ReadOnlyStringWrapper(this, "mirrorTrouble", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");

  /** The latest reading asked for: what an earlier one finds is out of date. */
  private int readings;

  private boolean mirrored;
  private boolean mirroredNearby;
  private boolean follows;
  private Background.Job tick = () -> {};

  public OverviewViewModel(Premises premises) {
    this.premises = premises;
    texts = premises.texts();
    storage = new StorageTexts(texts);
    premises
        .stockroom()
        .onMirror(() -> premises.background().inWindow(this::mirrorChanged));
  }

  /** What lies in the built-in hub, the largest first. */
  public ObservableList<AppRow> here() {
    return shownHere;
  }

  /** What lies at other hubs only. */
  public ObservableList<AppRow> elsewhere() {
    return shownElsewhere;
  }

  /** Where the apps of every identity store. */
  public ObservableList<Lodging> lodgings() {
    return shownLodgings;
  }

  /** That the built-in hub serves, or empty. */
  public ReadOnlyStringProperty hubProperty() {
    return hub.getReadOnlyProperty();
  }

  /** Why it does not, or empty. */
  public ReadOnlyStringProperty hubTroubleProperty() {
    return hubTrouble.getReadOnlyProperty();
  }

  /** Where it serves, or empty. */
  public ReadOnlyStringProperty addressProperty() {
    return address.getReadOnlyProperty();
  }

  /** How much lies there. */
  public ReadOnlyStringProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** How the copying elsewhere goes, or empty. */
  public ReadOnlyStringProperty mirrorProperty() {
    return mirror.getReadOnlyProperty();
  }

  /** What keeps it, or empty. */
  public ReadOnlyStringProperty mirrorTroubleProperty() {
    return mirrorTrouble.getReadOnlyProperty();
  }

  /** Why nothing could be read, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Whether anything was read yet: before, an empty list means nothing. */
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Reads everything anew, and follows what is copied elsewhere. */
  public void reload() {
    follows = true;
    int reading = ++readings;
    var _ =
        premises
            .background()
            .run(
                this::read,
                found -> {
                  if (reading == readings) {
                    show(found);
                  }
                });
  }

  /** Empty if the disk failed. */
  private Optional<Contents> read() {
    try {
      return Optional.of(Contents.of(premises.stockroom()));
    } catch (RecordsFailure | DiskFailure _) {
      return Optional.empty();
    }
  }

  private void show(Optional<Contents> found) {
    trouble.set(found.isPresent() ? "" : texts.text("ui.storage.failed"));
    found.ifPresent(this::show);
    loaded.set(loaded.get() || found.isPresent());
  }

  private void show(Contents contents) {
    boolean serving = contents.builtIn() instanceof BuiltIn.Serving;
    String sentence = storage.builtIn(contents.builtIn());
    hub.set(serving ? sentence : "");
    hubTrouble.set(serving ? "" : sentence);
    address.set(
        contents.builtIn() instanceof BuiltIn.Serving(HubPlace place) ? place.url() : "");
    total.set(
        contents.files() == 0
            ? ""
            : texts.text(
                "ui.storage.total",
                storage.size(contents.bytes()),
                storage.files(contents.files())));
    here.setAll(contents.here(texts));
    elsewhere.setAll(contents.elsewhere(texts));
    lodgings.setAll(contents.lodgings(texts));
    mirrored = contents.isMirrored();
    mirroredNearby = contents.isMirroredNearby();
    show(contents.mirror());
  }

  private void mirrorChanged() {
    if (follows) {
      var _ = premises.background().run(premises.stockroom()::mirror, this::show);
    }
  }

  private void show(MirrorState state) {
    tick.cancel();
    boolean waits = state.phase() == MirrorState.Phase.WAITING;
    String sentence = mirrored || state.waiting() > 0 ? sentence(state) : "";
    mirror.set(waits ? "" : sentence);
    mirrorTrouble.set(waits ? sentence : "");
    if (waits && follows && state.nextTry().isPresent()) {
      tick = premises.background().after(Duration.ofSeconds(1), () -> show(state));
    }
  }

  private String sentence(MirrorState state) {
    String waiting = storage.files(state.waiting());
    return switch (state.phase()) {
      case DONE -> texts.text("ui.storage.mirror.done");
      case COPYING -> texts.text("ui.storage.mirror.copying", waiting);
      case LOCKED -> texts.text("ui.storage.mirror.locked", waiting);
      case WAITING ->
          texts.text(
              "ui.storage.mirror.waiting",
              waiting,
              state.why().map(this::trouble).orElse(""),
              state
                  .nextTry()
                  .map(
                      next ->
                          texts.text(
                              "ui.storage.mirror.next",
                              String.valueOf(
                                  Math.max(
                                      0,
                                      next.getEpochSecond()
                                          - premises.clock().instant().getEpochSecond()))))
                  .orElse(""));
    };
  }

  /** A hub on this computer is reached without the internet. */
  private String trouble(HubTrouble why) {
    return mirroredNearby && why instanceof HubTrouble.Unreachable
        ? texts.text("ui.storage.mirror.nearby")
        : storage.trouble(why);
  }

  /** Copies at once what waits. */
  public void tryMirrorAgain() {
    var _ =
        premises
            .background()
            .run(
                () -> {
                  premises.stockroom().tryMirrorAgain();
                  return premises.stockroom().mirror();
                },
                this::show);
  }

  /** Nobody looks any more: nothing is kept that is private. */
  public void left() {
    follows = false;
    readings++;
    tick.cancel();
    here.clear();
    elsewhere.clear();
    lodgings.clear();
    mirror.set("");
    mirrorTrouble.set("");
    loaded.set(false);
  }
}
