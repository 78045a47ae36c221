package dev.ownhand.ui;

import dev.ownhand.platform.PortOwner;
import dev.ownhand.program.Program;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.settings.Doorway;

/**
 * The local entrance of the program.
 *
 * @param moved told when it is somewhere else, by the thread that moved it
 */
record ProgramDoorway(Program program, Texts texts, Runnable moved) implements Doorway {
  @Override
  public int port() {
    return program.port();
  }

  @Override
  public Moving move(int port) {
    return switch (program.moveEntrance(port)) {
      case Program.Entrance.Open _ -> {
        moved.run();
        yield new Moving.Moved();
      }
      case Program.Entrance.PortBusy(int busy) ->
          new Moving.PortBusy(
              new PortOwner().likelyOwner(busy).orElse(texts.text("cli.port.unknown")));
    };
  }
}
