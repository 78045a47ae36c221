package dev.ownhand.platform.login;

import dev.ownhand.platform.DesktopEntry;
import dev.ownhand.platform.DesktopFolders;
import dev.ownhand.platform.OwnFiles;
import dev.ownhand.platform.StartCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Linux and macOS: a file in a folder whose programs are started. */
final class FileStart implements LoginStart {
  static final String LABEL = "dev.ownhand.Ownhand";

  private final Path file;
  private final Optional<StartCommand> start;
  private final BiFunction<StartCommand, Collection<Path>, String> content;

  private FileStart(
      Path file, Optional<StartCommand> start, BiFunction<StartCommand, Collection<Path>, String> content) {
    this.file = file;
    this.start = start;
    this.content = content;
  }

  /** By the Desktop Application Autostart Specification. */
  static FileStart linux(DesktopFolders folders, Optional<StartCommand> start) {
    Path file = folders.config().resolve("autostart").resolve(DesktopEntry.ID);
    return new FileStart(file, start, DesktopEntry::starting);
  }

  /** By an agent of the person's own. */
  static FileStart mac(Path userHome, Optional<StartCommand> start) {
    Path file = userHome.resolve("Library/LaunchAgents").resolve(LABEL + ".plist");
    return new FileStart(file, start, (program, _) -> agent(program));
  }

  private static String agent(StartCommand start) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
          <key>Label</key>
          <string>%s</string>
          <key>ProgramArguments</key>
          <array>
            <string>%s</string>
            <string>--hidden</string>
          </array>
          <key>RunAtLoad</key>
          <true/>
          <key>ProcessType</key>
          <string>Interactive</string>
        </dict>
        </plist>
        """
        .formatted(LABEL, markup(start.program().toString()));
  }

  private static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public Standing standing() {
    if (start.isEmpty()) {
      return Standing.UNKNOWN;
    }
    try {
      String text = OwnFiles.read(file, StandardCharsets.UTF_8);
      return text.isBlank() || DesktopEntry.isSwitchedOff(text) ? Standing.OFF : Standing.ON;
    } catch (IOException e) {
      return Standing.UNKNOWN;
    }
  }

  @Override
  public Switching on() {
    if (start.isEmpty()) {
      return Switching.IMPOSSIBLE;
    }
    try {
      var made = new LinkedHashSet<>(made());
      made.addAll(OwnFiles.missingFolders(file));
      OwnFiles.write(file, content.apply(start.get(), made), StandardCharsets.UTF_8);
      return Switching.DONE;
    } catch (IOException e) {
      return Switching.FAILED;
    }
  }

  private List<Path> made() throws IOException {
    return DesktopEntry.read(OwnFiles.read(file, StandardCharsets.UTF_8))
        .map(DesktopEntry::made)
        .orElse(List.of());
  }

  @Override
  public Switching off() {
    try {
      List<Path> made = made();
      Files.deleteIfExists(file);
      OwnFiles.removeEmpty(made);
      return Switching.DONE;
    } catch (IOException e) {
      return Switching.FAILED;
    }
  }
}
