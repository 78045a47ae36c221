package dev.ownhand.server.hub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.gaia.FilePath;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Stream;

/** Any bytes in the place of a path. */
public final class HubPathFuzz implements FuzzTarget {
  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "/hub_info/",
            "/store/1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U/a%2Fb/%C3%BC/",
            "/read/1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U/../a;b=c",
            "/delete/1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U/%2e%2e/%00",
            "/list-files/1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U",
            "/revoke-all/1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U/")
        .map(path -> path.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] bytes) {
    String raw = new String(bytes, ISO_8859_1);
    Optional<String> decoded = RawPath.decode(raw);
    decoded.ifPresent(
        text -> {
          String escaped = URLEncoder.encode(text, UTF_8).replace("+", "%20");
          assertEquals(Optional.of(text), RawPath.decode(escaped));
        });
    for (String method : new String[] {"GET", "POST", "DELETE"}) {
      if (HubRoute.of(method, raw) instanceof HubRoute.Store(var _, String path)) {
        assertTrue(method.equals("POST") && raw.startsWith("/store/"));
        FilePath.of(path).ifPresent(name -> assertFalse(name.text().contains("..")));
      }
    }
  }
}
