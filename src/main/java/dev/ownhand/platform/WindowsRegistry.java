package dev.ownhand.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The person's part of the Windows registry, by {@code reg.exe}. Values are written by way of a file, so
 * that no quotes in them go through a command line.
 */
public final class WindowsRegistry {
  private static final String HEAD = "Windows Registry Editor Version 5.00\r\n";
  private static final Pattern TEXT_VALUE = Pattern.compile("\\sREG_SZ\\s+(?<value>.*?)\\s*$", Pattern.MULTILINE);

  private final SystemCommand command;

  public WindowsRegistry(SystemCommand command) {
    this.command = command;
  }

  /** One change of the registry, as a file holds it. */
  public sealed interface Entry {
    /** A text; the nameless one of its key if the name is empty. */
    record Value(String key, String name, String text) implements Entry {}

    /** A text is taken away. */
    record NoValue(String key, String name) implements Entry {}

    /** A key is taken away with all in it. */
    record NoKey(String key) implements Entry {}
  }

  /** Has these changes made; whether they were. */
  public boolean change(List<Entry> entries) {
    try {
      Path file = Files.createTempFile("ownhand", ".reg");
      try {
        // With the mark by which Windows knows UTF-16.
        Files.write(file, ("\uFEFF" + file(entries)).getBytes(StandardCharsets.UTF_16LE));
        return command.run(List.of("reg.exe", "import", file.toString())).isPresent();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** A text, or that which has no name if the name is empty. */
  public Optional<String> value(String key, String name) {
    List<String> words =
        name.isEmpty()
            ? List.of("reg.exe", "query", key, "/ve")
            : List.of("reg.exe", "query", key, "/v", name);
    return command
        .run(words)
        .map(TEXT_VALUE::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group("value"));
  }

  static String file(List<Entry> entries) {
    var text = new StringBuilder(HEAD);
    for (Entry entry : entries) {
      text.append("\r\n")
          .append(
              switch (entry) {
                case Entry.Value(String key, String name, String value) ->
                    "[" + key + "]\r\n" + name(name) + "=" + quoted(value) + "\r\n";
                case Entry.NoValue(String key, String name) ->
                    "[" + key + "]\r\n" + name(name) + "=-\r\n";
                case Entry.NoKey(String key) -> "[-" + key + "]\r\n";
              });
    }
    return text.toString();
  }

  private static String name(String name) {
    return name.isEmpty() ? "@" : quoted(name);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
