package dev.ownhand.cli;

import dev.ownhand.vault.PasswordStrength;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a password comes from: a file or a prompt, never the command line itself. */
final class Passwords {
  private static final int MOST_BYTES = 4096;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Take the password from the first line of this file instead of asking.")
  private @Nullable Path file;

  boolean isGiven() {
    return file != null;
  }

  /** The password of the vault. Empty if there is none to be had; why has been said. */
  Optional<char[]> existing(Terminal terminal) {
    return file == null ? prompted(terminal, "cli.password") : ofFile(file, terminal);
  }

  /** A password for a new vault: long enough, and typed twice. A person is asked until it is. */
  Optional<char[]> fresh(Terminal terminal) {
    if (file != null) {
      return ofFile(file, terminal).filter(password -> isLongEnough(password, terminal));
    }
    while (true) {
      Optional<char[]> password = prompted(terminal, "cli.password.new");
      if (password.isEmpty()) {
        return password;
      }
      if (isLongEnough(password.get(), terminal) && isRepeated(password.get(), terminal)) {
        return password;
      }
    }
  }

  /** Wipes a password that is not. */
  private static boolean isLongEnough(char[] password, Terminal terminal) {
    if (password.length >= PasswordStrength.LEAST_CHARS) {
      return true;
    }
    Arrays.fill(password, '\0');
    terminal.say("cli.password.short", String.valueOf(PasswordStrength.LEAST_CHARS));
    return false;
  }

  /** Wipes a password that is not. */
  private static boolean isRepeated(char[] password, Terminal terminal) {
    char[] again = terminal.askPassword("cli.password.again").orElse(new char[0]);
    boolean same = Arrays.equals(password, again);
    Arrays.fill(again, '\0');
    if (!same) {
      Arrays.fill(password, '\0');
      terminal.say("cli.password.different");
    }
    return same;
  }

  private static Optional<char[]> prompted(Terminal terminal, String key) {
    if (!terminal.isInteractive()) {
      terminal.say("cli.password.nobody");
    }
    return terminal.askPassword(key);
  }

  private static Optional<char[]> ofFile(Path file, Terminal terminal) {
    byte[] bytes = new byte[0];
    try {
      if (Files.size(file) > MOST_BYTES) {
        terminal.say("cli.password.file.large", file.toString());
        return Optional.empty();
      }
      warnIfOthersCanRead(file, terminal);
      bytes = Files.readAllBytes(file);
      return Optional.of(firstLine(bytes));
    } catch (IOException e) {
      terminal.say("cli.password.file.unreadable", file.toString());
      return Optional.empty();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static char[] firstLine(byte[] utf8) {
    CharBuffer all = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    int end = 0;
    while (end < all.length() && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
      end++;
    }
    char[] line = new char[end];
    all.get(line).clear().put(new char[all.capacity()]);
    return line;
  }

  private static void warnIfOthersCanRead(Path file, Terminal terminal) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var permissions = Files.getPosixFilePermissions(file);
      if (permissions.contains(PosixFilePermission.OTHERS_READ)
          || permissions.contains(PosixFilePermission.GROUP_READ)) {
        terminal.say("cli.password.file.open", file.toString());
      }
    }
  }
}
