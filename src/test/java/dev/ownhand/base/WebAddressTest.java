package dev.ownhand.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://app.example, https://app.example",
    "https://APP.Example:443/x, https://app.example",
    "http://localhost:3000/, http://localhost:3000",
    "http://a.example:80, http://a.example",
    "https://a.example., https://a.example.",
    "https://bücher.example, https://xn--bcher-kva.example",
    "http://[::1]:8080/x, http://[::1]:8080",
    "http://[0:0:0:0:0:0:0:1]/, http://[::1]",
    "https://[2001:db8::1:0:0:1], https://[2001:db8::1:0:0:1]",
    "https://[2001:0db8:0:0:1:0:0:1], https://[2001:db8::1:0:0:1]",
    "http://127.0.0.1:5000, http://127.0.0.1:5000"
  })
  void knowsTheOriginOfAnAddress(String address, String origin) {
    assertEquals(origin, WebAddress.parse(address).orElseThrow().origin().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app.example",
        "//app.example",
        "https:/app.example",
        "https://",
        "https:///x",
        "https://a b.example",
        " https://app.example",
        "https://app.example\n",
        "https://app.example/\u202ex",
        "https://app.example\\@evil.example",
        "https://app.example/\\evil",
        "https://app%2eexample",
        "https://2130706433",
        "https://0x7f.1",
        "https://127.1",
        "https://127.0.0.01",
        "https://256.1.1.1",
        "https://app.example:0",
        "https://app.example:65536",
        "https://app.example:",
        "https://app.example:80:80",
        "https://[::1",
        "https://[::1%25eth0]",
        "https://[::ffff:127.0.0.1]",
        "https://-app.example",
        "https://app..example",
        "https://faß.example",
        "https://ex\u200dample.example"
      })
  void refusesWhatParsersMightReadDifferently(String address) {
    assertEquals(new AddressReading.Unusable(AddressFault.MALFORMED), WebAddress.read(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,https://app.example",
        "file:///etc/passwd",
        "HTTPS://app.example",
        "blob:https://app.example/1",
        "myapp://callback"
      })
  void refusesOtherSchemes(String address) {
    assertEquals(new AddressReading.Unusable(AddressFault.SCHEME), WebAddress.read(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://app.example@evil.example/", "https://user:pw@app.example", "https://@a.example"})
  void refusesUserInfo(String address) {
    assertEquals(new AddressReading.Unusable(AddressFault.USER_INFO), WebAddress.read(address));
  }

  @Test
  void refusesAnEndlessAddress() {
    String address = "https://app.example/" + "a".repeat(Limits.ADDRESS_CHARS);
    assertEquals(Optional.empty(), WebAddress.parse(address));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, true",
    "http://localhost, true",
    "http://app.localhost:3000, true",
    "http://127.9.9.9, true",
    "http://[::1]:1, true",
    "http://a.example, false",
    "http://localhost.evil.example, false",
    "http://127.0.0.1.evil.example, false",
    "http://0.0.0.0, false",
    "http://[::], false"
  })
  void knowsWhichOriginsNobodyElseCanRead(String address, boolean secure) {
    assertEquals(secure, WebAddress.parse(address).orElseThrow().origin().isSecure());
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/#/route?x=1, https://a.example/?p=v#/route?x=1",
    "https://a.example/?P=old&y=2#f, https://a.example/?p=v&y=2#f",
    "https://a.example/?xp=1, https://a.example/?xp=1&p=v",
    "https://a.example/?p, https://a.example/?p=v",
    "https://a.example, https://a.example?p=v"
  })
  void putsAParameterBeforeTheFragment(String address, String expected) {
    assertEquals(
        expected, WebAddress.parse(address).orElseThrow().withParameter("p", "v").toString());
  }

  @Test
  void encodesWhatMayNotStandInAHeader() {
    assertEquals(
        "https://a.example/%C3%BC%22?x=%3Cb%3E",
        WebAddress.parse("https://a.example/ü\"?x=<b>").orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "icon.png, https://a.example/app/icon.png",
    "/icon.png, https://a.example/icon.png",
    "../icon.png, https://a.example/icon.png",
    "https://b.example/i, https://b.example/i",
    "//b.example/i, https://b.example/i"
  })
  void resolvesReferences(String reference, String expected) {
    WebAddress manifest = WebAddress.parse("https://a.example/app/manifest.json").orElseThrow();
    assertEquals(expected, manifest.resolve(reference).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"data:image/svg+xml,x", "javascript:1", "http://[", "::"})
  void resolvesNothingElse(String reference) {
    WebAddress manifest = WebAddress.parse("https://a.example/manifest.json").orElseThrow();
    assertEquals(Optional.empty(), manifest.resolve(reference));
  }
}
