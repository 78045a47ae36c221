package dev.ownhand.cli;

import dev.ownhand.platform.PortOwner;
import dev.ownhand.program.Program;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Connecting;
import dev.ownhand.texts.Texts;
import java.nio.file.Files;
import java.util.Locale;

/** How the built-in hub is, seen from where it does not serve. */
enum HubStanding {
  /** Ownhand runs elsewhere, and its hub answers. */
  ANSWERS,
  /** Ownhand runs elsewhere, and no hub answers. */
  SILENT,
  /** Ownhand does not run; nothing is in the way of its hub. */
  RESTS,
  /** It is switched off. */
  OFF,
  /** Somebody else has its port. */
  PORT_BUSY,
  /** Its index was written by a newer Ownhand. */
  TOO_NEW,
  /** Its folder cannot be used. */
  UNUSABLE;

  /** As it is while Ownhand runs elsewhere: it is asked itself. */
  static HubStanding elsewhere(Program program) {
    Program.HubSite site = program.hubSite();
    if (program.storage().connect("http://127.0.0.1:" + site.port())
        instanceof Connecting.Connected) {
      return ANSWERS;
    }
    return switch (site.wanted()) {
      case ON -> SILENT;
      case OFF -> OFF;
    };
  }

  /** As it is while the data folder is ours. Makes nothing that is not there. */
  static HubStanding ours(Program program) {
    if (Files.exists(program.hubSite().folder())) {
      var _ = program.storage().occupied();
      BuiltIn builtIn = program.storage().builtIn();
      if (builtIn instanceof BuiltIn.TooNew) {
        return TOO_NEW;
      }
      if (builtIn instanceof BuiltIn.Unusable) {
        return UNUSABLE;
      }
    }
    return closed(program);
  }

  /** As it is while nobody looks into its folder. */
  static HubStanding closed(Program program) {
    return switch (program.hubSite().wanted()) {
      case OFF -> OFF;
      case ON -> program.isHubPortTaken() ? PORT_BUSY : RESTS;
    };
  }

  String word() {
    return HubJson.code(name());
  }

  String sentence(Program program, Texts texts) {
    Program.HubSite site = program.hubSite();
    String owner =
        this == PORT_BUSY
            ? new PortOwner()
                .likelyOwner(site.port())
                .orElseGet(() -> texts.text("cli.port.unknown"))
            : "";
    return texts.text(
        "cli.hub.standing." + name().toLowerCase(Locale.ROOT),
        String.valueOf(site.port()),
        owner,
        site.folder().toString());
  }
}
