package dev.ownhand.ui.settings;

import dev.ownhand.auth.Household;
import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Everything that can be set, part by part. Made anew for each view of it. */
public final class SettingsViewModel {
  /**
   * What the settings change outside of their file and the household.
   *
   * @param look gives the window another look
   */
  public record Reach(
      Doorway doorway,
      Links links,
      Consumer<Settings.Theme> look,
      Aftermath aftermath,
      About about,
      Releases releases) {}

  private final ChoicesViewModel choices;
  private final LinksViewModel links;
  private final HubViewModel hub;
  private final PasswordViewModel password;
  private final PhraseViewModel phrase;
  private final BlockedViewModel blocked;
  private final StartOverViewModel startOver;
  private final UpdatesViewModel updates;
  private final About about;

  public SettingsViewModel(
      SettingsBook book, Household household, Reach reach, Background background, Texts texts) {
    choices = new ChoicesViewModel(book, reach.doorway(), reach.look(), background, texts);
    links = new LinksViewModel(reach.links(), background, texts);
    hub = new HubViewModel(choices, reach.doorway(), background, texts);
    password = new PasswordViewModel(household, background, texts);
    phrase = new PhraseViewModel(household, background, texts);
    blocked = new BlockedViewModel(household, background, texts);
    startOver = new StartOverViewModel(household, background, texts, reach.aftermath());
    updates =
        new UpdatesViewModel(
            choices, reach.releases(), InstantSource.system(), background, texts);
    about = reach.about();
  }

  public ChoicesViewModel choices() {
    return choices;
  }

  public LinksViewModel links() {
    return links;
  }

  public HubViewModel hub() {
    return hub;
  }

  public PasswordViewModel password() {
    return password;
  }

  public PhraseViewModel phrase() {
    return phrase;
  }

  public BlockedViewModel blocked() {
    return blocked;
  }

  public StartOverViewModel startOver() {
    return startOver;
  }

  public UpdatesViewModel updates() {
    return updates;
  }

  public About about() {
    return about;
  }

  /** Nothing secret stays, and nothing goes on. */
  void left() {
    password.forget();
    phrase.hide();
    startOver.typedProperty().set("");
    links.left();
  }
}
