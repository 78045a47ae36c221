package dev.ownhand.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Requests;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.keychain.Mnemonic;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final String PHRASE =
      "legal winner thank year wave sausage worth useful legal winner thank yellow";

  private final Redaction redaction =
      Redaction.of(List.of(Path.of("/home/alice")), Optional.of("alice"));

  @Test
  void takesTokensOut() {
    String token = Requests.token("https://app.example");
    String line = redaction.of("GET /auth?authRequest=" + token + "&echo=1 and " + token + " end");
    assertEquals("GET /auth?authRequest=[redacted]&echo=1 and [token] end", line);
    assertEquals("v1:[token]", redaction.of("v1:" + token));
  }

  @Test
  void takesKeysOutHoweverTheyAreWritten() {
    String hex = Requests.TRANSIT.revealHex();
    assertEquals("key [hex] and [hex]", redaction.of("key " + hex + " and " + hex.toUpperCase(Locale.ROOT)));
    assertEquals("key [hex]", redaction.of("key " + hex + "01"));
    byte[] bytes = Requests.TRANSIT.reveal();
    assertEquals("key [long]", redaction.of("key " + Base64.getEncoder().encodeToString(bytes)));
    assertEquals(
        "key [long].",
        redaction.of("key " + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "."));
    assertEquals(
        "key [key]",
        redaction.of("key 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"));
    assertEquals(
        "key [long]",
        redaction.of(
            "key xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi"));
  }

  @Test
  void takesPublicKeysAndSealedBoxesOut() {
    assertFalse(redaction.of(Requests.TRANSIT.publicKey().hex()).contains("0"));
    String box = "{\"iv\":\"" + "0a".repeat(16) + "\",\"cipherText\":\"" + "f1".repeat(40) + "\"}";
    assertEquals("{\"iv\":\"[hex]\",\"cipherText\":\"[hex]\"}", redaction.of(box));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PHRASE,
        "Legal Winner Thank Year Wave Sausage Worth Useful Legal Winner Thank Yellow",
        "legal, winner, thank, year, wave, sausage, worth, useful, legal, winner, thank, yellow",
        "legal\nwinner\nthank\nyear\nwave\nsausage\nworth\nuseful\nlegal\nwinner\nthank\nyellow",
        "[\"legal\",\"winner\",\"thank\",\"year\",\"wave\",\"sausage\",\"worth\",\"useful\",\"legal\",\"winner\",\"thank\",\"yellow\"]",
        "legal-winner-thank-year-wave-sausage-worth-useful-legal-winner-thank-yellow",
        "legal winner thank year wave sausaje worth useful legal winner thank yelow"
      })
  void takesPhrasesOutAlsoWithASlipOfThePen(String phrase) {
    String line = redaction.of("restoring from " + phrase + " failed");
    assertTrue(line.contains("[words]"), line);
    assertFalse(line.toLowerCase(Locale.ROOT).contains("winner"), line);
  }

  @Test
  void takesNumberedAndLongPhrasesOut() {
    var numbered = new StringBuilder();
    List<String> words = Mnemonic.ofEntropy(Entropy.system().bytes(32)).revealWords();
    for (int i = 0; i < words.size(); i++) {
      numbered.append(i + 1).append(". ").append(words.get(i)).append('\n');
    }
    String line = redaction.of(numbered.toString());
    words.forEach(word -> assertFalse(line.matches("(?s).*\\b" + word + "\\b.*"), line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=opensesame",
        "{\"password\": \"opensesame\"}",
        "password: 'opensesame'",
        "secret = opensesame",
        "Cookie: opensesame",
        "ownhand-visitor=opensesame; Path=/",
        "Authorization: Bearer opensesame",
        "authorization=basic opensesame",
        "\"Authorization\":\"bearer opensesame\"",
        "private_key:opensesame",
        "mnemonic=[opensesame]"
      })
  void takesOutWhatIsCalledSecret(String text) {
    assertFalse(redaction.of(text).contains("sesame"), () -> redaction.of(text));
  }

  @Test
  void takesOutWhoThePersonIs() {
    String address = PrivateKey.random(Entropy.system()).publicKey().address().toString();
    assertEquals("bucket [address]/photo.jpg", redaction.of("bucket " + address + "/photo.jpg"));
    assertEquals("iss [address]", redaction.of("iss did:btc-addr:" + address));
    assertEquals("to [e-mail],", redaction.of("to alice.b+tag@mail.example.org,"));
    assertEquals(
        "java.nio.file.NoSuchFileException: ~/.local/share/ownhand/vault",
        redaction.of("java.nio.file.NoSuchFileException: /home/alice/.local/share/ownhand/vault"));
    assertEquals("/media/[user]/stick", redaction.of("/media/alice/stick"));
    assertEquals("C:\\Users\\[user]\\x", redaction.of("C:\\Users\\alice\\x"));
  }

  @Test
  void takesOutWhereThePersonGoes() {
    assertEquals(
        "fetching [web address] failed", redaction.of("fetching https://diary.example/day?x=1 failed"));
    assertEquals("at [web address]", redaction.of("at http://localhost.diary.example/"));
    assertEquals(
        "at http://localhost:8888/auth", redaction.of("at http://localhost:8888/auth"));
  }

  @Test
  void copesWithLongTexts() {
    for (String part : List.of("word ", "a", "a.", "a@b.", "0aA", "phrase=", "https://x/ ", "1a")) {
      String text = part.repeat(50_000);
      assertFalse(redaction.of("x@y.example " + text).contains("y.example"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARNING dev.ownhand.server.FaultPage: a request to /auth failed",
        "    at java.base/java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:619)",
        "    at dev.ownhand.ui.work.FxBackground.lambda$run$0(FxBackground.java:33)",
        "    at javafx.graphics@26.0.2/com.sun.javafx.application.PlatformImpl.lambda$runLater$10(PlatformImpl.java:457)",
        "the files that were copied from the other hub could not be read again after they were put away",
        "/home/alicette/x and alice"
      })
  void leavesPlainLinesAlone(String line) {
    assertEquals(line, redaction.of(line));
  }
}
