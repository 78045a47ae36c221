package dev.ownhand.ui.profile.page;

import dev.ownhand.ui.profile.clash.ClashViewModel;
import dev.ownhand.ui.profile.history.HistoryViewModel;
import dev.ownhand.ui.profile.people.LookupViewModel;
import dev.ownhand.ui.profile.people.OwnPageViewModel;
import dev.ownhand.ui.profile.portrait.FramingViewModel;

/** Which of the profile screens is shown. */
public sealed interface Step {
  /** The form. */
  record Editing() implements Step {}

  /** A picture is chosen. */
  record Framing(FramingViewModel model) implements Step {}

  /** What was published before. */
  record History(HistoryViewModel model) implements Step {}

  /** What was changed in two places. */
  record Deciding(ClashViewModel model) implements Step {}

  /** How others see it. */
  record OwnPage(OwnPageViewModel model) implements Step {}

  /** Somebody is looked up. */
  record Lookup(LookupViewModel model) implements Step {}
}
