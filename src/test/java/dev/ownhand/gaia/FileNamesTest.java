package dev.ownhand.gaia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  private static final List<String> ODD =
      List.of(
          "a", "A", "b", "/", ".", "-", "_", " ", "~", "^", "%", "%41", "^a", "\\", ":", "con", "nul",
          "aux.", "com1", "lpt9.txt", "é", "e\u0301", "ﬁ", "K", "ß", "İ", "😀", "|", "\"", "*", "?");

  @ParameterizedTest
  @CsvSource({
    "profile.json, profile.json",
    "a/b-c_1/d.txt, a/b-c_1/d.txt",
    "Photo.JPG, ^photo.^j^p^g",
    "a b, a%20b",
    "a^b, a%5eb",
    "a%b, a%25b",
    "~apart, %7eapart",
    "a\\b:c, a%5cb%3ac",
    "é, %c3%a9",
    "😀, %f0%9f%98%80",
    ".hidden, %2ehidden",
    "end., end%2e",
    ".a., %2ea%2e",
    "., %2e",
    "' a ', %20a%20",
    "/a, %/a",
    "a/, a/%",
    "a//b, a/%/b",
    "con, %63on",
    "con.txt, %63on.txt",
    "x/nul.a.b, x/%6eul.a.b",
    "com0, %63om0",
    "lpt9, %6cpt9",
    "conin$, conin%24",
    "com, com",
    "CON, ^c^o^n",
    "console, console"
  })
  void areReadableAndGoodEverywhere(String path, String name) {
    assertEquals(Optional.of(name), encoded(path));
    assertEquals(Optional.of(new FilePath(path)), FileNames.decode(List.of(name.split("/", -1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo.jpg", "a b", "%41", "%7Eapart", "%2", "a%", "^", "^^", "^1", "%c3", "%ff", ".hidden",
        "con", "%61", "é", "", "%0a", "a..b"
      })
  void areOursInOneSpellingOnly(String name) {
    assertEquals(Optional.empty(), FileNames.decode(List.of(name)));
  }

  @Test
  void areNotLongerThanADiskTakes() {
    assertTrue(encoded("a".repeat(200)).isPresent());
    assertEquals(Optional.empty(), encoded("a".repeat(201)));
    assertTrue(encoded("A".repeat(100)).isPresent());
    assertEquals(Optional.empty(), encoded("A".repeat(101)));
    String segments = ("a".repeat(99) + "/").repeat(8);
    assertTrue(encoded(segments.substring(0, 799) + "b").isEmpty() || segments.length() == 800);
    assertTrue(encoded(segments.substring(0, 799)).isPresent());
    assertEquals(Optional.empty(), encoded(segments + "aa"));
  }

  /** Made of pieces that are likely to be taken for one another. */
  @Test
  void staySuchThatNoTwoBecomeOneWhereCaseAndAccentsDoNotCount() {
    var random = new Random(20260102);
    Map<String, String> seen = new HashMap<>();
    var met = 0;
    for (int i = 0; i < 200_000; i++) {
      var text = new StringBuilder();
      for (int piece = random.nextInt(5); piece >= 0; piece--) {
        text.append(ODD.get(random.nextInt(ODD.size())));
      }
      Optional<FilePath> path = FilePath.of(text.toString());
      if (path.isPresent()) {
        List<String> segments = FileNames.encode(path.get()).orElseThrow();
        assertEquals(path, FileNames.decode(segments));
        String name = String.join("/", segments);
        assertTrue(name.matches("[a-z0-9._^%/-]+"), name);
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String before = seen.put(folded, path.get().text());
        if (before != null) {
          assertEquals(before, path.get().text());
          met++;
        }
      }
    }
    assertTrue(met > 1000 && seen.size() > 10_000, met + " met, " + seen.size() + " seen");
  }

  @Test
  void areNeverWhatWeKeepForOurselves() {
    Set<String> kept = Set.of("~apart", ".incoming", ".hub.json", "", ".", "..");
    for (String text : List.of("~apart", ".incoming", ".hub.json", "/", ".")) {
      List<String> segments = FileNames.encode(new FilePath(text)).orElseThrow();
      assertNull(segments.stream().filter(kept::contains).findAny().orElse(null));
    }
  }

  private static Optional<String> encoded(String path) {
    return FileNames.encode(new FilePath(path)).map(segments -> String.join("/", segments));
  }
}
