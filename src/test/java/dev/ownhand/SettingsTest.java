package dev.ownhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.auth.Hub;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void readsWhatIsSetAndLetsTheUnknownBe() {
    assertEquals(
        new Settings.Reading.Read(
            new Settings(
                9999,
                Settings.Theme.DARK,
                new Hub(Optional.of("https://hub.example"), Optional.of("https://hub.example/hub/"))),
            List.of()),
        read(
            "{\"port\":9999,\"theme\":\"dark\",\"hubUrl\":\"https://hub.example/\","
                + "\"hubReadUrl\":\"https://hub.example/hub\",\"later\":{}}"));
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
        "hubUrl;\"http://hub.example\"",
        "hubUrl;\"javascript:1\"",
        "hubUrl;\"https://u@hub.example\"",
        "hubReadUrl;\"https://hub.example/?x\"",
        "hubReadUrl;[]"
      },
      delimiter = ';',
      quoteCharacter = '`')
  void passesOverAValueThatIsNotRight(String member, String value) {
    var read =
        assertInstanceOf(
            Settings.Reading.Read.class, read("{\"" + member + "\":" + value + "}"));
    assertEquals(new Settings.Reading.Read(Settings.USUAL, List.of(member)), read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"port\":1,\"port\":2}", "\u0000"})
  void refusesAFileThatIsNoObject(String content) {
    assertEquals(new Settings.Reading.Unreadable(), read(content));
  }

  private static Settings.Reading read(String content) {
    return Settings.read(content.getBytes(StandardCharsets.UTF_8));
  }
}
