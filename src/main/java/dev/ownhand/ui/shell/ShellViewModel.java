package dev.ownhand.ui.shell;

import dev.ownhand.auth.AutoLock;
import dev.ownhand.auth.Household;
import dev.ownhand.base.Origin;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which screen the main window shows, by the condition of the household and the person's steps. */
public final class ShellViewModel {
  private final Household household;
  private final Background background;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Place> place;
  private final ReadOnlyStringWrapper entrance = new ReadOnlyStringWrapper(this, "entrance", "");
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
  private final ReadOnlyStringWrapper lockedBecause =
      new ReadOnlyStringWrapper(this, "lockedBecause", "");
  private final ReadOnlyStringWrapper newer = new ReadOnlyStringWrapper(this, "newer", "");
  private Runnable read = () -> {};
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");

  public ShellViewModel(Household household, Background background, Texts texts) {
    this.household = household;
    this.background = background;
    this.texts = texts;
    place = new ReadOnlyObjectWrapper<>(this, "place", entered());
    household.onChange(() -> background.inWindow(this::follow));
  }

  /** The screen. */
  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Why apps cannot reach Ownhand, or empty. */
  public ReadOnlyStringProperty entranceProperty() {
    return entrance.getReadOnlyProperty();
  }

  /** Which app waits for a keychain to be made, or empty. */
  public ReadOnlyStringProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Why it was locked without the person's doing, or empty. */
  public ReadOnlyStringProperty lockedBecauseProperty() {
    return lockedBecause.getReadOnlyProperty();
  }

  /** That there is a newer version, or empty. */
  public ReadOnlyStringProperty newerProperty() {
    return newer.getReadOnlyProperty();
  }

  /** That something went wrong in Ownhand itself, or empty. */
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** Whether the places inside can be gone to. */
  public boolean isOpen() {
    return household.condition() == Household.Condition.OPEN;
  }

  /** Goes to another screen, if the condition of the household allows it. */
  public void go(Place to) {
    boolean open = isOpen();
    if (to.isInside() == open || to.isEverywhere()) {
      place.set(to);
    }
  }

  /** A keychain was made or brought back: on to what it holds. */
  public void settled() {
    place.set(entered());
  }

  /** Locks at once. */
  public void lock() {
    lockedBecause.set("");
    var _ =
        background.run(
            () -> {
              household.lock();
              return household.condition();
            },
            _ -> settled());
  }

  /** It was locked because nobody was here, the computer slept, or its screen was locked. May be called from any thread. */
  public void locked(AutoLock.Reason reason) {
    background.inWindow(
        () -> {
          lockedBecause.set(
              switch (reason) {
                case IDLE -> texts.text("ui.locked.idle");
                case SUSPEND -> texts.text("ui.locked.suspend");
                case SCREEN -> texts.text("ui.locked.screen");
              });
          settled();
        });
  }

  /** An app asks, but there is no keychain to sign with. */
  public void appWaits(Origin app) {
    waiting.set(texts.text("ui.waiting", app.toString()));
  }

  /** No app waits for a keychain any more. */
  public void nobodyWaits() {
    waiting.set("");
  }

  /** The entrance is open. */
  public void reachable() {
    entrance.set("");
  }

  /** The entrance is shut, because somebody else has the port. */
  public void unreachable(int port, String owner) {
    entrance.set(texts.text("ui.entrance.busy", String.valueOf(port), owner));
  }

  /**
   * There is a newer version.
   *
   * @param page opens the page about it
   */
  public void newer(String version, Runnable page) {
    newer.set(texts.text("ui.updates.notice", version));
    read = page;
  }

  /** Opens the page about the newer version. */
  public void readAboutNewer() {
    read.run();
    forgetNewer();
  }

  /** It is not wanted now. */
  public void forgetNewer() {
    newer.set("");
  }

  /** A mistake of ours. */
  public void failed(Throwable mistake) {
    fault.set(texts.text("ui.fault", mistake.getClass().getSimpleName()));
  }

  /** Something to be read on whatever screen is shown. */
  public void tell(String sentence) {
    fault.set(sentence);
  }

  /** It was read. */
  public void forgetFault() {
    fault.set("");
  }

  /** Who makes a keychain step by step is not torn away when it is there. */
  private void follow() {
    boolean open = isOpen();
    if (open) {
      lockedBecause.set("");
    }
    if (place.get().isEverywhere()) {
      if (!open) {
        place.set(entered());
      }
      return;
    }
    boolean making = place.get() == Place.CREATE || place.get() == Place.RESTORE;
    if (place.get().isInside() != open && !(open && making)) {
      place.set(entered());
    }
  }

  private Place entered() {
    return switch (household.condition()) {
      case ABSENT -> Place.WELCOME;
      case LOCKED -> Place.UNLOCK;
      case OPEN -> Place.HOME;
    };
  }
}
