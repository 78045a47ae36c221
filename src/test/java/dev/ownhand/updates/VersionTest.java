package dev.ownhand.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  /** Semantic Versioning 2.0.0, section 11, and what is beyond it. */
  private static final List<String> ASCENDING =
      List.of(
          "0.1.0-SNAPSHOT", "0.1.0", "1.0.0-0", "1.0.0-2", "1.0.0-11", "1.0.0-alpha", "1.0.0-alpha.1",
          "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0",
          "1.0.1", "1.9.0", "1.10.0", "2.0.0", "99999999999999999999.0.0");

  @Test
  void hasTheOrderOfItsRules() {
    List<Version> versions =
        ASCENDING.stream().map(text -> Version.parse(text).orElseThrow()).toList();
    for (int i = 0; i < versions.size(); i++) {
      assertEquals(ASCENDING.get(i), versions.get(i).toString());
      for (int j = 0; j < versions.size(); j++) {
        assertEquals(
            Integer.signum(Integer.compare(i, j)),
            Integer.signum(versions.get(i).compareTo(versions.get(j))),
            ASCENDING.get(i) + " and " + ASCENDING.get(j));
      }
    }
  }

  @Test
  void passesOverWhatTellsBuildsApart() {
    assertEquals(Version.parse("1.2.3"), Version.parse("1.2.3+build.7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3-a..b", "v1.2.3", "1.2.3 ",
        "-1.2.3", "1.2.3+", "1.2.3-ä", "1.2.٣"
      })
  void refusesEverythingElse(String text) {
    assertEquals(Optional.empty(), Version.parse(text));
  }

  @Test
  void refusesWhatIsTooLong() {
    assertTrue(Version.parse("1.0.0-" + "a".repeat(58)).isPresent());
    assertEquals(Optional.empty(), Version.parse("1.0.0-" + "a".repeat(59)));
  }
}
