package dev.ownhand.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSettingsTest {
  private static final Settings DARK = Settings.USUAL.withTheme(Settings.Theme.DARK);

  @TempDir private Path home;

  private Path file() {
    return home.resolve("settings.json");
  }

  private static Settings dark(Settings settings) {
    return settings.withTheme(Settings.Theme.DARK);
  }

  @Test
  void areTheUsualOnesWhereThereIsNoFile() {
    var settings = new DiskSettings(home.resolve("later"));
    assertEquals(new Settings.Reading.Read(Settings.USUAL, List.of()), settings.reading());
    assertEquals(Settings.USUAL, settings.current());
    assertFalse(Files.exists(home.resolve("later")));
  }

  @Test
  void holdAtOnceAndAfterTheNextStart() throws IOException {
    var settings = new DiskSettings(home);
    assertEquals(new Writing.Written(DARK), settings.change(DiskSettingsTest::dark));
    assertEquals(DARK, settings.current());
    assertEquals(DARK, new DiskSettings(home).current());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void keepWhatTheyDoNotKnowAndNameWhatIsWrong() throws IOException {
    Files.writeString(file(), "{\"later\":[1],\"port\":0}");
    var settings = new DiskSettings(home);
    assertEquals(
        new Settings.Reading.Read(Settings.USUAL, List.of("port")), settings.reading());
    settings.change(DiskSettingsTest::dark);
    assertEquals(
        """
        {
          "later" : [
            1
          ],
          "port" : 8888,
          "theme" : "dark",
          "autoLockMinutes" : 10,
          "onSuspend" : "locks",
          "onScreenLock" : "locks",
          "onClose" : "ask",
          "tray" : "shown",
          "hubUrl" : null,
          "hubReadUrl" : null,
          "hubPort" : 18888,
          "builtInHub" : "on",
          "logging" : "usual",
          "updateCheck" : "off",
          "updateUrl" : null
        }
        """,
        Files.readString(file()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"port\":1,\"port\":2}", "\u0000"})
  void keepAFileThatCannotBeReadBesideTheNewOne(String content) throws IOException {
    Files.writeString(file(), content);
    var settings = new DiskSettings(home);
    assertEquals(new Settings.Reading.Unreadable(), settings.reading());
    assertEquals(Settings.USUAL, settings.current());
    assertEquals(content, Files.readString(file()));
    settings.change(DiskSettingsTest::dark);
    settings.change(now -> now.withPort(1));
    assertEquals(content, Files.readString(home.resolve("settings.json.unreadable")));
    assertEquals(DARK.withPort(1), new DiskSettings(home).current());
  }

  @Test
  void keepAFileThatIsTooLongBesideTheNewOneToo() throws IOException {
    Files.write(file(), new byte[100_000]);
    var settings = new DiskSettings(home);
    assertEquals(new Settings.Reading.Unreadable(), settings.reading());
    settings.change(DiskSettingsTest::dark);
    assertEquals(100_000, Files.size(home.resolve("settings.json.unreadable")));
  }

  @Test
  void staysAsTheyWereIfTheDiskFails() throws IOException {
    Files.createDirectory(file());
    var settings = new DiskSettings(home);
    assertEquals(new Writing.NotWritten(), settings.change(DiskSettingsTest::dark));
    assertEquals(Settings.USUAL, settings.current());
  }

  @Test
  void tellOfEveryChangeAndOfNothingElse() throws IOException {
    var settings = new DiskSettings(home);
    var heard = new ArrayList<Settings>();
    settings.onChange(() -> heard.add(settings.current()));
    settings.change(DiskSettingsTest::dark);
    settings.change(DiskSettingsTest::dark);
    Files.delete(file());
    Files.createDirectories(file().resolve("in the way"));
    settings.change(now -> now.withPort(1));
    assertEquals(List.of(DARK), heard);
  }
}
