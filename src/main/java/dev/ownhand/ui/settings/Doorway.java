package dev.ownhand.ui.settings;

/** Port: the local entrance, as the settings see it. */
public interface Doorway {
  /** What came of moving it. */
  sealed interface Moving {
    /** Apps find it at the new port. */
    record Moved() implements Moving {}

    /** Somebody else has that port; apps find it where it was. */
    record PortBusy(String owner) implements Moving {}
  }

  /** Where apps find it. */
  int port();

  /** Has it at another port. Takes a moment. */
  Moving move(int port);
}
