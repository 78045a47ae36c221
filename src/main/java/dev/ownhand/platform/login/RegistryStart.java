package dev.ownhand.platform.login;

import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.SystemCommand;
import dev.ownhand.platform.WindowsRegistry;
import dev.ownhand.platform.WindowsRegistry.Entry;
import java.util.List;
import java.util.Optional;

/** Windows: a value of the person's own in the registry. */
final class RegistryStart implements LoginStart {
  private static final String RUN =
      "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
  private static final String NAME = "Ownhand";

  private final Optional<StartCommand> start;
  private final WindowsRegistry registry;

  RegistryStart(Optional<StartCommand> start, SystemCommand command) {
    this.start = start;
    this.registry = new WindowsRegistry(command);
  }

  @Override
  public Standing standing() {
    if (start.isEmpty()) {
      return Standing.UNKNOWN;
    }
    return registry.value(RUN, NAME).isPresent() ? Standing.ON : Standing.OFF;
  }

  @Override
  public Switching on() {
    return start
        .map(program -> new Entry.Value(RUN, NAME, "\"" + program.program() + "\" --hidden"))
        .map(value -> switching(registry.change(List.of(value))))
        .orElse(Switching.IMPOSSIBLE);
  }

  @Override
  public Switching off() {
    boolean isOff =
        registry.value(RUN, NAME).isEmpty()
            || registry.change(List.of(new Entry.NoValue(RUN, NAME)));
    return switching(isOff);
  }

  private static Switching switching(boolean isDone) {
    return isDone ? Switching.DONE : Switching.FAILED;
  }
}
