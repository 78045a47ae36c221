package dev.ownhand.ui.settings;

/** Port: the local entrance and the built-in hub, as the settings see them. */
public interface Doorway {
  /** What came of moving it. */
  sealed interface Moving {
    /** Apps find it at the new port. */
    record Moved() implements Moving {}

    /** Somebody else has that port; apps find it where it was. */
    record PortBusy(String owner) implements Moving {}
  }

  /** How it stands with a port for the built-in hub. */
  sealed interface HubPort {
    /** The hub has it, or can have it. */
    record Free() implements HubPort {}

    /** Somebody else has it. */
    record Busy(String owner) implements HubPort {}

    /** The entrance has it. */
    record Entrance() implements HubPort {}
  }

  /** Where apps find it. */
  int port();

  /** Has it at another port. Takes a moment. */
  Moving move(int port);

  /** Where apps find the built-in hub. */
  int hubPort();

  /** Whether the built-in hub could be at a port. Takes a moment. */
  HubPort hubPort(int port);
}
