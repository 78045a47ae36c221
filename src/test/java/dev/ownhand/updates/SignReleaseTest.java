package dev.ownhand.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.crypto.PublicKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool that makes releases, as it is run. */
class SignReleaseTest {
  private static final String SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  private @TempDir Path folder;

  private record Ended(int code, String out, String err) {}

  @Test
  void signsWhatProgramsWithItsKeyBelieve() throws IOException {
    Path file = folder.resolve("release.key");
    Ended made = run("key", file.toString());
    assertEquals(0, made.code(), made.err());
    PublicKey key = PublicKey.parse(made.out().strip()).orElseThrow();
    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    assertEquals(1, run("key", file.toString()).code());

    Files.writeString(folder.resolve("ownhand.deb"), "hello");
    Path sums = Files.writeString(folder.resolve("SHA256SUMS"), SHA256 + "  ownhand.deb\n");
    Ended signed =
        run(
            "sign", file.toString(), "--version", "2.0.0", "--page", "https://ownhand.example/new",
            "--sums", sums.toString(), "--days", "7", "--notes", "What is new");
    assertEquals(0, signed.code(), signed.err());
    Release release =
        assertInstanceOf(
                ReleaseReading.Genuine.class,
                ReleaseFile.read(signed.out(), List.of(key), Instant.now()))
            .release();
    assertEquals("2.0.0", release.version().toString());
    assertEquals(List.of(new Release.PackageFile("ownhand.deb", SHA256, 5)), release.files());
    assertEquals("What is new", release.notes());
    assertEquals(Duration.ofDays(7), Duration.between(release.issued(), release.expires()));

    Files.writeString(folder.resolve("ownhand.deb"), "other");
    Ended spoiled =
        run(
            "sign", file.toString(), "--version", "2.0.0", "--page", "https://ownhand.example/new",
            "--sums", sums.toString());
    assertEquals(1, spoiled.code());
    assertEquals("", spoiled.out());
  }

  @Test
  void putsNoPrivateKeyIntoARepository() throws IOException {
    Files.createDirectories(folder.resolve("work/.git"));
    Path file = Files.createDirectories(folder.resolve("work/deep")).resolve("release.key");
    Ended refused = run("key", file.toString());
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("repository"), refused.err());
    assertFalse(Files.exists(file));
  }

  private Ended run(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Path.of("packaging", "build", "SignRelease.java").toString()));
    command.addAll(List.of(arguments));
    Path err = folder.resolve("err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    try (var stdin = process.getOutputStream()) {
      stdin.flush();
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new Ended(process.exitValue(), out, Files.readString(err));
  }
}
