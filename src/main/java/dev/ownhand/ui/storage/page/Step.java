package dev.ownhand.ui.storage.page;

import dev.ownhand.ui.storage.copying.BringBackViewModel;
import dev.ownhand.ui.storage.copying.MoveViewModel;
import dev.ownhand.ui.storage.copying.TakeOutViewModel;
import dev.ownhand.ui.storage.files.FilesViewModel;
import dev.ownhand.ui.storage.residence.ResidenceViewModel;

/** Which of the storage screens is shown. */
public sealed interface Step {
  /** Everything at a glance. */
  record Overview() implements Step {}

  /** The files of an app. */
  record Files(FilesViewModel model) implements Step {}

  /** Where an identity's apps store. */
  record Residing(ResidenceViewModel model) implements Step {}

  /** From one hub to another. */
  record Moving(MoveViewModel model) implements Step {}

  /** Out of the hubs. */
  record TakingOut(TakeOutViewModel model) implements Step {}

  /** Back into one. */
  record BringingBack(BringBackViewModel model) implements Step {}
}
