package dev.ownhand;

import dev.ownhand.checkup.Checkup;
import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.Holder;
import dev.ownhand.checkup.HubStanding;
import dev.ownhand.checkup.Journal;
import dev.ownhand.checkup.Look;
import dev.ownhand.checkup.Looks;
import dev.ownhand.checkup.Topic;
import dev.ownhand.checkup.Versions;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.platform.BrowserFinder;
import dev.ownhand.platform.Claim;
import dev.ownhand.platform.Instance;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.platform.PortOwner;
import dev.ownhand.platform.SingleInstance;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.program.HubLook;
import dev.ownhand.program.Program;
import dev.ownhand.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is looked at when the whole house is looked at.
 *
 * @param entrance whether the local entrance of this process is open
 * @param settings what came of reading the settings
 * @param links who opens {@code blockstack:} links
 * @param tray whether there is a sign of Ownhand beside the clock; empty where nobody has looked for a place
 */
record HouseCall(
    Program program,
    OperatingSystem system,
    InstantSource clock,
    Entropy entropy,
    Journal journal,
    Supplier<Entrance> entrance,
    Supplier<Settings.Reading> settings,
    Supplier<LinkHandler.Standing> links,
    Supplier<Optional<Finding.Tray.TrayState>> tray) {
  /** The local entrance of this process. */
  enum Entrance {
    OPEN,
    SHUT
  }

  Checkup checkup() {
    Path home = program.home();
    return new Checkup(
        List.of(
            new Look(Topic.FOLDER, this::inside),
            Look.one(Topic.LINKS, () -> new Finding.Links(links.get())),
            Looks.browser(new BrowserFinder(system, System.getenv())),
            Looks.clock(clock, program.built()),
            Looks.settings(home.resolve("settings.json"), settings),
            Looks.disk(home),
            Looks.log(journal),
            new Look(
                Topic.START,
                () -> StartCache.state().<Finding>map(Finding.StartCache::new).stream().toList()),
            new Look(
                Topic.TRAY, () -> tray.get().<Finding>map(Finding.Tray::new).stream().toList()),
            Look.one(
                Topic.VERSIONS,
                () ->
                    new Finding.Made(
                        Versions.here(
                            Optional.ofNullable(HouseCall.class.getPackage().getImplementationVersion()),
                            System.getenv())))));
  }

  /** Folder, keychain, port and hub, looked at while nobody else could begin to work there. */
  private List<Finding> inside() {
    Path home = program.home();
    if (!Files.exists(home)) {
      return findings(Finding.Folder.FolderState.ABSENT, portAlone(), HubLook.closed(program));
    }
    return switch (SingleInstance.claim(home, entropy::bytes)) {
      case Claim.First(Instance instance) -> {
        try (instance) {
          yield findings(Finding.Folder.FolderState.FREE, portAlone(), HubLook.ours(program));
        }
      }
      case Claim.Taken(Optional<Long> process)
          when process.equals(Optional.of(ProcessHandle.current().pid())) ->
          findings(Finding.Folder.FolderState.RUNNING, portHere(), HubLook.here(program));
      case Claim.Taken(Optional<Long> process) ->
          findings(
              Finding.Folder.FolderState.RUNNING, portOf(process), HubLook.elsewhere(program));
      case Claim.Unusable(Claim.Obstacle obstacle) ->
          findings(
              switch (obstacle) {
                case FOLDER -> Finding.Folder.FolderState.NO_FOLDER;
                case LOCK -> Finding.Folder.FolderState.NOT_WRITABLE;
              },
              portAlone(),
              HubLook.closed(program));
    };
  }

  private List<Finding> findings(
      Finding.Folder.FolderState folder, Holder port, HubStanding hub) {
    return List.of(
        new Finding.Folder(program.home(), folder),
        new Finding.Vault(
            switch (program.household().condition()) {
              case ABSENT -> Finding.Vault.VaultState.ABSENT;
              case LOCKED, OPEN -> Finding.Vault.VaultState.THERE;
            }),
        new Finding.Port(program.port(), port),
        HubLook.finding(program, hub));
  }

  /** While this process is to have it. */
  private Holder portHere() {
    return switch (entrance.get()) {
      case OPEN -> new Holder.Ours();
      case SHUT -> program.isPortTaken() ? other() : new Holder.Shut();
    };
  }

  /** While another process is to have it. */
  private Holder portOf(Optional<Long> process) {
    if (!program.isPortTaken()) {
      return new Holder.Nobody();
    }
    boolean isHeldByAnother =
        process.filter(one -> !new PortOwner().mayBe(one, program.port())).isPresent();
    return isHeldByAnother ? other() : new Holder.Ours();
  }

  /** While no Ownhand runs. */
  private Holder portAlone() {
    return program.isPortTaken() ? other() : new Holder.Nobody();
  }

  private Holder other() {
    return new Holder.Other(new PortOwner().likelyOwner(program.port()));
  }
}
