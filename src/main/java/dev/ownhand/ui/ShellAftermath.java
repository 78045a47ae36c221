package dev.ownhand.ui;

import dev.ownhand.ui.settings.Aftermath;
import dev.ownhand.ui.shell.ShellViewModel;

/** Starting over, as the main window goes on after it. */
record ShellAftermath(ShellViewModel model) implements Aftermath {
  @Override
  public void startedOver() {
    model.settled();
  }

  @Override
  public void notDone(String sentence) {
    model.settled();
    model.tell(sentence);
  }
}
