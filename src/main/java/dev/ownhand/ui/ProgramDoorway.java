package dev.ownhand.ui;

import dev.ownhand.platform.PortOwner;
import dev.ownhand.program.Program;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.settings.Doorway;

/**
 * The local entrance of the program, and its built-in hub.
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
          new Moving.PortBusy(owner(busy));
    };
  }

  @Override
  public int hubPort() {
    return program.hubSite().port();
  }

  @Override
  public HubPort hubPort(int port) {
    if (port == program.port()) {
      return new HubPort.Entrance();
    }
    return port != hubPort() && program.isTaken(port)
        ? new HubPort.Busy(owner(port))
        : new HubPort.Free();
  }

  private String owner(int port) {
    return new PortOwner().likelyOwner(port).orElse(texts.text("cli.port.unknown"));
  }
}
