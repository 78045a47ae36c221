package dev.ownhand.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LinkOpenerTest {
  private static final WebAddress ADDRESS =
      WebAddress.parse("https://app.example/?a=1&b=$(touch%20x);'q'#*").orElseThrow();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void givesTheAddressToTheBrowserAsItsLastArgument() throws IOException {
    Path browser = browser("notes", "exit 0");
    assertEquals(new Opening.Opened(), opener(browser + " --new-window").open(ADDRESS));
    assertEquals(List.of("--new-window", ADDRESS.toString()), Files.readAllLines(seen("notes")));
  }

  @Test
  void putsTheAddressWhereTheCommandAsksForIt() throws IOException {
    Path browser = browser("placed", "exit 0");
    assertEquals(new Opening.Opened(), opener(browser + " --app=%s --quiet").open(ADDRESS));
    assertEquals(List.of("--app=" + ADDRESS, "--quiet"), Files.readAllLines(seen("placed")));
  }

  @Test
  void takesTheFirstBrowserThatStarts() throws IOException {
    Path missing = folder.resolve("missing");
    Path failing = browser("failing", "exit 3");
    Path good = browser("good", "exit 0");
    Path spare = browser("spare", "exit 0");
    Opening opening =
        opener(missing + ":" + failing + "::" + good + ":" + spare).open(ADDRESS);
    assertEquals(new Opening.Opened(), opening);
    assertTrue(Files.exists(seen("failing")));
    assertTrue(Files.exists(seen("good")));
    assertTrue(Files.notExists(seen("spare")));
  }

  @Test
  void doesNotWaitForABrowserThatStaysOpen() throws IOException {
    Path browser = browser("staying", "read -r forever < '" + pipe() + "'");
    var opener =
        new LinkOpener(
            OperatingSystem.LINUX, Map.of("BROWSER", browser.toString()), Duration.ofMillis(1));
    assertEquals(new Opening.Opened(), opener.open(ADDRESS));
    Files.writeString(folder.resolve("pipe"), "end\n");
  }

  @Test
  void namesWhatItTriedIfNothingStarts() throws IOException {
    Path missing = folder.resolve("missing");
    Path failing = browser("failing", "exit 3");
    assertEquals(
        new Opening.NoBrowser(List.of(missing.toString(), failing.toString())),
        opener(missing + " -x:" + failing).open(ADDRESS));
  }

  @Test
  void usesTheSystemsOwnWayIfNoBrowserIsNamed() {
    String address = ADDRESS.toString();
    assertEquals(List.of(List.of("xdg-open", address)), commands(OperatingSystem.LINUX, ""));
    assertEquals(List.of(List.of("xdg-open", address)), commands(OperatingSystem.LINUX, " : "));
    assertEquals(List.of(List.of("open", address)), commands(OperatingSystem.MAC, ""));
    assertEquals(
        List.of(List.of("rundll32", "url.dll,FileProtocolHandler", address)),
        commands(OperatingSystem.WINDOWS, ""));
  }

  @Test
  void leavesDriveLettersWholeOnWindows() {
    assertEquals(
        List.of(List.of("C:\\a.exe", ADDRESS.toString()), List.of("b", ADDRESS.toString())),
        commands(OperatingSystem.WINDOWS, "C:\\a.exe;b"));
  }

  private static List<List<String>> commands(OperatingSystem system, String browser) {
    return new LinkOpener(system, Map.of("BROWSER", browser)).commands(ADDRESS);
  }

  private static LinkOpener opener(String browser) {
    return new LinkOpener(OperatingSystem.LINUX, Map.of("BROWSER", browser), PATIENCE);
  }

  /** A browser that notes its arguments. */
  private Path browser(String name, String then) throws IOException {
    Path script = folder.resolve(name);
    Files.writeString(
        script, "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + seen(name) + "'\n" + then + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  private Path seen(String name) {
    return folder.resolve(name + ".seen");
  }

  private Path pipe() throws IOException {
    Path pipe = folder.resolve("pipe");
    try {
      assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return pipe;
  }
}
