package dev.ownhand.ui.storage.page;

import dev.ownhand.gaia.HubPlace;
import dev.ownhand.ui.storage.AppRow;
import dev.ownhand.ui.storage.Premises;
import dev.ownhand.ui.storage.copying.BringBackViewModel;
import dev.ownhand.ui.storage.copying.MoveViewModel;
import dev.ownhand.ui.storage.copying.TakeOutViewModel;
import dev.ownhand.ui.storage.files.Asking;
import dev.ownhand.ui.storage.files.FilesViewModel;
import dev.ownhand.ui.storage.overview.Lodging;
import dev.ownhand.ui.storage.overview.OverviewViewModel;
import dev.ownhand.ui.storage.residence.ResidenceViewModel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One storage screen at a time. Made once, for all views of it. */
public final class StorageViewModel {
  private final Premises premises;
  private final OverviewViewModel overview;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", new Step.Overview());

  public StorageViewModel(Premises premises) {
    this.premises = premises;
    overview = new OverviewViewModel(premises);
  }

  /** The screen that is shown. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Everything at a glance. */
  public OverviewViewModel overview() {
    return overview;
  }

  /** Back to everything at a glance. */
  public void back() {
    step.set(new Step.Overview());
  }

  /** Back, unless something is asked or files are on their way: that is ended on purpose only. */
  public void escape() {
    boolean held =
        switch (step.get()) {
          case Step.Overview() -> true;
          case Step.Residing _ -> false;
          case Step.Files(var files) ->
              !(files.askingProperty().get() instanceof Asking.Nothing)
                  || files.haul().runningProperty().get();
          case Step.Moving(var move) -> move.transfer().haul().runningProperty().get();
          case Step.TakingOut(var takeOut) -> takeOut.transfer().haul().runningProperty().get();
          case Step.BringingBack(var bringBack) ->
              bringBack.transfer().haul().runningProperty().get();
        };
    if (!held) {
      back();
    }
  }

  /** Looks into a bucket of an identity in use. */
  public void open(AppRow app) {
    if (app.shelf().isPresent()) {
      step.set(new Step.Files(new FilesViewModel(premises, app)));
    }
  }

  /** Has the apps of an identity store elsewhere. */
  public void change(Lodging lodging) {
    step.set(
        new Step.Residing(
            new ResidenceViewModel(premises, lodging.residence(), lodging.name())));
  }

  /** Copies files from one hub to another. */
  public void move() {
    step.set(new Step.Moving(new MoveViewModel(premises, Optional.empty())));
  }

  /** Copies everything of an identity to the hub it is about to move to. */
  public void move(ResidenceViewModel residence, HubPlace to) {
    step.set(
        new Step.Moving(
            new MoveViewModel(
                premises,
                Optional.of(
                    new MoveViewModel.Wish(residence.identity(), residence.now(), to)))));
  }

  /** Copies files out of the hubs. */
  public void takeOut() {
    step.set(new Step.TakingOut(new TakeOutViewModel(premises)));
  }

  /** Copies them back. */
  public void bringBack() {
    step.set(new Step.BringingBack(new BringBackViewModel(premises)));
  }
}
