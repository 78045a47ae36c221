package dev.ownhand.store;

import static dev.ownhand.store.Samples.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Grant;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.vault.OpenVault;
import dev.ownhand.vault.Unlocking;
import dev.ownhand.vault.Vault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing program (kill -9) again and again, and looks at what it left. What was acknowledged
 * must be there; what was under way may be there or not; nothing may be in between.
 *
 * <p>This shows that nothing depends on the program ending well. What only a power cut can lose, the
 * kernel's own memory, it cannot show.
 */
class CrashTest {
  private static final int VAULT_KILLS = 40;
  private static final int GRANT_KILLS = 24;
  private static final int MOST_LINES = 10;
  private static final int MOST_MICROSECONDS = 3000;

  @TempDir private Path home;

  private ChildJvm jvm;

  private final Random points = new Random(20260101);
  private final Map<String, Integer> acknowledged = new TreeMap<>();
  private final Map<String, Integer> killedAfter = new TreeMap<>();

  @BeforeEach
  void prepareTheClassPath(@TempDir Path unsigned) throws IOException {
    jvm = new ChildJvm(unsigned);
  }

  @Test
  void theVaultIsTheAcknowledgedOneOrTheNextHoweverOftenItsWriterIsKilled() throws Exception {
    for (int generation = 0; generation < CrashingWriter.SEALED; generation++) {
      Files.write(
          CrashingWriter.sealed(home, generation), CrashingWriter.sealedVault(generation));
    }
    byte[] first = Files.readAllBytes(CrashingWriter.sealed(home, 0));
    new DiskVaultShelf(replaced()).replace(first);
    new DiskVaultShelf(home).replace(first);
    acknowledged.put("replaced", 0);
    acknowledged.put("password", 0);
    for (int kill = 0; kill < VAULT_KILLS; kill++) {
      runAndKill("vaults", acknowledged.get("password"));
      acknowledged.merge("replaced", stepsToReplaced(), Integer::sum);
      acknowledged.merge("password", stepsToPassword(), Integer::sum);
    }
    report(VAULT_KILLS);
    assertEquals(Set.of("replaced", "password"), killedAfter.keySet());
  }

  @Test
  void everyAcknowledgedGrantIsThereHoweverOftenItsWriterIsKilled() throws Exception {
    opened(home).close();
    acknowledged.put("grant", 0);
    for (int kill = 0; kill < GRANT_KILLS; kill++) {
      runAndKill("grants", acknowledged.get("grant"));
      int last = acknowledged.get("grant");
      try (PrivateRecords records = opened(home)) {
        List<Grant> found = records.grants().all();
        assertTrue(List.of(last, last + 1).contains(found.size()), "found " + found.size());
        assertEquals(Set.copyOf(grants(found.size())), Set.copyOf(found));
        acknowledged.put("grant", found.size());
      }
    }
    report(GRANT_KILLS);
  }

  private static List<Grant> grants(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(CrashingWriter::grant).toList();
  }

  private void report(int kills) {
    System.out.println(
        "CrashTest: " + kills + " kills, after " + killedAfter + "; written " + acknowledged);
  }

  private Path replaced() {
    return home.resolve("replaced");
  }

  private void runAndKill(String what, int last) throws IOException, InterruptedException {
    Process writer = writer(what, last);
    int lines = 1 + points.nextInt(MOST_LINES);
    long nanoseconds = 1000L * points.nextInt(MOST_MICROSECONDS);
    String done = "nothing";
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < lines; i++) {
        String line = out.readLine();
        assertNotNull(line, this::errors);
        done = noted(line).orElse(done);
      }
      long until = System.nanoTime() + nanoseconds;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      assertTrue(writer.isAlive(), this::errors);
      // By its handle: destroying the process itself would close the stream read below.
      assertTrue(writer.toHandle().destroyForcibly());
      writer.waitFor();
      // What it still said before it died is acknowledged too.
      for (String line : out.lines().toList()) {
        done = noted(line).orElse(done);
      }
    }
    killedAfter.merge(done, 1, Integer::sum);
  }

  private Process writer(String what, int last) throws IOException {
    return jvm.start(
        CrashingWriter.class,
        home.resolve("errors"),
        List.of(what, home.toString(), Integer.toString(last)));
  }

  /** What a line says was done, unless it was cut short. */
  private Optional<String> noted(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 3) {
      return Optional.empty();
    }
    acknowledged.put(words[0], Integer.valueOf(words[1]));
    return Optional.of(words[0]);
  }

  private String errors() {
    try {
      return "the writer ended by itself: " + Files.readString(home.resolve("errors"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int stepsToReplaced() {
    int last = acknowledged.getOrDefault("replaced", 0) % CrashingWriter.SEALED;
    int next = (last + 1) % CrashingWriter.SEALED;
    return opens(replaced(), last, last) ? 0 : mustOpen(replaced(), next, next);
  }

  private int stepsToPassword() {
    int last = acknowledged.getOrDefault("password", 0);
    return opens(home, last, 0) ? 0 : mustOpen(home, last + 1, 0);
  }

  private static int mustOpen(Path folder, int password, int phrase) {
    assertTrue(opens(folder, password, phrase), "neither the last nor the next opens");
    return 1;
  }

  private static boolean opens(Path folder, int password, int phrase) {
    Vault vault = CrashingWriter.vault(folder);
    if (vault.unlock(CrashingWriter.password(password))
        instanceof Unlocking.Opened(OpenVault open)) {
      assertEquals(CrashingWriter.phrase(phrase), open.mnemonic());
      vault.lock();
      return true;
    }
    return false;
  }
}
