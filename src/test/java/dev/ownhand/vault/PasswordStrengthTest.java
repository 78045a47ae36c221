package dev.ownhand.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.vault.PasswordStrength.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {
  private static PasswordStrength strength(String password, String... known) {
    return PasswordStrength.of(password.toCharArray(), List.of(known));
  }

  @ParameterizedTest
  @CsvSource({
    "'', TOO_SHORT",
    "Xq7#vK, TOO_SHORT",
    "password1, WEAK",
    "qwertyuiop, WEAK",
    "12345678, WEAK",
    "aaaaaaaaaaaaaaaa, WEAK",
    "wombat93k, FAIR",
    "meadow carbon, GOOD",
    "correct horse battery staple, STRONG",
    "Xq7#vK2!mPz9, STRONG"
  })
  void tellsTheLevel(String password, Level level) {
    assertEquals(level, strength(password).level(), () -> strength(password).toString());
  }

  @Test
  void isTooShortUnderEightCharactersHoweverGood() {
    assertEquals(Level.TOO_SHORT, strength("ü7#vKq2").level());
    assertTrue(strength("ü7#vKq2").guessesLog10() > 6);
    assertEquals(Level.FAIR, strength("ü7#vKq2!").level(), () -> strength("ü7#vKq2!").toString());
  }

  @Test
  void countsForLittleWhatIsKnownOfThePerson() {
    assertEquals(Level.WEAK, strength("thistlewick", "Thistlewick").level());
    assertTrue(
        strength("thistlewick", "Thistlewick").guessesLog10()
            < strength("thistlewick").guessesLog10());
  }

  @Test
  void looksAtAHundredCharactersOnly() {
    String hundred = "a1B?x".repeat(20);
    assertEquals(strength(hundred), strength(hundred + "z".repeat(100_000)));
  }

  @Test
  void leavesThePasswordToItsOwner() {
    char[] password = "wombat93".toCharArray();
    PasswordStrength.of(password, List.of());
    assertArrayEquals("wombat93".toCharArray(), password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "@4$1", "1234567890", "qwerty", "\ud800", "p4$$w0rd", "2000-1-1"})
  void isQuickWhateverIsTyped(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> strength(piece.repeat(2000 / piece.length())));
  }
}
