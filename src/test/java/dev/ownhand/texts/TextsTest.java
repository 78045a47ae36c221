package dev.ownhand.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.AddressClaim;
import dev.ownhand.auth.AppManifest;
import dev.ownhand.auth.Refusal;
import dev.ownhand.auth.Rule;
import dev.ownhand.base.AddressFault;
import dev.ownhand.base.Did;
import dev.ownhand.base.Origin;
import dev.ownhand.tokens.TokenFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);
  private static final Origin APP = new Origin("https", "app.example", 443);
  private static final Origin EVIL = new Origin("https", "evil.example", 443);

  /** One refusal for every rule. */
  private static List<Refusal> refusals() {
    Instant at = Instant.parse("2026-11-22T12:00:00Z");
    return Stream.<Refusal>concat(
            Stream.of(
                new Refusal.TokenMissing(),
                new Refusal.TokenRepeated(2),
                new Refusal.EchoMalformed(),
                new Refusal.AddressUnusable(AddressClaim.REDIRECT, AddressFault.MALFORMED),
                new Refusal.AddressUnusable(AddressClaim.REDIRECT, AddressFault.SCHEME),
                new Refusal.AddressUnusable(AddressClaim.REDIRECT, AddressFault.USER_INFO),
                new Refusal.AddressNotSecure(AddressClaim.DOMAIN, APP),
                new Refusal.ManifestElsewhere(APP, EVIL),
                new Refusal.RedirectElsewhere(APP, EVIL),
                new Refusal.OwnAddress(APP),
                new Refusal.ScopesMissing(),
                new Refusal.ScopesTooMany(33),
                new Refusal.ScopeUnknown("all"),
                new Refusal.VersionMalformed("x"),
                new Refusal.VersionTooOld("1.0.0"),
                new Refusal.HubUnsupported("1.1.0")),
            Stream.of(
                    new TokenFault.TooLarge(70_000),
                    new TokenFault.Malformed(TokenFault.Part.CLAIMS),
                    new TokenFault.DuplicateKey(TokenFault.Part.CLAIMS, "iss"),
                    new TokenFault.TooDeep(TokenFault.Part.CLAIMS),
                    new TokenFault.AlgorithmUnsupported("none"),
                    new TokenFault.SignatureWrong(),
                    new TokenFault.PublicKeysNotOne(0),
                    new TokenFault.PublicKeyInvalid(),
                    new TokenFault.IssuerMalformed(),
                    new TokenFault.IssuerMismatch(new Did("1a"), new Did("1b")),
                    new TokenFault.ExpiryMalformed(),
                    new TokenFault.Expired(at, Duration.ofHours(5)),
                    new TokenFault.IssueTimeMalformed(),
                    new TokenFault.IssuedInFuture(at, Duration.ofDays(3)))
                .map(Refusal.BadToken::new))
        .toList();
  }

  @Test
  void everyRuleHasASentenceForThePersonAndADetailForTheDeveloper() {
    var told = new RefusalTexts(TEXTS);
    var rules = refusals().stream().map(Refusal::rule).collect(Collectors.toSet());
    assertEquals(Set.of(Rule.values()), rules);
    for (Refusal refusal : refusals()) {
      Told words = told.told(refusal);
      assertEquals(refusal.rule().code(), words.code());
      for (String sentence : List.of(words.person(), words.developer())) {
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.matches(".*\\{\\d.*"), sentence);
      }
    }
    long sentences = refusals().stream().map(told::told).map(Told::developer).distinct().count();
    assertEquals(Rule.values().length, sentences);
  }

  @Test
  void saysDurationsInWords() {
    var told = new RefusalTexts(TEXTS);
    Refusal expired =
        new Refusal.BadToken(new TokenFault.Expired(Instant.EPOCH, Duration.ofHours(5)));
    assertTrue(told.told(expired).person().contains("5 hours ago"));
  }

  @Test
  void quotesNothingThatCouldDeceive() {
    var told = new RefusalTexts(TEXTS);
    String detail = told.told(new Refusal.ScopeUnknown("\u202eliame\n\u001b[2J")).developer();
    assertTrue(detail.contains("\"liame [2J\""), detail);
  }

  @Test
  void everyTroubleWithAManifestHasASentence() {
    for (AppManifest.Trouble trouble : AppManifest.Trouble.values()) {
      assertFalse(TEXTS.text("manifest." + trouble.name().toLowerCase(Locale.ROOT)).isBlank());
    }
  }

  @Test
  void everyTextThatIsAskedForIsThere() throws IOException {
    Pattern key = Pattern.compile("\"((?:cli|page|phrase|scope|manifest)\\.(?!css|js)[a-z_.]+[a-z])\"");
    var missing = new TreeSet<String>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        var found = key.matcher(Files.readString(source));
        while (found.find()) {
          if (!bundle().containsKey(found.group(1))) {
            missing.add(found.group(1));
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void noTextHasALoneQuoteMark() throws IOException {
    // In a message pattern it would swallow itself and what follows.
    var lone =
        bundle().entrySet().stream()
            .filter(entry -> entry.getValue().toString().replace("''", "").contains("'"))
            .map(entry -> entry.getKey().toString())
            .toList();
    assertEquals(List.of(), lone);
  }

  private static Properties bundle() throws IOException {
    var properties = new Properties();
    try (InputStream file = Texts.class.getResourceAsStream("messages.properties")) {
      properties.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
