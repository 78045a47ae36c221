package dev.ownhand.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void readsWhatIsSetAndLetsTheUnknownBe() {
    assertEquals(
        new Settings.Reading.Read(
            new Settings(
                9999,
                Settings.Theme.DARK,
                0,
                Settings.Suspend.STAYS_OPEN,
                Settings.ScreenLock.STAYS_OPEN,
                Settings.Closing.KEEPS_SERVING,
                Settings.Tray.OFF,
                Optional.of("https://hub.example"),
                Optional.of("https://hub.example/hub/"),
                18889,
                Settings.BuiltInHub.OFF,
                new ProofAsking(
                    Map.of("github", "https://ghe.example/api/v3", "mastodon", "http://127.0.0.1:3000"),
                    List.of("https://git.lan", "http://192.168.1.5:3000"),
                    Optional.of("127.0.0.1:5353")),
                new Upkeep(
                    Upkeep.Logging.DEBUG,
                    Upkeep.UpdateCheck.ON,
                    Optional.of("https://ownhand.example/release.jwt"))),
            List.of()),
        read(
            "{\"port\":9999,\"theme\":\"dark\",\"autoLockMinutes\":0,"
                + "\"onSuspend\":\"stays-open\",\"onScreenLock\":\"stays-open\",\"tray\":\"off\",\"onClose\":\"keeps-serving\",\"hubUrl\":\"https://hub.example/\","
                + "\"hubReadUrl\":\"https://hub.example/hub\",\"hubPort\":18889,\"builtInHub\":\"off\",\"later\":{},"
                + "\"proofEndpoints\":{\"github\":\"https://ghe.example/api/v3/\",\"mastodon\":\"http://127.0.0.1:3000\"},"
                + "\"proofHosts\":[\"https://git.lan/\",\"http://192.168.1.5:3000\"],\"dnsServer\":\"127.0.0.1:5353\","
                + "\"logging\":\"debug\",\"updateCheck\":\"on\","
                + "\"updateUrl\":\"https://ownhand.example/release.jwt\"}"));
  }

  @Test
  void isUsualWhereNothingIsSet() {
    assertEquals(new Settings.Reading.Read(Settings.USUAL, List.of()), read("{}"));
    assertEquals(
        new Settings.Reading.Read(Settings.USUAL, List.of()), read("{\"port\":null,\"theme\":null}"));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "port;0",
        "port;65536",
        "port;80.5",
        "port;1e99999999",
        "port;\"80\"",
        "theme;\"pink\"",
        "theme;1",
        "autoLockMinutes;-1",
        "autoLockMinutes;1441",
        "autoLockMinutes;true",
        "onSuspend;\"stays_open\"",
        "onScreenLock;true",
        "onClose;\"never\"",
        "tray;\"on\"",
        "hubUrl;\"http://hub.example\"",
        "hubUrl;\"javascript:1\"",
        "hubUrl;\"https://u@hub.example\"",
        "hubReadUrl;\"https://hub.example/?x\"",
        "hubReadUrl;[]",
        "hubPort;0",
        "hubPort;\"18888\"",
        "builtInHub;false",
        "proofEndpoints;[]",
        "proofEndpoints;{\"github\":\"http://api.github.example\"}",
        "proofEndpoints;{\"github\":\"https://api.example\",\"twitter\":1}",
        "proofEndpoints;{\"github\":\"https://api.example/?x\"}",
        "proofHosts;{}",
        "proofHosts;[\"git.lan\"]",
        "proofHosts;[\"https://git.lan\",\"https://git.lan/path\"]",
        "proofHosts;[1]",
        "dnsServer;\"127.0.0.1\"",
        "dnsServer;\"127.0.0.1:99999\"",
        "dnsServer;\"u@127.0.0.1:53\"",
        "dnsServer;53",
        "logging;true",
        "logging;\"all\"",
        "updateCheck;\"daily\"",
        "updateUrl;\"http://ownhand.example/release.jwt\"",
        "updateUrl;\"https://ownhand.example/release.jwt?who=me\""
      },
      delimiter = ';',
      quoteCharacter = '`')
  void passesOverAValueThatIsNotRight(String member, String value) {
    var read =
        assertInstanceOf(
            Settings.Reading.Read.class, read("{\"" + member + "\":" + value + "}"));
    assertEquals(new Settings.Reading.Read(Settings.USUAL, List.of(member)), read);
  }

  @Test
  void readsWhatItHasWritten() {
    Settings settings =
        Settings.USUAL
            .withPort(1)
            .withTheme(Settings.Theme.LIGHT)
            .withAutoLockMinutes(1440)
            .withSuspend(Settings.Suspend.STAYS_OPEN)
            .withScreenLock(Settings.ScreenLock.STAYS_OPEN)
            .withTray(Settings.Tray.OFF)
            .withHubPort(65535)
            .withBuiltInHub(Settings.BuiltInHub.OFF)
            .withClosing(Settings.Closing.QUITS)
            .withHubUrl(Optional.of("http://localhost:3000//"))
            .withHubReadUrl(Optional.of("https://read.example"))
            .withUpkeep(
                Upkeep.USUAL
                    .withLogging(Upkeep.Logging.DEBUG)
                    .withUpdates(Upkeep.UpdateCheck.ON)
                    .withUpdateUrl(Optional.of("http://127.0.0.1:9000/release.jwt")));
    assertEquals(Optional.of("http://localhost:3000"), settings.hubUrl());
    assertEquals(Optional.of("https://read.example/"), settings.hubReadUrl());
    JsonValue.Obj empty = JsonValue.Obj.empty();
    assertEquals(
        new Settings.Reading.Read(settings, List.of()), Settings.read(settings.writtenInto(empty)));
    assertEquals(
        new Settings.Reading.Read(Settings.USUAL, List.of()),
        Settings.read(Settings.USUAL.writtenInto(settings.writtenInto(empty))));
  }

  @Test
  void writesOverWhatItKnowsAlone() {
    JsonValue.Obj file = JsonValue.Obj.empty().with("later", "kept").with("theme", "pink");
    JsonValue.Obj written = Settings.USUAL.writtenInto(file);
    assertEquals(Optional.of("kept"), written.text("later"));
    assertEquals(Optional.of("system"), written.text("theme"));
  }

  @Test
  void writesHowProofsAreAskedForOnlyWhereThatIsSet() {
    var proofs =
        new ProofAsking(
            Map.of("github", "https://ghe.example"), List.of("https://git.lan"), Optional.of("[::1]:53"));
    Settings settings = Settings.USUAL.withProofs(proofs);
    JsonValue.Obj written = settings.writtenInto(JsonValue.Obj.empty());
    assertEquals(new Settings.Reading.Read(settings, List.of()), Settings.read(written));
    JsonValue.Obj usual = Settings.USUAL.writtenInto(written);
    assertEquals(Settings.USUAL.writtenInto(JsonValue.Obj.empty()), usual);
    assertThrows(
        IllegalArgumentException.class,
        () -> new ProofAsking(Map.of("github", "http://x.example"), List.of(), Optional.empty()));
  }

  @Test
  void cannotHoldWhatIsNotRight() {
    Settings usual = Settings.USUAL;
    assertThrows(IllegalArgumentException.class, () -> usual.withPort(0));
    assertThrows(IllegalArgumentException.class, () -> usual.withPort(65536));
    assertThrows(IllegalArgumentException.class, () -> usual.withAutoLockMinutes(-1));
    assertThrows(IllegalArgumentException.class, () -> usual.withAutoLockMinutes(1441));
    assertThrows(
        IllegalArgumentException.class, () -> usual.withHubUrl(Optional.of("http://hub.example")));
    assertThrows(IllegalArgumentException.class, () -> usual.withHubReadUrl(Optional.of("hub")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Upkeep.USUAL.withUpdateUrl(Optional.of("http://ownhand.example/release.jwt")));
  }

  private static Settings.Reading read(String content) {
    return Json.read(content) instanceof JsonReading.Read(JsonValue.Obj file)
        ? Settings.read(file)
        : new Settings.Reading.Unreadable();
  }
}
