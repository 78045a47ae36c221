package dev.ownhand.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.Holder;
import dev.ownhand.checkup.HubStanding;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.checkup.LogDetail;
import dev.ownhand.checkup.Redaction;
import dev.ownhand.checkup.SettingsState;
import dev.ownhand.checkup.Topic;
import dev.ownhand.checkup.Versions;
import dev.ownhand.platform.DefaultBrowser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckupTextsTest {
  private static final Path HOME = Path.of(System.getProperty("user.home"), ".local/share/ownhand");
  private static final Instant NOW = Instant.parse("2026-11-22T14:00:30Z");

  private final CheckupTexts texts = new CheckupTexts(Texts.in(Locale.ENGLISH));

  @Test
  void hasASentenceForEverythingThatCanBeFound() {
    for (Finding finding : everything()) {
      assertFalse(texts.sentence(finding).isBlank());
      assertFalse(texts.sentence(finding).contains("{"), texts.sentence(finding));
      assertFalse(texts.name(finding.topic()).isBlank());
    }
  }

  @Test
  void namesWhoIsInTheWayIfThatIsKnown() {
    assertEquals(
        "Port 8888 is in use by jupyter-lab, so apps cannot reach Ownhand. Stop that program, or choose another port"
            + " in Settings or with --port; apps that only know port 8888 will then not find it.",
        texts.sentence(new Finding.Port(8888, new Holder.Other(Optional.of("jupyter-lab")))));
  }

  @Test
  void reportsWithoutSayingWhoThePersonIs() {
    String report =
        texts.report(everything(), NOW, Redaction.ofThisPerson(Map.of("HOME", "/srv/people/marked")));
    assertEquals("Ownhand check-up, 2026-11-22T14:00:00Z", report.lines().findFirst().orElseThrow());
    assertEquals(everything().size() + 1, report.lines().count());
    assertFalse(report.contains(System.getProperty("user.home") + "/"), report);
    assertFalse(report.contains("marked"), report);
  }

  private static List<Finding> everything() {
    var all = new ArrayList<Finding>();
    for (var state : Finding.Folder.FolderState.values()) {
      all.add(new Finding.Folder(HOME, state));
    }
    for (var state : Finding.Vault.VaultState.values()) {
      all.add(new Finding.Vault(state));
    }
    for (Holder holder :
        List.of(
            new Holder.Nobody(),
            new Holder.Ours(),
            new Holder.Shut(),
            new Holder.Other(Optional.empty()),
            new Holder.Other(Optional.of("/srv/people/marked/bin/server")))) {
      all.add(new Finding.Port(8888, holder));
    }
    for (HubStanding how : HubStanding.values()) {
      all.add(new Finding.Hub(how, 18888, HOME.resolve("storage"), Optional.empty()));
    }
    for (LinkHandler.Standing handler :
        List.of(
            new LinkHandler.Standing.Ours(),
            new LinkHandler.Standing.Another("Blockstack"),
            new LinkHandler.Standing.Nobody(),
            new LinkHandler.Standing.Untold(LinkHandler.Reason.SYSTEM))) {
      all.add(new Finding.Links(handler));
    }
    for (DefaultBrowser browser :
        List.of(
            new DefaultBrowser.Named("firefox"),
            new DefaultBrowser.Unnamed(),
            new DefaultBrowser.NotFound(List.of("xdg-open")))) {
      all.add(new Finding.Browser(browser));
    }
    all.add(new Finding.Clock(NOW, NOW));
    all.add(new Finding.Clock(NOW, NOW.plusSeconds(1)));
    for (SettingsState state :
        List.of(
            new SettingsState.Good(),
            new SettingsState.Unreadable(),
            new SettingsState.PassedOver("port"))) {
      all.add(new Finding.SettingsFile(HOME.resolve("settings.json"), state));
    }
    for (long free : new long[] {1, 100_000_000, 5_000_000_000L}) {
      all.add(new Finding.Disk(free));
    }
    for (LogDetail detail : LogDetail.values()) {
      for (var state : Finding.Log.LogState.values()) {
        all.add(new Finding.Log(HOME.resolve("logs"), detail, state));
      }
    }
    for (var state : Finding.StartCache.CacheState.values()) {
      all.add(new Finding.StartCache(state));
    }
    for (var state : Finding.Tray.TrayState.values()) {
      all.add(new Finding.Tray(state));
    }
    for (Topic topic : Topic.values()) {
      all.add(new Finding.Unanswered(topic));
    }
    all.add(
        new Finding.Made(
            Versions.here(
                Optional.of("1.0.0"),
                Map.of("XDG_CURRENT_DESKTOP", "GNOME", "XDG_SESSION_TYPE", "wayland"))));
    return all;
  }
}
