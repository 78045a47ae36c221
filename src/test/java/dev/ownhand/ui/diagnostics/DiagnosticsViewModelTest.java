package dev.ownhand.ui.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.checkup.Checkup;
import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.Holder;
import dev.ownhand.checkup.HubStanding;
import dev.ownhand.checkup.Journal;
import dev.ownhand.checkup.LogDetail;
import dev.ownhand.checkup.Look;
import dev.ownhand.checkup.Redaction;
import dev.ownhand.checkup.SettingsState;
import dev.ownhand.checkup.Standing;
import dev.ownhand.checkup.Topic;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.settings.Settings;
import dev.ownhand.settings.Upkeep;
import dev.ownhand.store.DiskSettings;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.HandBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsViewModelTest {
  private final HandBackground background = new HandBackground();
  private final HandClip clip = new HandClip();
  private final List<Finding> findings = new ArrayList<>();
  private @TempDir Path folder;
  private DiskSettings settings;
  private DiagnosticsViewModel model;

  @BeforeEach
  void open() {
    settings = new DiskSettings(folder);
    findings.add(new Finding.Vault(Finding.Vault.VaultState.ABSENT));
    findings.add(new Finding.Port(8888, new Holder.Ours()));
    model = model(LogDetail.USUAL);
  }

  private DiagnosticsViewModel model(LogDetail least) {
    var redaction = Redaction.ofThisPerson(Map.of("HOME", folder.toString()));
    return new DiagnosticsViewModel(
        new Patient(
            new Checkup(List.of(new Look(Topic.VAULT, () -> List.copyOf(findings)))),
            new Journal(
                folder,
                () ->
                    settings.current().upkeep().logging() == Upkeep.Logging.DEBUG
                        ? LogDetail.MORE
                        : least,
                redaction),
            settings,
            redaction),
        clip,
        () -> Instant.parse("2026-11-22T14:00:30Z"),
        background,
        Texts.in(Locale.ENGLISH));
  }

  @Test
  void looksAtOnceWithoutHoldingTheWindowUp() {
    assertEquals(List.of(), model.findings());
    assertEquals("", model.summaryProperty().get());
    background.pass(Activity.LONG);
    assertTrue(model.looking().takesLongProperty().get());
    background.work();
    assertEquals(2, model.findings().size());
    assertEquals("Everything that Ownhand needs is in place.", model.summaryProperty().get());
  }

  @Test
  void showsTheWorstFirst() {
    findings.add(new Finding.Disk(1));
    background.work();
    assertEquals(
        List.of(Standing.WRONG, Standing.NOTE, Standing.WELL),
        model.findings().stream().map(Finding::standing).toList());
    assertTrue(model.summaryProperty().get().startsWith("One thing is not right."));
  }

  @Test
  void seesWhatHasChangedWhenItLooksAgain() throws IOException {
    findings.add(new Finding.Disk(1));
    background.work();
    findings.remove(2);
    Files.createDirectories(model.logFolder());
    Files.writeString(model.logFolder().resolve("ownhand.0.log"), "one\ntwo\n");
    model.look();
    background.work();
    assertEquals(2, model.findings().size());
    assertEquals("one\ntwo", model.logProperty().get());
  }

  @Test
  void writesMoreToTheLogNowAndAfterTheNextStart() {
    background.work();
    model.write(Upkeep.Logging.DEBUG);
    background.work();
    assertEquals(LogDetail.MORE, model.detailProperty().get());
    assertEquals(
        Upkeep.Logging.DEBUG, new DiskSettings(folder).current().upkeep().logging());
    model.write(Upkeep.Logging.USUAL);
    background.work();
    assertEquals(LogDetail.USUAL, model.detailProperty().get());
    assertEquals(Settings.USUAL, new DiskSettings(folder).current());
  }

  @Test
  void saysSoIfThatCannotBeKept() throws IOException {
    background.work();
    Files.createDirectories(folder.resolve("settings.json").resolve("in the way"));
    model.write(Upkeep.Logging.DEBUG);
    background.work();
    assertFalse(model.troubleProperty().get().isEmpty());
    assertEquals(LogDetail.USUAL, model.detailProperty().get());
  }

  @Test
  void reportsNothingThatIsNobodysBusiness() throws IOException {
    String address = PrivateKey.random(Entropy.system()).publicKey().address().toString();
    Path home = folder.resolve("ownhand");
    findings.add(new Finding.Folder(home, Finding.Folder.FolderState.RUNNING));
    findings.add(
        new Finding.Hub(
            HubStanding.UNUSABLE, 18888, home.resolve("storage").resolve(address), Optional.empty()));
    findings.add(
        new Finding.Port(8889, new Holder.Other(Optional.of("https://diary.example/" + "0f".repeat(32)))));
    findings.add(
        new Finding.SettingsFile(
            home.resolve("settings.json"), new SettingsState.PassedOver("marked@secret.example")));
    background.work();
    model.copyReport();
    for (String secret :
        List.of(folder.toString(), address, "diary", "0f0f", "marked", "secret.example")) {
      assertFalse(clip.content.contains(secret), clip.content);
    }
    assertTrue(clip.content.contains("~/ownhand"), clip.content);
    assertFalse(model.saidProperty().get().isEmpty());
    model.look();
    assertEquals("", model.saidProperty().get());
  }
}
