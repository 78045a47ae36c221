package dev.ownhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.program.Program.Host;
import dev.ownhand.settings.Settings.Closing;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.store.DiskSettings;
import dev.ownhand.ui.shell.ClosingViewModel.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingViewModelTest {
  private @TempDir Path folder;

  @Test
  void asksTheFirstTime() {
    assertEquals(Step.ASK, model(Host.WINDOW).closing());
  }

  @Test
  void staysFromThenOnIfThatWasTheAnswer() {
    ClosingViewModel model = model(Host.WINDOW);
    model.remembersProperty().set(true);
    assertEquals(Step.STAY_AND_SAY_SO, model.stay());
    assertEquals(Closing.KEEPS_SERVING, settings().current().closing());
    assertEquals(Step.STAY_AND_SAY_SO, model(Host.WINDOW).closing());
  }

  @Test
  void quitsFromThenOnIfThatWasTheAnswer() {
    ClosingViewModel model = model(Host.WINDOW);
    model.remembersProperty().set(true);
    assertEquals(Step.QUIT, model.quit());
    assertEquals(Step.QUIT, model(Host.WINDOW).closing());
  }

  @Test
  void asksAgainIfTheAnswerWasForOnce() {
    ClosingViewModel model = model(Host.WINDOW);
    assertEquals(Step.QUIT, model.quit());
    assertEquals(Step.ASK, model(Host.WINDOW).closing());
  }

  @Test
  void neverEndsWhatATerminalRuns() {
    model(Host.WINDOW).quit();
    assertEquals(Step.STAY_AND_SAY_SO, model(Host.TERMINAL).closing());
  }

  private ClosingViewModel model(Host host) {
    return new ClosingViewModel(settings(), host);
  }

  private SettingsBook settings() {
    return new DiskSettings(folder);
  }
}
