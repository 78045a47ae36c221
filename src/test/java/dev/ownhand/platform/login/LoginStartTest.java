package dev.ownhand.platform.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.platform.DesktopEntry;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.login.LoginStart.Standing;
import dev.ownhand.platform.login.LoginStart.Switching;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginStartTest {
  @TempDir private Path folder;

  @Test
  void startsHiddenOnLinuxAndLeavesNothingWhenSwitchedOff() throws Exception {
    LoginStart start = linux(Map.of("HOME", folder.toString()));
    assertEquals(Standing.OFF, start.standing());
    assertEquals(Switching.DONE, start.on());
    assertEquals(Switching.DONE, start.on());
    assertEquals(Standing.ON, start.standing());
    Path entry = folder.resolve(".config/autostart").resolve(DesktopEntry.ID);
    List<String> lines = Files.readAllLines(entry);
    assertTrue(lines.contains("Exec=\"/opt/own hand/bin/ownhand\" --hidden"));
    assertTrue(lines.contains("TryExec=/opt/own hand/bin/ownhand"));
    if (Files.isExecutable(Path.of("/usr/bin/desktop-file-validate"))) {
      assertEquals(
          0, new ProcessBuilder("desktop-file-validate", entry.toString()).start().waitFor());
    }
    assertEquals(Switching.DONE, start.off());
    assertEquals(Standing.OFF, start.standing());
    assertFalse(Files.exists(folder.resolve(".config")));
    assertEquals(Switching.DONE, start.off());
  }

  @Test
  void keepsFoldersItFound() throws IOException {
    Files.createDirectories(folder.resolve(".config/autostart"));
    LoginStart start = linux(Map.of("HOME", folder.toString()));
    start.on();
    start.off();
    assertTrue(Files.exists(folder.resolve(".config/autostart")));
  }

  @Test
  void isOffWhereTheDesktopWasToldSo() throws IOException {
    LoginStart start = linux(Map.of("HOME", folder.toString()));
    start.on();
    Path entry = folder.resolve(".config/autostart").resolve(DesktopEntry.ID);
    Files.writeString(
        entry, Files.readString(entry).replace("Autostart-enabled=true", "Autostart-enabled=false"));
    assertEquals(Standing.OFF, start.standing());
    start.on();
    assertEquals(Standing.ON, start.standing());
  }

  @Test
  void cannotBeSwitchedOnWithoutAProgramOrInASandbox() {
    assertEquals(
        Switching.IMPOSSIBLE,
        LoginStart.of(OperatingSystem.LINUX, Map.of("HOME", folder.toString()), folder, Optional.empty())
            .on());
    LoginStart sandboxed = linux(Map.of("HOME", folder.toString(), "SNAP", "/snap/x"));
    assertEquals(Standing.UNKNOWN, sandboxed.standing());
    assertEquals(Switching.IMPOSSIBLE, sandboxed.on());
  }

  @Test
  void saysThatAFileCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve(".config"), "a file");
    assertEquals(Switching.FAILED, linux(Map.of("HOME", folder.toString())).on());
  }

  @Test
  void isAnAgentOnMacs() throws IOException {
    LoginStart start =
        LoginStart.of(
            OperatingSystem.MAC, Map.of(), folder, Optional.of(new StartCommand(Path.of("/A & B/ownhand"))));
    assertEquals(Switching.DONE, start.on());
    String agent =
        Files.readString(folder.resolve("Library/LaunchAgents/dev.ownhand.Ownhand.plist"));
    assertTrue(agent.contains("<string>/A &amp; B/ownhand</string>\n    <string>--hidden</string>"));
    assertEquals(Standing.ON, start.standing());
    assertEquals(Switching.DONE, start.off());
    assertEquals(Standing.OFF, start.standing());
  }

  @Test
  void isAValueOfTheRegistryOnWindows() {
    var imported = new ArrayList<String>();
    var start =
        new RegistryStart(
            Optional.of(new StartCommand(Path.of("C:\\Own hand\\Ownhand.exe"))),
            words -> {
              if (words.contains("query")) {
                return Optional.of("\r\n    Ownhand    REG_SZ    x\r\n");
              }
              imported.add(read(Path.of(words.getLast())));
              return Optional.of("");
            });
    assertEquals(Switching.DONE, start.on());
    assertEquals(Standing.ON, start.standing());
    assertEquals(Switching.DONE, start.off());
    assertTrue(
        imported.getFirst().endsWith(
            "CurrentVersion\\Run]\r\n\"Ownhand\"=\"\\\"C:\\\\Own hand\\\\Ownhand.exe\\\" --hidden\"\r\n"));
    assertTrue(imported.getLast().endsWith("CurrentVersion\\Run]\r\n\"Ownhand\"=-\r\n"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_16);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private LoginStart linux(Map<String, String> environment) {
    return LoginStart.of(
        OperatingSystem.LINUX,
        environment,
        folder,
        Optional.of(new StartCommand(Path.of("/opt/own hand/bin/ownhand"))));
  }
}
