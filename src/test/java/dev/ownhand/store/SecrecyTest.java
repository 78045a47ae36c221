package dev.ownhand.store;

import static dev.ownhand.store.Samples.copyHome;
import static dev.ownhand.store.Samples.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Grant;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.base.Origin;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody finds who has the files but not the password. */
class SecrecyTest {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

  /** Parts of every private thing written below. */
  private static final List<String> PRIVATE =
      List.of(
          "diary-of-alice",
          "diary-of-alice.example",
          "54321",
          "nuisance.example",
          "publish_data",
          "Geheimrat",
          "alice@mail.example",
          "2026-03-04",
          "12:34:56",
          "identity",
          "scopes",
          "canary",
          Long.toString(Instant.parse("2026-03-04T12:34:56Z").getEpochSecond()));

  @TempDir private Path temporary;

  private static void write(PrivateRecords records) {
    records
        .grants()
        .write(
            new Grant(
                new Origin("https", "diary-of-alice.example", 54321),
                3,
                List.of("publish_data", "email"),
                Instant.parse("2026-03-04T12:34:56Z")));
    records
        .blocks()
        .add(
            new Origin("https", "nuisance.example", 54321), Instant.parse("2026-03-04T12:34:56Z"));
    records.identities().add();
    records.identities().relabel(1, "Geheimrat");
    records.identities().makeDefault(1);
    records.identities().rememberEmail("alice@mail.example");
  }

  /** Which of the texts are in any file of a folder, in any of the forms they may have. */
  private static SortedSet<String> found(Path folder, List<String> texts) throws IOException {
    var found = new TreeSet<String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String content = Files.readString(path, StandardCharsets.ISO_8859_1);
        String lower = content.toLowerCase(Locale.ROOT);
        for (String text : texts) {
          for (Charset charset : CHARSETS) {
            byte[] bytes = text.getBytes(charset);
            if (content.contains(new String(bytes, StandardCharsets.ISO_8859_1))
                || lower.contains(HexFormat.of().formatHex(bytes))) {
              found.add(text);
            }
          }
        }
      }
    }
    return found;
  }

  @Test
  void closedFilesRevealNothing() throws IOException {
    Path home = temporary.resolve("closed");
    try (PrivateRecords records = opened(home)) {
      write(records);
    }
    assertTrue(Files.size(home.resolve("records/records.script")) > 2000);
    assertEquals(new TreeSet<String>(), found(home, PRIVATE));
  }

  @Test
  void filesLeftByACrashRevealNothing() throws IOException {
    Path home = temporary.resolve("open");
    Path crashed = temporary.resolve("crashed");
    try (PrivateRecords records = opened(home)) {
      write(records);
      copyHome(home, crashed);
    }
    assertTrue(Files.size(crashed.resolve("records/records.log")) > 1000);
    assertEquals(new TreeSet<String>(), found(crashed, PRIVATE));
  }

  @Test
  void theSearchFindsWhatIsThereInEveryForm() throws IOException {
    for (Charset charset : CHARSETS) {
      for (String text : PRIVATE) {
        Path planted = Files.createDirectories(temporary.resolve("planted"));
        byte[] bytes = ("front" + text + "back").getBytes(charset);
        Files.write(planted.resolve("raw"), bytes);
        assertTrue(found(planted, List.of(text)).contains(text));
        Files.delete(planted.resolve("raw"));
        Files.writeString(
            planted.resolve("hex"), HexFormat.of().withUpperCase().formatHex(bytes));
        assertTrue(found(planted, List.of(text)).contains(text));
        Files.delete(planted.resolve("hex"));
      }
    }
  }

  @Test
  void theSearchFindsWhatHsqldbWritesUnsealed() throws Exception {
    Path folder = temporary.resolve("plain");
    try (Database database = Database.open(folder)) {
      database.execute("CREATE TABLE PLAIN (A VARCHAR(100), B VARBINARY(100))");
      database.execute("INSERT INTO PLAIN VALUES ('Geheimrat', X'7075626c6973685f64617461')");
      assertEquals(List.of("Geheimrat", "publish_data"), List.copyOf(found(folder, PRIVATE)));
    }
    assertEquals(List.of("Geheimrat", "publish_data"), List.copyOf(found(folder, PRIVATE)));
  }

  @Test
  void recordsOfDifferentLengthLookAlike() throws IOException {
    var sizes = new TreeSet<Long>();
    for (String label : List.of("", "a label of some length, but not an unusual one")) {
      Path home = temporary.resolve("label" + label.length());
      try (PrivateRecords records = opened(home)) {
        records.identities().relabel(0, label);
      }
      sizes.add(Files.size(home.resolve("records/records.script")));
    }
    assertEquals(1, sizes.size());
  }
}
