package dev.ownhand.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.crypto.Entropy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@EnabledOnOs(OS.LINUX)
class CallingBrowserTest {
  private static final String LINK = "blockstack:a.b.c";

  @TempDir private Path folder;

  @Test
  void findsTheBrowserThroughWhatOpensLinks() throws Exception {
    Path browser = browser("chromium");
    assertEquals(
        browser(
            browser, "--user-data-dir=/data/alice", "--profile-directory=Profile 2", "--no-sandbox"),
        found(
            Map.of(),
            browser,
            "--user-data-dir=/data/alice",
            "--remote-debugging-port=1",
            "--profile-directory=Profile 2",
            "--no-sandbox",
            "https://app.example/?--user-data-dir=/evil"));
  }

  @Test
  void findsTheProfileOfAFirefox() throws Exception {
    Path browser = browser("firefox-esr");
    assertEquals(
        browser(browser, "-P", "work"), found(Map.of(), browser, "--new-window", "-P", "work", "x"));
    assertEquals(
        browser(browser, "--profile", folder.resolve("a profile").toString()),
        found(Map.of(), browser, "--no-remote", "--profile", "a profile"));
    assertEquals(browser(browser), found(Map.of(), browser));
  }

  @Test
  void findsABrowserThatIsAScript() throws Exception {
    Path python = browser("python3.11");
    Path script = Files.writeString(folder.resolve("qutebrowser"), chain());
    Launcher.executable(script);
    Path xdgOpen = opener();
    assertEquals(
        Optional.of(new Browser(List.of(script.toString(), "--basedir", "/data"))),
        found(
            xdgOpen,
            Map.of(),
            List.of(python.toString(), script.toString(), "--basedir", "/data", "--target", "tab")));
  }

  @Test
  void knowsNoBrowserWhereNoneIs() throws Exception {
    assertEquals(Optional.empty(), found(Map.of(), browser("mailer")));
    assertEquals(Optional.empty(), found(Map.of(), browser("chromium-like")));
    var caller = new CallingBrowser(OperatingSystem.LINUX);
    assertEquals(Optional.empty(), caller.of(1));
    assertEquals(Optional.empty(), caller.of(4_194_304_999L));
    assertEquals(
        Optional.empty(),
        new CallingBrowser(OperatingSystem.MAC).of(ProcessHandle.current().pid()));
  }

  @Test
  void takesTheHintOfARunningBrowserWhereTheChainIsCut() throws Exception {
    Path browser = browser("vivaldi-bin");
    Process running =
        new ProcessBuilder(
                browser.toString(), "-c", "read -r forever; :", "vivaldi", "--user-data-dir=/data/bob")
            .start();
    try {
      var expected = browser(browser, "--user-data-dir=/data/bob");
      assertEquals(
          expected, cut(Map.of("CHROME_WRAPPER", "/usr/bin/vivaldi-stable")));
      assertEquals(expected, cut(Map.of("CHROME_DESKTOP", "vivaldi-stable.desktop")));
      assertEquals(Optional.empty(), cut(Map.of("CHROME_DESKTOP", "code.desktop")));
      assertEquals(Optional.empty(), cut(Map.of("CHROME_WRAPPER", "/usr/bin/opera")));
      assertEquals(Optional.empty(), cut(Map.of()));
    } finally {
      running.destroyForcibly();
    }
  }

  @Test
  void startsASnapByItsCommand() throws Exception {
    Path proc = folder.resolve("proc");
    process(proc, 20, 10, Path.of("/bin/dash"), "sh\0/usr/bin/xdg-open\0" + LINK + "\0");
    process(
        proc, 10, 1, Path.of("/snap/brave/418/opt/brave.com/brave/brave"), "/snap/brave/418/opt/brave\0");
    Files.createSymbolicLink(proc.resolve("self"), proc.resolve("20"));
    assertEquals(
        Optional.of(new Browser(List.of("/snap/bin/brave"))),
        new CallingBrowser(OperatingSystem.LINUX, proc).of(20));
  }

  @Test
  void startsWhatLiesAtThePlaceOfAnUpdatedBrowser() throws Exception {
    Path proc = folder.resolve("proc");
    process(proc, 20, 10, Path.of("/bin/dash"), "sh\0");
    process(proc, 10, 1, Path.of("/opt/google/chrome/chrome (deleted)"), "chrome\0");
    Files.createSymbolicLink(proc.resolve("self"), proc.resolve("20"));
    assertEquals(
        Optional.of(new Browser(List.of("/opt/google/chrome/chrome"))),
        new CallingBrowser(OperatingSystem.LINUX, proc).of(20));
  }

