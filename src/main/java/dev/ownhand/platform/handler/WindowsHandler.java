package dev.ownhand.platform.handler;

import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.SystemCommand;
import dev.ownhand.platform.WindowsRegistry;
import dev.ownhand.platform.WindowsRegistry.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Windows: keys of the person's own in the registry. */
final class WindowsHandler implements LinkHandler {
  private static final String CLASSES = "HKEY_CURRENT_USER\\Software\\Classes\\";

  private final Optional<StartCommand> start;
  private final WindowsRegistry registry;

  WindowsHandler(Optional<StartCommand> start, SystemCommand command) {
    this.start = start;
    this.registry = new WindowsRegistry(command);
  }

  @Override
  public Standing standing() {
    for (String scheme : SCHEMES) {
      // What holds for everybody shows through where there is nothing of the person's own.
      Optional<String> found =
          registry.value("HKEY_CLASSES_ROOT\\" + scheme + "\\shell\\open\\command", "");
      if (found.isEmpty()) {
        return new Standing.Nobody();
      }
      if (start.isEmpty() || !found.get().equalsIgnoreCase(opening(start.get()))) {
        return new Standing.Another(
            registry
                .value("HKEY_CLASSES_ROOT\\" + scheme, "")
                .filter(name -> !name.startsWith("URL:Ownhand"))
                .orElse(found.get()));
      }
    }
    return new Standing.Ours();
  }

  @Override
  public Change install() {
    if (start.isEmpty()) {
      return new Change.NotDone(Reason.UNPACKAGED);
    }
    return done(registry.change(registration(start.get())));
  }

  @Override
  public Change remove() {
    var ours = new ArrayList<Entry>();
    for (String scheme : SCHEMES) {
      boolean isOurs =
          registry
              .value(CLASSES + scheme, "")
              .filter(name -> name.startsWith("URL:Ownhand"))
              .isPresent();
      if (isOurs) {
        ours.add(new Entry.NoKey(CLASSES + scheme));
      }
    }
    return done(ours.isEmpty() || registry.change(ours));
  }

  private static Change done(boolean isDone) {
    return isDone ? new Change.Done() : new Change.NotDone(Reason.FAILED);
  }

  static List<Entry> registration(StartCommand start) {
    var entries = new ArrayList<Entry>();
    for (String scheme : SCHEMES) {
      String key = CLASSES + scheme;
      entries.add(new Entry.Value(key, "", "URL:Ownhand sign-in"));
      entries.add(new Entry.Value(key, "URL Protocol", ""));
      entries.add(new Entry.Value(key + "\\DefaultIcon", "", "\"" + start.program() + "\",0"));
      entries.add(new Entry.Value(key + "\\shell\\open\\command", "", opening(start)));
    }
    return entries;
  }

  private static String opening(StartCommand start) {
    return "\"" + start.program() + "\" \"%1\"";
  }
}
