package dev.ownhand.ui.settings;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Requests;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.net.Body;
import dev.ownhand.net.Reply;
import dev.ownhand.settings.Settings;
import dev.ownhand.store.DiskSettings;
import dev.ownhand.store.DiskUpdateNotes;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import dev.ownhand.updates.Release;
import dev.ownhand.updates.ReleaseFile;
import dev.ownhand.updates.Updates;
import dev.ownhand.updates.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings of a real home, with a window of which only what it is told is kept. */
final class Setting implements AutoCloseable {
  final HandBackground background = new HandBackground();
  final HandDoorway doorway = new HandDoorway();
  final HandLinks links = new HandLinks();
  final List<Settings.Theme> looks = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  private boolean leaves;
  final List<WebAddress> browsed = new ArrayList<>();
  final PrivateKey releaseKey = PrivateKey.random(Entropy.system());
  private Reply releaseFile = new Reply.Unreachable(Reply.Cause.NO_ADDRESS);
  final Home home;
  final DiskSettings book;
  final SettingsViewModel model;

  Setting(Path folder, Texts texts) {
    home = new Home(folder).settled();
    book = new DiskSettings(folder);
    var updates =
        new Updates(
            (_, _) -> releaseFile,
            new Updates.Grounds(List.of(releaseKey.publicKey()), Version.parse("1.0.0")),
            () ->
                new Updates.Wish(
                    Updates.Daily.OFF,
                    book.current().upkeep().updateUrl().flatMap(WebAddress::parse)),
            new DiskUpdateNotes(folder),
            InstantSource.system(),
            Entropy.system());
    var aftermath =
        new Aftermath() {
          @Override
          public void startedOver() {
            told.add("started over");
          }

          @Override
          public void notDone(String sentence) {
            told.add(sentence);
          }
        };
    model =
        new SettingsViewModel(
            book,
            home.household(),
            new SettingsViewModel.Reach(
                doorway,
                links.links(),
                looks::add,
                aftermath,
                new About(Optional.of("1.0.0"), Path.of("/home/alice/.local/share/ownhand")),
                new Releases(updates, browsed::add)),
            background,
            texts);
  }

  /** What is under way stays so. */
  void leaveWork() {
    leaves = true;
  }

  void work() {
    if (!leaves) {
      background.work();
    }
  }

  /** What is at the address of release files from now on. */
  void release(String version, String notes) {
    Instant now = Instant.now();
    var release =
        new Release(
            Version.parse(version).orElseThrow(),
            WebAddress.parse("https://ownhand.example/new").orElseThrow(),
            List.of(),
            notes,
            now,
            now.plusSeconds(60));
    releaseFile =
        new Reply.Answered(
            200,
            Optional.empty(),
            Body.of(ReleaseFile.sign(release, releaseKey).getBytes(StandardCharsets.US_ASCII)),
            WebAddress.parse("https://ownhand.example/release.jwt").orElseThrow());
  }

  /** Has a site blocked. */
  void block(String app) {
    boolean done =
        home.household()
            .inside(
                in -> {
                  in.records().blocks().add(Requests.origin(app), home.clock().instant());
                  return true;
                })
            .orElse(false);
    if (!done) {
      throw new IllegalStateException("everything is locked");
    }
  }

  @Override
  public void close() {
    home.close();
  }
}
