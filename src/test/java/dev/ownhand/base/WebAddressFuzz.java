package dev.ownhand.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Any text in the place of an address. */
public final class WebAddressFuzz implements FuzzTarget {
  @Override
  public Stream<byte[]> seeds() {
    VectorFile vectors = VectorFile.read("auth-requests");
    Stream<String> redirects =
        vectors.section("redirects").stream().flatMap(one -> one.text("redirectUri").stream());
    Stream<String> origins =
        vectors.section("sameOrigin").stream()
            .flatMap(one -> Stream.concat(one.text("a").stream(), one.text("b").stream()));
    Stream<String> odd =
        Stream.of(
            "https://b\u00fccher.example/\u00fc?\u00fc#\u00fc",
            "http://[::ffff:7f00:1]:8080/",
            "https://1.2.3.4./",
            "https://1.2.3.4.xn--/",
            "https://xn--plain-.example/",
            "https://a\u3002b/",
            "https://app.example.com/" + "\u20ac".repeat(1000));
    return Stream.of(redirects, origins, odd)
        .flatMap(texts -> texts)
        .map(text -> text.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] utf8) {
    if (WebAddress.read(new String(utf8, UTF_8)) instanceof AddressReading.Usable(var address)) {
      assertTrue(address.toString().chars().allMatch(c -> c > 0x20 && c < 0x7f), "plain ASCII");
      assertEquals(new AddressReading.Usable(address), WebAddress.read(address.toString()));
      assertEquals(
          address.origin(), WebAddress.parse(address.origin().toString()).orElseThrow().origin());
      assertEquals(
          address.origin(), WebAddress.parse(address.toString()).orElseThrow().origin());
      HttpUrl other = HttpUrl.parse(address.toString());
      if (other != null) {
        String host = other.host().contains(":") ? "[" + other.host() + "]" : other.host();
        assertEquals(address.origin(), new Origin(other.scheme(), host, other.port()));
      }
    }
  }
}
