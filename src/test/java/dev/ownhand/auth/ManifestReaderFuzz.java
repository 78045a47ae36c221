package dev.ownhand.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.Printable;
import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Body;
import dev.ownhand.net.Media;
import dev.ownhand.net.Reply;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** Any content of a manifest. Its icon is a picture of one pixel. */
public final class ManifestReaderFuzz implements FuzzTarget {
  private static final WebAddress ADDRESS =
      WebAddress.parse("https://app.example.com/under/manifest.json?v=1").orElseThrow();
  private static final Body PIXEL =
      Body.of(
          Base64.getDecoder()
              .decode("R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="));

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "{\"name\":\"Hello\",\"icons\":[{\"src\":\"/icon.png\",\"sizes\":\"1x1\"}]}",
            "{\"short_name\":\"\\u202eolleH\",\"icons\":[{\"src\":\"../a b.png\"}]}",
            "{\"name\":1,\"icons\":[7,{\"src\":\"https://cdn.example.com/i\"}]}",
            "{\"icons\":[{\"src\":\"?x#y\"},{\"src\":\"//app.example.com:443/i\"}]}")
        .map(manifest -> manifest.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] content) {
    AppManifest manifest =
        new ManifestReader((address, limits) -> answer(address, limits.accept(), content))
            .read(ADDRESS);
    assertEquals(manifest.name().isEmpty(), manifest.trouble().isPresent());
    manifest
        .name()
        .ifPresent(
            name -> {
              assertFalse(name.isBlank());
              assertEquals(name, Printable.line(name, name.length()));
            });
  }

  private static Reply answer(WebAddress address, Media wanted, byte[] manifest) {
    assertEquals(ADDRESS.origin(), address.origin());
    Body body = wanted == Media.JSON ? Body.of(manifest) : PIXEL;
    return new Reply.Answered(200, Optional.empty(), body, address);
  }
}
