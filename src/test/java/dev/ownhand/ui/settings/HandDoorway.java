package dev.ownhand.ui.settings;

import dev.ownhand.settings.Settings;

/** An entrance that finds one port taken. */
final class HandDoorway implements Doorway {
  static final int TAKEN = 9000;

  private int port = 8888;

  @Override
  public int port() {
    return port;
  }

  @Override
  public Moving move(int to) {
    if (to == TAKEN) {
      return new Moving.PortBusy("node (4711)");
    }
    port = to;
    return new Moving.Moved();
  }

  @Override
  public int hubPort() {
    return Settings.USUAL.hubPort();
  }

  @Override
  public HubPort hubPort(int to) {
    if (to == port) {
      return new HubPort.Entrance();
    }
    return to == TAKEN ? new HubPort.Busy("node (4711)") : new HubPort.Free();
  }
}
