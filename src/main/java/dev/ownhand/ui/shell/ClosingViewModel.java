package dev.ownhand.ui.shell;

import dev.ownhand.program.Program;
import dev.ownhand.settings.Settings.Closing;
import dev.ownhand.settings.SettingsBook;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What closing the main window does: end the program, or leave it there for apps that ask. */
public final class ClosingViewModel {
  /** What is to happen. */
  public enum Step {
    ASK,
    STAY_AND_SAY_SO,
    QUIT
  }

  private final SettingsBook settings;
  private final Program.Host host;
  private final BooleanProperty remembers = new SimpleBooleanProperty(this, "remembers");

  public ClosingViewModel(SettingsBook settings, Program.Host host) {
    this.settings = settings;
    this.host = host;
  }

  /** Whether the answer is to hold from now on. */
  public BooleanProperty remembersProperty() {
    return remembers;
  }

  /** The window is being closed. A terminal that the program runs in goes on anyway. */
  public Step closing() {
    return switch (host) {
      case TERMINAL -> Step.STAY_AND_SAY_SO;
      case WINDOW ->
          switch (settings.current().closing()) {
            case ASK -> Step.ASK;
            case KEEPS_SERVING -> Step.STAY_AND_SAY_SO;
            case QUITS -> Step.QUIT;
          };
    };
  }

  /** The person wants Ownhand to stay there for apps that ask. */
  public Step stay() {
    remember(Closing.KEEPS_SERVING);
    return Step.STAY_AND_SAY_SO;
  }

  /** The person wants it to end. */
  public Step quit() {
    remember(Closing.QUITS);
    return Step.QUIT;
  }

  /** A disk that fails is no reason to keep somebody from closing a window; it asks again next time. */
  private void remember(Closing closing) {
    if (remembers.get()) {
      var _ = settings.change(now -> now.withClosing(closing));
    }
  }
}
