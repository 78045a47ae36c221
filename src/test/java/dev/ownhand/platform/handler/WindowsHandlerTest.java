package dev.ownhand.platform.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.WindowsRegistry.Entry;
import dev.ownhand.platform.handler.LinkHandler.Change;
import dev.ownhand.platform.handler.LinkHandler.Reason;
import dev.ownhand.platform.handler.LinkHandler.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked of {@code reg.exe}; it is not there. */
class WindowsHandlerTest {
  private static final StartCommand START =
      new StartCommand(Path.of("C:\\Program Files\\Ownhand\\Ownhand.exe"));
  private static final String OPENING = "\"C:\\Program Files\\Ownhand\\Ownhand.exe\" \"%1\"";

  private final List<String> imported = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();
  private final LinkHandler handler = new WindowsHandler(Optional.of(START), this::reg);

  private Optional<String> reg(List<String> words) {
    assertEquals("reg.exe", words.getFirst());
    if (words.get(1).equals("import")) {
      try {
        imported.add(Files.readString(Path.of(words.get(2)), StandardCharsets.UTF_16));
        return Optional.of("");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertEquals(List.of("reg.exe", "query"), words.subList(0, 2));
    return Optional.ofNullable(values.get(words.get(2)))
        .map(value -> "\r\n" + words.get(2) + "\r\n    (Standard)    REG_SZ    " + value + "\r\n\r\n");
  }

  @Test
  void registersBothSchemesWithAQuotedCommand() {
    assertEquals(new Change.Done(), handler.install());
    String file = imported.getFirst();
    assertTrue(file.startsWith("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\"));
    assertTrue(
        file.contains(
            """
            [HKEY_CURRENT_USER\\Software\\Classes\\web+blockstack\\shell\\open\\command]\r
            @="\\"C:\\\\Program Files\\\\Ownhand\\\\Ownhand.exe\\" \\"%1\\""\r
            """));
    assertTrue(
        file.contains(
            "[HKEY_CURRENT_USER\\Software\\Classes\\blockstack]\r\n@=\"URL:Ownhand sign-in\"\r\n"));
    assertTrue(
        file.contains("[HKEY_CURRENT_USER\\Software\\Classes\\blockstack]\r\n\"URL Protocol\"=\"\"\r\n"));
    assertEquals(8, WindowsHandler.registration(START).size());
    assertEquals(
        new Entry.Value(
            "HKEY_CURRENT_USER\\Software\\Classes\\blockstack\\DefaultIcon",
            "",
            "\"C:\\Program Files\\Ownhand\\Ownhand.exe\",0"),
        WindowsHandler.registration(START).get(2));
  }

  @Test
  void tellsWhoOpensLinks() {
    assertEquals(new Standing.Nobody(), handler.standing());
    for (String scheme : LinkHandler.SCHEMES) {
      values.put("HKEY_CLASSES_ROOT\\" + scheme + "\\shell\\open\\command", OPENING);
    }
    assertEquals(new Standing.Ours(), handler.standing());
    values.put("HKEY_CLASSES_ROOT\\blockstack\\shell\\open\\command", "C:\\x\\Other.exe \"%1\"");
    assertEquals(new Standing.Another("C:\\x\\Other.exe \"%1\""), handler.standing());
    values.put("HKEY_CLASSES_ROOT\\blockstack", "URL:Blockstack Authentication");
    assertEquals(new Standing.Another("URL:Blockstack Authentication"), handler.standing());
  }

  @Test
  void removesOnlyWhatIsOurs() {
    values.put("HKEY_CURRENT_USER\\Software\\Classes\\blockstack", "URL:Ownhand sign-in");
    values.put("HKEY_CURRENT_USER\\Software\\Classes\\web+blockstack", "URL:Other");
    assertEquals(new Change.Done(), handler.remove());
    assertEquals(
        "Windows Registry Editor Version 5.00\r\n\r\n[-HKEY_CURRENT_USER\\Software\\Classes\\blockstack]\r\n",
        imported.getFirst());
  }

  @Test
  void saysThatTheSystemRefused() {
    var refused = new WindowsHandler(Optional.of(START), _ -> Optional.empty());
    assertEquals(new Change.NotDone(Reason.FAILED), refused.install());
  }

  @Test
  void registersTheBundleOnMacs() {
    var asked = new ArrayList<List<String>>();
    var mac =
        new MacHandler(
            Optional.of(new StartCommand(Path.of("/Applications/Ownhand.app/Contents/MacOS/Ownhand"))),
            words -> {
              asked.add(words);
              return Optional.of("");
            });
    assertEquals(new Standing.Untold(Reason.SYSTEM), mac.standing());
    assertEquals(new Change.Done(), mac.install());
    assertEquals(new Change.Done(), mac.remove());
    assertEquals(
        List.of(List.of("-f", "/Applications/Ownhand.app"), List.of("-u", "/Applications/Ownhand.app")),
        asked.stream().map(words -> words.subList(1, 3)).toList());
    var loose = new MacHandler(Optional.of(new StartCommand(Path.of("/opt/ownhand"))), _ -> Optional.of(""));
    assertEquals(new Change.NotDone(Reason.UNPACKAGED), loose.install());
  }
}
