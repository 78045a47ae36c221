package dev.ownhand.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file by which Linux desktops start a program, by the Desktop Entry Specification 1.5.
 *
 * @param exec the command as it is after unescaping; quoted, with field codes
 * @param made folders that were made for it, the uppermost first
 */
public record DesktopEntry(String name, String exec, List<Path> made) {
  public DesktopEntry {
    made = List.copyOf(made);
  }

  /** The file's name, which is also what desktops call the program. */
  public static final String ID = "dev.ownhand.Ownhand.desktop";

  private static final String GROUP = "Desktop Entry";
  private static final String STARTER = "/usr/bin/env";
  private static final Pattern PLAIN = Pattern.compile("[\\w/.,:@+-]+");
  private static final String NOTE = "X-Ownhand-Made";

  /** What is added to the command. */
  public enum Argument {
    /** The address that is to be opened. */
    ADDRESS("%u"),
    /** The wish that no window be shown. */
    HIDDEN("--hidden");

    private final String word;

    Argument(String word) {
      this.word = word;
    }
  }

  /** The entry that opens links. */
  public static String opening(StartCommand start, List<String> schemes, Collection<Path> made) {
    var types = new StringBuilder();
    schemes.forEach(scheme -> types.append("x-scheme-handler/").append(scheme).append(';'));
    return head(start, Argument.ADDRESS)
        + "Categories=Utility;\n"
        + "MimeType=" + types + "\n"
        + note(made);
  }

  /** The entry that starts it hidden when the person logs in. */
  public static String starting(StartCommand start, Collection<Path> made) {
    return head(start, Argument.HIDDEN)
        + "X-GNOME-Autostart-enabled=true\n"
        + note(made);
  }

  /** What would need another sign between is not noted. */
  private static String note(Collection<Path> made) {
    String paths =
        made.stream()
            .map(Path::toString)
            .filter(path -> path.indexOf(';') < 0)
            .collect(Collectors.joining(";"));
    return paths.isEmpty() ? "" : NOTE + "=" + escaped(paths) + "\n";
  }

  private static List<Path> noted(String paths) {
    return Arrays.stream(unescaped(paths).split(";"))
        .filter(path -> path.startsWith("/"))
        .map(Path::of)
        .toList();
  }

  private static String head(StartCommand start, Argument argument) {
    String program = start.program().toString();
    return "[" + GROUP + "]\n"
        + "Type=Application\n"
        + "Name=Ownhand\n"
        + "Comment=Sign in to web apps in your own hand\n"
        + "TryExec=" + escaped(program) + "\n"
        + "Exec=" + escaped(command(program) + " " + argument.word) + "\n"
        + "Icon=" + escaped(start.icon()) + "\n"
        + "Terminal=false\n";
  }

  /**
   * Without quotes if that can be, for xdg-open does not understand them where no desktop helps it. GLib
   * looks for the first word as it stands, with its percent signs still doubled.
   */
  private static String command(String program) {
    if (PLAIN.matcher(program).matches()) {
      return program;
    }
    return (program.indexOf('%') < 0 ? "" : STARTER + " ") + quoted(program);
  }

  /** One word of a command, which no sign in it can leave. */
  static String quoted(String word) {
    return "\"" + word.replaceAll("[\\\\\"`$]", "\\\\$0").replace("%", "%%") + "\"";
  }

  /** A value of a line. */
  static String escaped(String value) {
    String escaped =
        value
            .replace("\\", "\\\\")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return escaped.startsWith(" ") ? "\\s" + escaped.substring(1) : escaped;
  }

  private static String unescaped(String value) {
    var text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        text.append(c);
        continue;
      }
      char escape = value.charAt(++i);
      text.append(
          switch (escape) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 's' -> " ";
            case '\\' -> "\\";
            default -> "\\" + escape;
          });
    }
    return text.toString();
  }

  /** Reads an entry; empty if it starts no program. */
  public static Optional<DesktopEntry> read(String text) {
    var file = new KeyFile(text);
    return file.value(GROUP, "Exec")
        .map(
            exec ->
                new DesktopEntry(
                    unescaped(file.value(GROUP, "Name").orElse("")),
                    unescaped(exec),
                    file.value(GROUP, NOTE).map(DesktopEntry::noted).orElse(List.of())));
  }

  /** Whether a desktop was told to pass the entry over. */
  public static boolean isSwitchedOff(String text) {
    var file = new KeyFile(text);
    return file.value(GROUP, "Hidden").equals(Optional.of("true"))
        || file.value(GROUP, "X-GNOME-Autostart-enabled").equals(Optional.of("false"));
  }

  /** Whether it starts this very program. */
  public boolean starts(StartCommand start) {
    return program()
        .filter(path -> path.isAbsolute() && (path.equals(start.program()) || start.isSame(path)))
        .isPresent();
  }

  /** The program it starts, if that can be told. */
  public Optional<Path> program() {
    List<String> words = words(exec);
    return words.stream()
        .filter(word -> !word.equals(STARTER))
        .findFirst()
        .filter(word -> word.indexOf('\0') < 0)
        .map(Path::of);
  }

  private static List<String> words(String command) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean isQuoted = false;
    boolean isWord = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
        isWord = true;
      } else if (c == ' ' && !isQuoted) {
        if (isWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        isWord = false;
      } else {
        boolean isLast = i + 1 == command.length();
        boolean isEscape = c == '\\' && isQuoted;
        boolean isPercent = c == '%' && !isLast && command.charAt(i + 1) == '%';
        if (!isLast && (isEscape || isPercent)) {
          c = command.charAt(++i);
        }
        word.append(c);
        isWord = true;
      }
    }
    if (isWord) {
      words.add(word.toString());
    }
    return words;
  }
}
