package dev.ownhand;

import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.hub.Buckets;
import dev.ownhand.gaia.hub.LocalHub;
import dev.ownhand.program.Program;
import dev.ownhand.server.hub.HubServer;
import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.store.DiskBuckets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The built-in hub: its files, opened when they are first needed, and the server before them. */
final class HubDoor implements AutoCloseable {
  private final Path home;
  private final SettingsBook settings;
  private final InstantSource clock;
  private final Entropy entropy;
  private int portInSettings;
  private int port;
  private boolean serves;
  private boolean closed;
  private DiskBuckets.@Nullable Opening opening;
  private @Nullable LocalHub hub;
  private @Nullable HubServer server;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile BuiltIn state = new BuiltIn.Off();

  /**
   * Closed at first.
   *
   * @param port given for this time; else as the settings have it
   */
  HubDoor(
      Path home,
      SettingsBook settings,
      Optional<Integer> port,
      InstantSource clock,
      Entropy entropy) {
    this.home = home;
    this.settings = settings;
    this.clock = clock;
    this.entropy = entropy;
    this.portInSettings = settings.current().hubPort();
    this.port = port.orElse(portInSettings);
    settings.onChange(this::follow);
  }

  /** Has this called whenever something was stored or removed, on any thread. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Where it is. */
  synchronized Program.HubSite site() {
    return new Program.HubSite(
        DiskBuckets.files(home),
        port,
        switch (settings.current().builtInHub()) {
          case ON -> Program.HubSite.Wanted.ON;
          case OFF -> Program.HubSite.Wanted.OFF;
        });
  }

  /** How it is. Before it serves, it is off, or what opening its folder has shown. */
  BuiltIn state() {
    return state;
  }

  /** Its files, if the folder can be used. */
  synchronized Optional<Buckets> files() {
    if (opening == null && !closed) {
      opening = DiskBuckets.open(home, entropy, clock);
      if (!serves && !(opening instanceof DiskBuckets.Opening.Opened)) {
        state = closedState();
      }
    }
    return opening instanceof DiskBuckets.Opening.Opened(DiskBuckets buckets)
        ? Optional.of(buckets)
        : Optional.empty();
  }

  /** Whether a hub elsewhere asks for tokens that would open this one. */
  synchronized boolean isOwnChallenge(String text) {
    return files().map(this::hub).filter(own -> own.isOwnChallenge(text)).isPresent();
  }

  /** The person's own way to a bucket. Only where there are files. */
  synchronized Bucket bucket(Address address) {
    return hub(files().orElseThrow(() -> new IllegalStateException("there are no files")))
        .bucket(address);
  }

  private LocalHub hub(Buckets files) {
    if (hub == null || hub.port() != port) {
      hub = new LocalHub(files, port, clock, entropy);
      hub.onChange(() -> listeners.forEach(Runnable::run));
    }
    return hub;
  }

  /** From now on it is there for apps, as the settings have it. */
  synchronized void serve() {
    serves = true;
    follow();
  }

  private synchronized void follow() {
    Settings now = settings.current();
    boolean moves = now.hubPort() != portInSettings;
    if (moves) {
      portInSettings = now.hubPort();
      port = portInSettings;
    }
    if (closed || !serves) {
      return;
    }
    boolean wanted = now.builtInHub() == Settings.BuiltInHub.ON;
    if (server != null && (moves || !wanted)) {
      server.close();
      server = null;
    }
    if (!wanted) {
      state = new BuiltIn.Off();
    } else if (server == null) {
      state = files().map(this::listen).orElseGet(this::closedState);
    }
  }

  private BuiltIn listen(Buckets files) {
    return switch (HubServer.start(hub(files))) {
      case HubServer.Start.Listening(HubServer listening) -> {
        server = listening;
        yield new BuiltIn.Serving(hub(files).place());
      }
      case HubServer.Start.PortBusy(int busy) -> new BuiltIn.PortBusy(busy);
    };
  }

  private BuiltIn closedState() {
    return opening instanceof DiskBuckets.Opening.TooNew(int version)
        ? new BuiltIn.TooNew(version)
        : new BuiltIn.Unusable();
  }

  @Override
  public synchronized void close() {
    closed = true;
    state = new BuiltIn.Off();
    if (server != null) {
      server.close();
      server = null;
    }
    if (opening instanceof DiskBuckets.Opening.Opened(DiskBuckets buckets)) {
      buckets.close();
    }
    opening = null;
  }
}
