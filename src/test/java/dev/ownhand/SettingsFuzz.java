package dev.ownhand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.WebAddress;
import java.util.Set;
import java.util.stream.Stream;

/** Any bytes in the place of the settings. */
public final class SettingsFuzz implements FuzzTarget {
  private static final Set<String> MEMBERS = Set.of("port", "theme", "hubUrl", "hubReadUrl");

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "{\"port\":8889,\"theme\":\"dark\",\"hubUrl\":\"https://hub.example/\","
                + "\"hubReadUrl\":\"https://read.example/hub\"}",
            "{\"port\":1e4,\"theme\":null,\"other\":[]}",
            "{\"port\":\"80\",\"hubUrl\":\"http://hub.example//\"}")
        .map(text -> text.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] utf8) {
    if (Settings.read(utf8) instanceof Settings.Reading.Read(Settings settings, var passedOver)) {
      assertTrue(MEMBERS.containsAll(passedOver), passedOver::toString);
      assertTrue(settings.port() >= 1 && settings.port() <= 65535, "port " + settings.port());
      Stream.concat(settings.hub().url().stream(), settings.hub().readUrl().stream())
          .forEach(
              url ->
                  assertTrue(
                      WebAddress.parse(url).orElseThrow().origin().isSecure(), "open to others"));
    }
  }
}
