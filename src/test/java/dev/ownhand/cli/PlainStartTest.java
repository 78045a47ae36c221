package dev.ownhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.program.Program;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainStartTest {
  @Test
  void noArgumentsAreAPlainStart() {
    assertEquals(
        Optional.of(
            new Program.Options(
                Optional.empty(), Optional.empty(), Optional.empty(), Program.Logging.USUAL)),
        PlainStart.options());
  }

  @Test
  void optionsThatAllCommandsShareAreRead() {
    assertEquals(
        Optional.of(
            new Program.Options(
                Optional.of(Path.of("a home").toAbsolutePath()),
                Optional.of(9000),
                Optional.of(19000),
                Program.Logging.DEBUG)),
        PlainStart.options(
            "--hub-port", "19000", "--debug", "--home", "a home", "--port", "9000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor",
        "--version",
        "--home",
        "--home=/a",
        "--port 0",
        "--port 65536",
        "--port x",
        "--port 1 --port 2",
        "--debug --debug",
        "--debug doctor",
        "--home a\0b",
        "blockstack:abc"
      })
  void everythingElseIsForTheCommandsToJudge(String line) {
    assertEquals(Optional.empty(), PlainStart.options(line.split(" ")));
  }
}
