package dev.ownhand;

import dev.ownhand.platform.AppFolders;
import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Message;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.platform.SingleInstance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hands a link to the running Ownhand and ends, with as little of the program as that takes; starts the
 * program with it if none runs. For systems where no script can do it.
 */
public final class LinkMain {
  private static final int NOT_STARTED = 1;

  private LinkMain() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    if (arguments.size() != 1) {
      return start(arguments);
    }
    Path home =
        AppFolders.data(
            OperatingSystem.named(System.getProperty("os.name")),
            System.getenv(),
            Path.of(System.getProperty("user.home")));
    return switch (SingleInstance.handOver(home, Message.fromHere(arguments.getFirst()))) {
      case HandOver.Delivered _ -> 0;
      // The program says why, where somebody can read it.
      case HandOver.Refused _, HandOver.NobodyThere _ -> start(arguments);
    };
  }

  /** The program that {@code ownhand.program} names. */
  private static int start(List<String> arguments) {
    String program = System.getProperty("ownhand.program", "");
    var command = new ArrayList<>(Arrays.asList(program));
    command.addAll(arguments);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return 0;
    } catch (IOException e) {
      return NOT_STARTED;
    }
  }
}
