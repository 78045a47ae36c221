package dev.ownhand.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.platform.BrowserFinder;
import dev.ownhand.platform.DefaultBrowser;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupTest {
  private static final Instant BUILT = Instant.parse("2026-11-22T00:00:00Z");

  private @TempDir Path folder;

  @Test
  void tellsInTheOrderOfTheLooks() {
    var vault = new Finding.Vault(Finding.Vault.VaultState.THERE);
    var disk = new Finding.Disk(7);
    assertEquals(
        List.of(vault, disk),
        new Checkup(List.of(Look.one(Topic.VAULT, () -> vault), Look.one(Topic.DISK, () -> disk)))
            .look());
  }

  @Test
  void doesNotWaitForWhatGivesNoAnswer() {
    var never = new CountDownLatch(1);
    var vault = new Finding.Vault(Finding.Vault.VaultState.THERE);
    var stuck =
        Look.one(
            Topic.LINKS,
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return vault;
            });
    assertEquals(
        List.of(new Finding.Unanswered(Topic.LINKS), vault),
        new Checkup(List.of(stuck, Look.one(Topic.VAULT, () -> vault)), Duration.ofMillis(200)).look());
  }

  @Test
  void hidesNoMistakeOfOurs() {
    var broken =
        Look.one(
            Topic.LINKS,
            () -> {
              throw new IllegalArgumentException("x");
            });
    assertThrows(IllegalStateException.class, () -> new Checkup(List.of(broken)).look());
  }

  @Test
  void findsAClockWrongOnlyIfItIsBeforeTheProgramWasMade() {
    assertEquals(Standing.WELL, only(Looks.clock(() -> BUILT, BUILT)).standing());
    assertEquals(Standing.WRONG, only(Looks.clock(() -> BUILT.minusMillis(1), BUILT)).standing());
  }

  @Test
  void tellsEverySettingThatIsNotRight() {
    Path file = folder.resolve("settings.json");
    assertEquals(
        List.of(new Finding.SettingsFile(file, new SettingsState.Good())),
        Looks.settings(file, new Settings.Reading.Read(Settings.USUAL, List.of())));
    assertEquals(
        List.of(
            new Finding.SettingsFile(file, new SettingsState.PassedOver("port")),
            new Finding.SettingsFile(file, new SettingsState.PassedOver("theme"))),
        Looks.settings(file, new Settings.Reading.Read(Settings.USUAL, List.of("port", "theme"))));
    assertEquals(
        Standing.WRONG, Looks.settings(file, new Settings.Reading.Unreadable()).getFirst().standing());
  }

  @Test
  void measuresTheDiskAlsoWhereTheFolderIsStillToBeMade() {
    var disk =
        assertInstanceOf(Finding.Disk.class, only(Looks.disk(folder.resolve("not").resolve("yet"))));
    assertTrue(disk.free() > 0);
    assertEquals(Standing.WELL, new Finding.Disk(Finding.Disk.LITTLE).standing());
    assertEquals(Standing.NOTE, new Finding.Disk(Finding.Disk.LITTLE - 1).standing());
    assertEquals(Standing.NOTE, new Finding.Disk(Finding.Disk.TOO_LITTLE).standing());
    assertEquals(Standing.WRONG, new Finding.Disk(Finding.Disk.TOO_LITTLE - 1).standing());
  }

  @Test
  void tellsWhetherThereIsALog() throws IOException {
    var journal = new Journal(folder, () -> LogDetail.USUAL, nobody());
    assertEquals(
        new Finding.Log(folder.resolve("logs"), LogDetail.USUAL, Finding.Log.LogState.NOT_YET),
        only(Looks.log(journal)));
    Files.writeString(folder.resolve("logs"), "in the way");
    assertEquals(
        new Finding.Log(folder.resolve("logs"), LogDetail.USUAL, Finding.Log.LogState.NOT_WRITABLE),
        only(Looks.log(journal)));
  }

  @Test
  void findsTheBrowserThatWouldBeStarted() throws IOException {
    Path browser = Files.writeString(folder.resolve("falcon"), "#!/bin/sh\n");
    assertEquals(
        new Finding.Browser(new DefaultBrowser.NotFound(List.of("falcon"))),
        only(Looks.browser(finder("falcon %s"))));
    assertTrue(browser.toFile().setExecutable(true));
    assertEquals(
        new Finding.Browser(new DefaultBrowser.Named("falcon")),
        only(Looks.browser(finder("absent:falcon %s"))));
    assertEquals(
        new Finding.Browser(new DefaultBrowser.NotFound(List.of("xdg-open"))),
        only(Looks.browser(finder(""))));
  }

  private BrowserFinder finder(String browser) {
    return new BrowserFinder(
        OperatingSystem.LINUX, Map.of("BROWSER", browser, "PATH", folder.toString()));
  }

  @Test
  void readsTheEndOfTheLogInWholeLinesWithoutSecrets() throws IOException {
    var journal = new Journal(folder, () -> LogDetail.USUAL, nobody());
    assertEquals(List.of(), journal.last(3));
    Files.createDirectories(journal.folder());
    var log = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      log.append("line ").append(i).append('\n');
    }
    log.append("key ").append("0f".repeat(32)).append('\n');
    Files.writeString(journal.folder().resolve("ownhand.0.log"), log);
    assertEquals(List.of("line 9998", "line 9999", "key [hex]"), journal.last(3));
    List<String> all = journal.last(Integer.MAX_VALUE);
    assertTrue(all.size() < 10_000 && all.getFirst().matches("line \\d+"), all.getFirst());
  }

  private static Redaction nobody() {
    return Redaction.of(List.of(), java.util.Optional.empty());
  }

  private static Finding only(Look look) {
    List<Finding> found = look.look().get();
    assertEquals(1, found.size());
    return found.getFirst();
  }
}
