package dev.ownhand.platform.handler;

import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.SystemCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** macOS: it knows from the bundle which links we open, and tells no Java program whom it prefers. */
final class MacHandler implements LinkHandler {
  private static final String REGISTER =
      "/System/Library/Frameworks/CoreServices.framework/Frameworks/LaunchServices.framework"
          + "/Support/lsregister";

  private final Optional<StartCommand> start;
  private final SystemCommand command;

  MacHandler(Optional<StartCommand> start, SystemCommand command) {
    this.start = start;
    this.command = command;
  }

  @Override
  public Standing standing() {
    return new Standing.Untold(bundle().isPresent() ? Reason.SYSTEM : Reason.UNPACKAGED);
  }

  @Override
  public Change install() {
    return run("-f");
  }

  @Override
  public Change remove() {
    return run("-u");
  }

  private Change run(String option) {
    Optional<Path> bundle = bundle();
    if (bundle.isEmpty()) {
      return new Change.NotDone(Reason.UNPACKAGED);
    }
    return command.run(List.of(REGISTER, option, bundle.get().toString())).isPresent()
        ? new Change.Done()
        : new Change.NotDone(Reason.FAILED);
  }

  /** The folder of the application that the program lies in. */
  private Optional<Path> bundle() {
    return start.stream()
        .flatMap(found -> Stream.iterate(found.program(), path -> path != null, Path::getParent))
        .filter(path -> path.toString().endsWith(".app"))
        .findFirst();
  }
}
