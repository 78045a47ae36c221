package dev.ownhand.publishing;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.StorageChoice;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.auth.Hub;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.Pause;
import dev.ownhand.gaia.RemoteHubs;
import dev.ownhand.net.OkHttpWire;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Storage;
import java.nio.file.Path;
import java.util.Optional;

/** A home of the phrase of all zeros, whose identities store at a hub that is told. */
public final class ProfileHome implements AutoCloseable {
  private final Home home;
  private final OkHttpWire wire = new OkHttpWire();
  private final Storage storage;
  private final Profiles profiles;

  public ProfileHome(Path folder) {
    this(folder, _ -> {});
  }

  ProfileHome(Path folder, Pause pause) {
    home = new Home(folder).settled();
    storage =
        new Storage(
            home.household(),
            BuiltIn.Off::new,
            Optional::empty,
            _ -> {
              throw new AssertionError("there is no built-in hub");
            },
            () -> Hub.NONE,
            new RemoteHubs(wire, home.clock(), Entropy.system(), _ -> {}, _ -> false),
            folder.resolve("storage-work"),
            home.clock(),
            Entropy.system());
    profiles = new Profiles(home.household(), storage, pause, home.clock(), Entropy.system());
  }

  public ProfileHome at(HubPlace hub) {
    storage.choose(0, new StorageChoice.Elsewhere(hub));
    return this;
  }

  public Home home() {
    return home;
  }

  public Profiles profiles() {
    return profiles;
  }

  public Address address() {
    return profiles.card(0).orElseThrow().identity().address();
  }

  @Override
  public void close() {
    profiles.close();
    storage.close();
    home.close();
    wire.close();
  }
}