  @Test
  void passesProcessesOfOtherUsersOver() throws Exception {
    Path proc = folder.resolve("proc");
    process(proc, 20, 10, Path.of("/bin/dash"), "sh\0");
    process(proc, 10, 1, Path.of("/usr/lib/chromium/chromium"), "chromium\0");
    Files.createSymbolicLink(proc.resolve("self"), proc.resolve("20"));
    var caller = new CallingBrowser(OperatingSystem.LINUX, proc);
    assertTrue(caller.of(20).isPresent());
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.getOwner(folder).getName().equals("root"), "only root can give files away");
    Files.setOwner(
        proc.resolve("10"),
        proc.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    assertEquals(Optional.empty(), caller.of(20));
  }

  @Test
  void knowsTheBrowsersOfWindows() {
    assertTrue(
        CallingBrowser.isWindowsBrowser("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));
    assertTrue(CallingBrowser.isWindowsBrowser("C:\\x\\Firefox.EXE"));
    assertFalse(CallingBrowser.isWindowsBrowser("C:\\Windows\\explorer.exe"));
    assertFalse(CallingBrowser.isWindowsBrowser("C:\\chrome.exe\\evil.exe"));
    assertFalse(CallingBrowser.isWindowsBrowser("C:\\x\\chrome.exe.bat"));
  }

  @Test
  void keepsNoOptionButThoseOfTheProfile() {
    UnaryOperator<String> path = given -> "/base/" + given;
    assertEquals(
        List.of("--user-data-dir=/base/x", "--no-sandbox"),
        BrowserKind.CHROME.profile(
            List.of("--user-data-dir=x", "--load-extension=y", "--no-sandbox", "--", "--no-sandbox"),
            path));
    assertEquals(
        List.of("-P", "x"),
        BrowserKind.FIREFOX.profile(List.of("-P", "x", "--user-data-dir=y", "-profile"), path));
  }

  private static Optional<Browser> browser(Path program, String... options) {
    var words = new ArrayList<>(List.of(program.toString()));
    words.addAll(List.of(options));
    return Optional.of(new Browser(words));
  }

  /** A shell by another name. */
  private Path browser(String name) throws IOException {
    Path program = folder.resolve(name);
    if (Files.notExists(program)) {
      Files.copy(Path.of("/bin/bash").toRealPath(), program);
    }
    return program;
  }

  /** Something like xdg-open, which opens links with the launcher. */
  private Path opener() throws Exception {
    Path opener = folder.resolve("xdg-open");
    if (Files.notExists(opener)) {
      assertEquals(0, new ProcessBuilder("mkfifo", pipe().toString()).start().waitFor());
      Files.writeString(
          opener, "#!/bin/sh\n'" + new Launcher(folder).script() + "' --home '" + home() + "' \"$@\"\n: > '" + pipe() + "'\n");
      Launcher.executable(opener);
    }
    return opener;
  }

  private Path pipe() {
    return folder.resolve("ended");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private String chain() {
    return "'" + folder.resolve("xdg-open") + "' " + LINK + "\nexit\n";
  }

  private Optional<Browser> found(Map<String, String> environment, Path browser, String... options)
      throws Exception {
    var command = new ArrayList<>(List.of(browser.toString(), "-c", chain(), "browser"));
    command.addAll(List.of(options));
    return found(opener(), environment, command);
  }

  /** Whose parents are gone. */
  private Optional<Browser> cut(Map<String, String> environment) throws Exception {
    return found(
        opener(), environment, List.of("/bin/sh", "-c", "'" + opener() + "' " + LINK + " &"));
  }

  private Optional<Browser> found(Path opener, Map<String, String> environment, List<String> command)
      throws Exception {
    assertTrue(Files.exists(opener));
    Queue<Optional<Browser>> found = new ConcurrentLinkedQueue<>();
    Claim claim = SingleInstance.claim(home(), Entropy.system()::bytes);
    try (Instance instance = assertInstanceOf(Claim.First.class, claim).instance()) {
      instance.listen(
          message -> {
            OptionalLong starter = message.starter();
            found.add(
                new CallingBrowser(OperatingSystem.LINUX).of(starter.orElseThrow()));
            return new HandOver.Delivered();
          });
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("CHROME_"));
      builder.environment().putAll(environment);
      builder.start();
      // Is opened when the launcher has ended.
      assertEquals(0, Files.readAllBytes(pipe()).length);
      return found.remove();
    }
  }

  private static void process(Path proc, long number, long parent, Path program, String words)
      throws IOException {
    Path entry = Files.createDirectories(proc.resolve(String.valueOf(number)));
    Files.writeString(entry.resolve("stat"), number + " (a) 1 (b) S " + parent + " 1 1 0");
    Files.writeString(entry.resolve("cmdline"), words);
    Files.writeString(entry.resolve("environ"), "");
    Files.createSymbolicLink(entry.resolve("exe"), program);
  }
}
