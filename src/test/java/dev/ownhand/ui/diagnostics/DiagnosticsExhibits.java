package dev.ownhand.ui.diagnostics;

import dev.ownhand.checkup.Checkup;
import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.Holder;
import dev.ownhand.checkup.HubStanding;
import dev.ownhand.checkup.Journal;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.checkup.LogDetail;
import dev.ownhand.checkup.Look;
import dev.ownhand.checkup.Redaction;
import dev.ownhand.checkup.SettingsState;
import dev.ownhand.checkup.Topic;
import dev.ownhand.checkup.Versions;
import dev.ownhand.platform.DefaultBrowser;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.Homes;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.HandBackground;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The check-up in all its states. */
public final class DiagnosticsExhibits {
  private static final Instant NOW = Instant.parse("2026-11-22T14:00:30Z");
  private static final Path HOME = Path.of("/home/alice/.local/share/ownhand");

  private DiagnosticsExhibits() {}

  public static List<Exhibit> all() {
    return List.of(
        exhibit("diagnostics", well(), LogDetail.USUAL, shown -> shown.background.work()),
        exhibit("diagnostics-wrong", wrong(), LogDetail.MORE, shown -> shown.background.work()),
        exhibit(
            "diagnostics-copied",
            well(),
            LogDetail.MORE_THIS_TIME,
            shown -> {
              shown.background.work();
              shown.model.copyReport();
            }),
        exhibit(
            "diagnostics-looking",
            well(),
            LogDetail.USUAL,
            shown -> shown.background.pass(Activity.LONG)));
  }

  private record Shown(DiagnosticsViewModel model, HandBackground background) {}

  private static Exhibit exhibit(
      String name, List<Finding> findings, LogDetail detail, Consumer<Shown> step) {
    return Exhibit.inMainWindow(name, texts -> root(texts, findings, detail, step));
  }

  private static Parent root(
      Texts texts, List<Finding> findings, LogDetail detail, Consumer<Shown> step) {
    var background = new HandBackground();
    var redaction = Redaction.ofThisPerson(Map.of());
    Path folder = Homes.folder();
    if (detail != LogDetail.USUAL) {
      log(folder);
    }
    var model =
        new DiagnosticsViewModel(
            new Patient(
                new Checkup(List.of(new Look(Topic.FOLDER, () -> findings))),
                new Journal(folder, () -> detail, redaction),
                Homes.settings(),
                redaction),
            new HandClip(),
            () -> NOW,
            background,
            texts);
    Parent root =
        new DiagnosticsView(
                model,
                () -> {},
                detail == LogDetail.USUAL ? Optional.of(() -> {}) : Optional.empty(),
                texts)
            .root();
    step.accept(new Shown(model, background));
    return root;
  }

  private static void log(Path home) {
    try {
      Path logs = Files.createDirectories(home.resolve("logs"));
      Files.writeString(
          logs.resolve("ownhand.0.log"),
          """
          2026-11-22T13:58:41.120Z WARNING dev.ownhand.platform.Instance: links cannot be handed over: java.io.IOException
          2026-11-22T13:59:02.007Z ERROR dev.ownhand.ui.work.FxBackground: work for the window failed
            java.lang.IllegalStateException: a room does not close
              at dev.ownhand.House.close(House.java:384)
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> well() {
    return List.of(
        new Finding.Folder(HOME, Finding.Folder.FolderState.RUNNING),
        new Finding.Vault(Finding.Vault.VaultState.THERE),
        new Finding.Port(8888, new Holder.Ours()),
        new Finding.Hub(HubStanding.ANSWERS, 18888, HOME.resolve("storage"), Optional.empty()),
        new Finding.Links(new LinkHandler.Standing.Ours()),
        new Finding.Browser(new DefaultBrowser.Named("firefox")),
        new Finding.Clock(NOW, NOW),
        new Finding.SettingsFile(HOME.resolve("settings.json"), new SettingsState.Good()),
        new Finding.Disk(120_000_000_000L),
        new Finding.Log(HOME.resolve("logs"), LogDetail.USUAL, Finding.Log.LogState.WRITTEN),
        new Finding.StartCache(Finding.StartCache.CacheState.IN_USE),
        new Finding.Tray(Finding.Tray.TrayState.THERE),
        versions());
  }

  private static List<Finding> wrong() {
    return List.of(
        new Finding.Folder(HOME, Finding.Folder.FolderState.NOT_WRITABLE),
        new Finding.Vault(Finding.Vault.VaultState.ABSENT),
        new Finding.Port(8888, new Holder.Other(Optional.of("jupyter-lab"))),
        new Finding.Hub(
            HubStanding.PORT_BUSY, 18888, HOME.resolve("storage"), Optional.of("node server.js")),
        new Finding.Links(new LinkHandler.Standing.Another("Blockstack Browser")),
        new Finding.Browser(new DefaultBrowser.NotFound(List.of("xdg-open"))),
        new Finding.Clock(NOW, NOW.plusSeconds(1)),
        new Finding.SettingsFile(
            HOME.resolve("settings.json"), new SettingsState.PassedOver("hubReadUrl")),
        new Finding.Disk(12_000_000),
        new Finding.Log(HOME.resolve("logs"), LogDetail.MORE, Finding.Log.LogState.NOT_WRITABLE),
        new Finding.StartCache(Finding.StartCache.CacheState.PASSED_OVER),
        new Finding.Tray(Finding.Tray.TrayState.NOT_THERE),
        new Finding.Unanswered(Topic.LINKS),
        versions());
  }

  private static Finding versions() {
    return new Finding.Made(
        new Versions(
            Optional.of("1.0.0"),
            "25.0.3+9-LTS",
            Optional.of("26.0.2+6"),
            "Linux 6.8.0 amd64",
            Optional.of("GNOME"),
            Optional.of("wayland")));
  }
}
