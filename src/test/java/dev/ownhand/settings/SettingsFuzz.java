package dev.ownhand.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Any bytes in the place of the settings. */
public final class SettingsFuzz implements FuzzTarget {
  private static final Set<String> MEMBERS =
      Set.of(
          "port", "theme", "autoLockMinutes", "onSuspend", "onScreenLock", "onClose", "tray", "hubUrl", "hubReadUrl",
          "proofEndpoints", "proofHosts", "dnsServer", "logging", "updateCheck", "updateUrl");

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "{\"port\":8889,\"theme\":\"dark\",\"hubUrl\":\"https://hub.example/\","
                + "\"hubReadUrl\":\"https://read.example/hub\"}",
            "{\"autoLockMinutes\":30,\"onSuspend\":\"stays-open\",\"onClose\":\"quits\"}",
            "{\"proofEndpoints\":{\"github\":\"https://ghe.example/\"},\"proofHosts\":[\"https://git.lan\"],"
                + "\"dnsServer\":\"[::1]:53\"}",
            "{\"logging\":\"debug\",\"updateCheck\":\"on\",\"updateUrl\":\"https://ownhand.example/r\"}",
            "{\"port\":1e4,\"theme\":null,\"other\":[]}",
            "{\"port\":\"80\",\"hubUrl\":\"http://hub.example//\"}")
        .map(text -> text.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] utf8) {
    if (Json.read(utf8) instanceof JsonReading.Read(JsonValue.Obj file)
        && Settings.read(file) instanceof Settings.Reading.Read(Settings settings, var passedOver)) {
      assertTrue(MEMBERS.containsAll(passedOver), passedOver::toString);
      assertTrue(settings.port() >= 1 && settings.port() <= 65535, "port " + settings.port());
      assertEquals(
          new Settings.Reading.Read(settings, List.of()),
          Settings.read(settings.writtenInto(file)));
      Stream.concat(settings.hubUrl().stream(), settings.hubReadUrl().stream())
          .forEach(
              url ->
                  assertTrue(
                      WebAddress.parse(url).orElseThrow().origin().isSecure(), "open to others"));
    }
  }
}
