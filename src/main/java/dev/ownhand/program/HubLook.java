package dev.ownhand.program;

import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.HubStanding;
import dev.ownhand.platform.PortOwner;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Connecting;
import java.nio.file.Files;
import java.util.Optional;

/** Finds out how the built-in hub is. */
public final class HubLook {
  private HubLook() {}

  /** As it is while this process serves it. */
  public static HubStanding here(Program program) {
    return switch (program.storage().builtIn()) {
      case BuiltIn.Serving _ -> HubStanding.ANSWERS;
      case BuiltIn.PortBusy _ -> HubStanding.PORT_BUSY;
      case BuiltIn.TooNew _ -> HubStanding.TOO_NEW;
      case BuiltIn.Unusable() -> HubStanding.UNUSABLE;
      case BuiltIn.Off() ->
          switch (program.hubSite().wanted()) {
            case ON -> HubStanding.SILENT;
            case OFF -> HubStanding.OFF;
          };
    };
  }

  /** As it is while Ownhand runs elsewhere: it is asked itself. */
  public static HubStanding elsewhere(Program program) {
    Program.HubSite site = program.hubSite();
    return switch (program.storage().connect("http://127.0.0.1:" + site.port())) {
      // That of this data folder is known by its challenge.
      case Connecting.Connected _, Connecting.ItIsOurs _ -> HubStanding.ANSWERS;
      case Connecting.NotAnAddress _,
          Connecting.NotSecure _,
          Connecting.Unreachable _,
          Connecting.NotAHub _ ->
          switch (site.wanted()) {
            case ON -> HubStanding.SILENT;
            case OFF -> HubStanding.OFF;
          };
    };
  }

  /** As it is while the data folder is ours and nothing is served. Makes nothing that is not there. */
  public static HubStanding ours(Program program) {
    if (Files.exists(program.hubSite().folder())) {
      var _ = program.storage().occupied();
      BuiltIn builtIn = program.storage().builtIn();
      if (builtIn instanceof BuiltIn.TooNew) {
        return HubStanding.TOO_NEW;
      }
      if (builtIn instanceof BuiltIn.Unusable) {
        return HubStanding.UNUSABLE;
      }
    }
    return closed(program);
  }

  /** As it is while nobody looks into its folder. */
  public static HubStanding closed(Program program) {
    return switch (program.hubSite().wanted()) {
      case OFF -> HubStanding.OFF;
      case ON -> program.isHubPortTaken() ? HubStanding.PORT_BUSY : HubStanding.RESTS;
    };
  }

  /** What is told of it. */
  public static Finding.Hub finding(Program program, HubStanding standing) {
    Program.HubSite site = program.hubSite();
    return new Finding.Hub(
        standing,
        site.port(),
        site.folder(),
        standing == HubStanding.PORT_BUSY
            ? new PortOwner().likelyOwner(site.port())
            : Optional.empty());
  }
}
