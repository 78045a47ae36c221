package dev.ownhand.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real launcher in a program's folder of its own, whose Java only tells that it was started. */
final class Launcher {
  /** What is told instead of starting Java. */
  static final String JAVA = "java:";

  private final Path folder;
  private final Path script;

  Launcher(Path folder) throws IOException {
    this.folder = folder;
    script = folder.resolve("program/bin/ownhand");
    Files.createDirectories(script.resolveSibling(""));
    Files.copy(Path.of("packaging/linux/bin/ownhand"), script);
    executable(script);
    Path java = folder.resolve("program/runtime/bin/java");
    Files.createDirectories(java.resolveSibling(""));
    Files.writeString(
        java,
        """
        #!/bin/bash
        while [[ $1 != dev.ownhand.Main ]]; do shift; done
        shift
        printf 'java:'
        (( $# == 0 )) || printf ' [%s]' "$@"
        """);
    executable(java);
  }

  static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Path script() {
    return script;
  }

  /** Runs it to its end; the result is all it says, nothing if what was asked for was handed over. */
  String run(Path home, String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("--home", home.toString()));
    words.addAll(List.of(arguments));
    return run(Map.of("HOME", folder.toString()), words);
  }

  String run(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(script.toString()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
