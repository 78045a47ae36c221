package dev.ownhand.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.IDN;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostLookTest {
  private static HostLook of(String host) {
    return new HostLook(IDN.toASCII(host));
  }

  @ParameterizedTest
  @CsvSource({
    "paypal.com, paypa1.com",
    "paypal.com, pаypal.com",
    "paypal.com, рaypal.com",
    "google.com, g00gle.com",
    "google.com, goog1e.com",
    "google.com, gogle.com",
    "google.com, gooogle.com",
    "google.com, googel.com",
    "google.com, goggle.com",
    "morning.example, moming.example",
    "wallet.example, vvallet.example",
    "doud.example, cloud.example",
    "my-bank.example, mybank.example",
    "accounts.bank.example, accountsbank.example",
    "bücher.example, bucher.example",
    "stacks.example, stасks.example",
    "banking.co.uk, bamking.co.uk",
    "app.notes.example, app.n0tes.example",
    "editor.com, editor.co"
  })
  void seesWhatCouldBeTakenForAnother(String known, String other) {
    assertTrue(of(other).looksLike(of(known)));
    assertTrue(of(known).looksLike(of(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "app1.example.com, app2.example.com",
    "app.example.com, api.example.com",
    "www.example.com, example.com",
    "team1.com, team2.com",
    "node10.net, node11.net",
    "a.io, b.io",
    "x.co, x.io",
    "google.com, giggles.com",
    "editor.example, painter.example",
    "one.github.io, two.github.io",
    "localhost, localhost",
    "127.0.0.1, 127.0.0.2",
    "[::1], [::2]",
    "mail.example, maps.example",
    "shop.co.uk, chat.co.uk"
  })
  void criesWolfAtNoHonestPair(String known, String other) {
    assertFalse(of(other).looksLike(of(known)));
    assertFalse(of(known).looksLike(of(other)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pаypal.com", "αpple.com", "日本а.jp", "한あ.kr"})
  void seesScriptsThatAreNotWrittenTogether(String host) {
    assertTrue(of(host).mixesScripts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paypal.com", "bücher.example", "日本ニュースabc.jp", "한국abc.kr", "почта.рф", "почта.com", "a1-2.com"})
  void knowsWhatIsWrittenTogether(String host) {
    assertFalse(of(host).mixesScripts());
  }

  @Test
  void showsLettersOnlyWhereThereAreSome() {
    assertEquals(Optional.of("bücher.example"), new HostLook("xn--bcher-kva.example").unicodeForm());
    assertEquals(Optional.empty(), new HostLook("bucher.example").unicodeForm());
    assertEquals(Optional.empty(), new HostLook("xn--a.example").unicodeForm());
  }
}
