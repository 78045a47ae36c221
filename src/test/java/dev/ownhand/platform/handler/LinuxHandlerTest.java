package dev.ownhand.platform.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ownhand.platform.DesktopEntry;
import dev.ownhand.platform.DesktopFolders;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.SystemCommand;
import dev.ownhand.platform.handler.LinkHandler.Change;
import dev.ownhand.platform.handler.LinkHandler.Reason;
import dev.ownhand.platform.handler.LinkHandler.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@EnabledOnOs(OS.LINUX)
class LinuxHandlerTest {
  private static final String LINK = "blockstack:a.b.c?x=1&y='$(id)'";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeHome() throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(shared());
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("XDG_DATA_DIRS", folder.resolve("usr/share").toString());
    environment.put("XDG_CONFIG_DIRS", folder.resolve("etc/xdg").toString());
    environment.put("PATH", System.getenv("PATH"));
  }

  @Test
  void opensLinksOnceInstalledAndLeavesNothingWhenRemoved() throws Exception {
    Map<Path, String> before = tree();
    LinkHandler handler = handler(program("bin/ownhand"));
    assertEquals(new Standing.Nobody(), handler.standing());
    assertEquals(new Change.Done(), handler.install());
    assertEquals(new Standing.Ours(), handler.standing());
    assertEquals(DesktopEntry.ID, asked("xdg-mime", "query", "default", "x-scheme-handler/blockstack"));
    assertEquals(DesktopEntry.ID, asked("xdg-mime", "query", "default", "x-scheme-handler/web+blockstack"));
    assertEquals(new Change.Done(), handler.install());
    assertEquals(new Change.Done(), handler.remove());
    assertEquals(before, tree());
    assertEquals(new Standing.Nobody(), handler.standing());
    assertEquals(new Change.Done(), handler.remove());
    assertEquals(before, tree());
  }

  @Test
  void writesAnEntryThatValidatorsAccept() throws Exception {
    assertEquals(new Change.Done(), handler(program("a \"b\" $c `d` \\e 100%f;g/ownhand")).install());
    assertEquals("", asked("desktop-file-validate", entry().toString()));
  }

  @Test
  void isStartedFromWhereverItLies() throws Exception {
    assumeTrue(isThere("gio"), "gio is not there");
    for (String name :
        List.of("plain", "two  words", "a\"b", "$HOME", "`id`", "back\\slash", "100%u%%", "ü€", "new\nline", "'q'")) {
      Path program = program(name + "/ownhand");
      LinkHandler handler = handler(program);
      assertEquals(new Change.Done(), handler.install(), name);
      assertEquals(new Standing.Ours(), handler.standing(), name);
      Process opening = started("gio", "open", LINK);
      assertEquals(List.of(LINK), List.of(asked("timeout", "10", "cat", seen().toString()).split("\0")), name);
      opening.waitFor();
      assertEquals(new Change.Done(), handler.remove(), name);
    }
  }

  @Test
  void givesBackWhoOpenedLinksBefore() throws Exception {
    other("other.desktop", "Other");
    String list =
        """
        # mine
        [Added Associations]
        text/html=firefox.desktop;

        [Default Applications]
        text/html=firefox.desktop
        x-scheme-handler/blockstack=gone.desktop;other.desktop

        [Other \u00fc]
        x=y
        """;
    write(mimeapps(), list);
    Files.setPosixFilePermissions(mimeapps(), PosixFilePermissions.fromString("rw-r--r--"));
    Map<Path, String> before = tree();
    LinkHandler handler = handler(program("bin/ownhand"));
    assertEquals(new Standing.Another("Other"), handler.standing());
    assertEquals(new Change.Done(), handler.install());
    assertEquals(
        list.replace("blockstack=gone", "blockstack=" + DesktopEntry.ID + ";gone")
            .replace("other.desktop\n", "other.desktop\nx-scheme-handler/web+blockstack=" + DesktopEntry.ID + ";\n"),
        Files.readString(mimeapps()));
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(mimeapps())));
    assertEquals(new Change.Done(), handler.remove());
    assertEquals(before, tree());
    assertEquals(new Standing.Another("Other"), handler.standing());
  }

  @Test
  void goesThroughALinkToTheList() throws Exception {
    Path elsewhere = folder.resolve("home/dotfiles");
    write(elsewhere, "[Default Applications]\ntext/html=a.desktop\n");
    Files.createDirectories(mimeapps().resolveSibling(""));
    Files.createSymbolicLink(mimeapps(), elsewhere);
    LinkHandler handler = handler(program("bin/ownhand"));
    assertEquals(new Change.Done(), handler.install());
    assertTrue(Files.isSymbolicLink(mimeapps()));
    assertTrue(Files.readString(elsewhere).contains(DesktopEntry.ID));
    assertEquals(new Change.Done(), handler.remove());
    assertEquals("[Default Applications]\ntext/html=a.desktop\n", Files.readString(elsewhere));
  }

  @Test
  void writesNothingWhereAPackageHasDoneSo() throws Exception {
    Path program = program("bin/ownhand");
    write(shared().resolve(DesktopEntry.ID), DesktopEntry.opening(new StartCommand(program), LinkHandler.SCHEMES, List.of()));
    cache(DesktopEntry.ID);
    Map<Path, String> before = tree();
    LinkHandler handler = handler(program);
    assertEquals(new Standing.Ours(), handler.standing());
    assertEquals(new Change.Done(), handler.install());
    assertEquals(before, tree());
  }

  @Test
  void prefersThePackageToAnotherProgramByALineAlone() throws Exception {
    Path program = program("bin/ownhand");
    write(shared().resolve(DesktopEntry.ID), DesktopEntry.opening(new StartCommand(program), LinkHandler.SCHEMES, List.of()));
    other("other.desktop", "Other");
    cache("other.desktop;" + DesktopEntry.ID);
    LinkHandler handler = handler(program);
    assertEquals(new Standing.Another("Other"), handler.standing());
    assertEquals(new Change.Done(), handler.install());
    assertFalse(Files.exists(entry()));
    assertEquals(new Standing.Ours(), handler.standing());
    assertEquals(new Change.Done(), handler.remove());
    assertEquals(new Standing.Another("Other"), handler.standing());
    assertFalse(Files.exists(mimeapps()));
  }

  @Test
  void knowsAnEntryOfItsOwnThatStartsAnotherProgram() throws Exception {
    handler(program("old/ownhand")).install();
    Path old = folder.resolve("old/ownhand");
    LinkHandler handler = handler(program("new/ownhand"));
    assertEquals(new Standing.Another(old.toString()), handler.standing());
    assertEquals(new Change.Done(), handler.install());
    assertEquals(new Standing.Ours(), handler.standing());
    assertEquals(1, Files.readString(mimeapps()).lines().filter(line -> line.contains("/blockstack=")).count());
  }

  @Test
  void saysThatADesktopPrefersAnotherProgram() throws Exception {
    other("other.desktop", "Other");
    write(
        folder.resolve("home/.config/gnome-mimeapps.list"),
        "[Default Applications]\nx-scheme-handler/blockstack=other.desktop\n");
    environment.put("XDG_CURRENT_DESKTOP", "ubuntu:GNOME");
    LinkHandler handler = handler(program("bin/ownhand"));
    assertEquals(new Change.NotDone(Reason.OVERRULED), handler.install());
    assertEquals(new Standing.Another("Other"), handler.standing());
  }

  @Test
  void saysWhyNothingCanBeDone() throws Exception {
    assertEquals(
        new Change.NotDone(Reason.UNPACKAGED),
        LinkHandler.of(OperatingSystem.LINUX, environment, folder, Optional.empty()).install());
    write(folder.resolve("home/.config"), "a file");
    assertEquals(new Change.NotDone(Reason.FAILED), handler(program("bin/ownhand")).install());
    environment.put("FLATPAK_ID", "org.example");
    assertEquals(new Standing.Untold(Reason.SANDBOX), handler(program("bin/ownhand")).standing());
    assertEquals(new Change.NotDone(Reason.SANDBOX), handler(program("bin/ownhand")).install());
    assertEquals(new Change.NotDone(Reason.SANDBOX), handler(program("bin/ownhand")).remove());
  }

  @Test
  void keepsWhatItDoesNotKnowInFilesItRemovesItselfFrom() throws Exception {
    LinkHandler handler = handler(program("bin/ownhand"));
    handler.install();
    other(folder.resolve("home/.local/share/applications/mine.desktop"), "Mine");
    Files.writeString(mimeapps(), Files.readString(mimeapps()) + "text/html=x.desktop\n");
    assertEquals(new Change.Done(), handler.remove());
    assertEquals("[Default Applications]\ntext/html=x.desktop\n", Files.readString(mimeapps()));
    assertTrue(Files.exists(folder.resolve("home/.local/share/applications/mine.desktop")));
    assertFalse(Files.exists(entry()));
  }

  private LinkHandler handler(Path program) {
    return new LinuxHandler(
        new DesktopFolders(environment, folder),
        Optional.of(new StartCommand(program)),
        SystemCommand.within(Duration.ofSeconds(20)));
  }

  /** A program that notes its arguments. */
  private Path program(String name) throws IOException {
    Path program = folder.resolve(name);
    Files.createDirectories(program.resolveSibling(""));
    Files.writeString(program, "#!/bin/sh\nprintf '%s\\0' \"$@\" > '" + seen() + "'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }

  private Path seen() throws IOException {
    Path seen = folder.resolve("seen");
    if (Files.notExists(seen)) {
      try {
        assertEquals(0, new ProcessBuilder("mkfifo", seen.toString()).start().waitFor());
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    return seen;
  }

  private void other(String id, String name) throws IOException {
    other(shared().resolve(id), name);
  }

  private static void other(Path file, String name) throws IOException {
    write(file, "[Desktop Entry]\nType=Application\nName=" + name + "\nExec=/bin/true %u\n");
  }

  private void cache(String ids) throws IOException {
    StringBuilder cache = new StringBuilder("[MIME Cache]\n");
    LinkHandler.SCHEMES.forEach(
        scheme -> cache.append("x-scheme-handler/").append(scheme).append('=').append(ids).append(";\n"));
    write(shared().resolve("mimeinfo.cache"), cache.toString());
  }

  private Path shared() {
    return folder.resolve("usr/share/applications");
  }

  private Path entry() {
    return folder.resolve("home/.local/share/applications").resolve(DesktopEntry.ID);
  }

  private Path mimeapps() {
    return folder.resolve("home/.config/mimeapps.list");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  /** Everything in the home and among what is everybody's. */
  private Map<Path, String> tree() throws IOException {
    var tree = new TreeMap<Path, String>();
    for (String part : List.of("home", "usr")) {
      try (Stream<Path> files = Files.walk(folder.resolve(part))) {
        for (Path file : files.toList()) {
          tree.put(file, Files.isRegularFile(file) ? Files.readString(file) : "");
        }
      }
    }
    return tree;
  }

  private Process started(String... words) throws IOException {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String asked(String... words) throws Exception {
    assumeTrue(isThere(words[0]), words[0] + " is not there");
    Process process = started(words);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said.strip();
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
