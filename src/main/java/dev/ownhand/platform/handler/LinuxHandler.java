package dev.ownhand.platform.handler;

import dev.ownhand.platform.DesktopEntry;
import dev.ownhand.platform.DesktopFolders;
import dev.ownhand.platform.KeyFile;
import dev.ownhand.platform.OwnFiles;
import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.SystemCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Linux desktops: a desktop entry, and a line for it in the person's {@code mimeapps.list}. Our name goes
 * before those that stand there, so that taking it away gives back what was.
 */
final class LinuxHandler implements LinkHandler {
  private final DesktopFolders folders;
  private final MimeApps apps;
  private final Optional<StartCommand> start;
  private final SystemCommand command;

  LinuxHandler(DesktopFolders folders, Optional<StartCommand> start, SystemCommand command) {
    this.folders = folders;
    this.apps = new MimeApps(folders);
    this.start = start;
    this.command = command;
  }

  @Override
  public Standing standing() {
    if (folders.isSandboxed()) {
      return new Standing.Untold(Reason.SANDBOX);
    }
    try {
      for (String scheme : SCHEMES) {
        Standing standing = standing(apps.preferred(scheme));
        if (!(standing instanceof Standing.Ours)) {
          return standing;
        }
      }
      return new Standing.Ours();
    } catch (IOException e) {
      return new Standing.Untold(Reason.FAILED);
    }
  }

  private Standing standing(Optional<String> id) {
    Optional<DesktopEntry> entry = id.flatMap(apps::entry);
    if (entry.isEmpty()) {
      return new Standing.Nobody();
    }
    if (!id.equals(Optional.of(DesktopEntry.ID))) {
      String name = entry.get().name();
      return new Standing.Another(name.isBlank() ? id.get() : name);
    }
    boolean isOurs = start.isPresent() && entry.get().starts(start.get());
    return isOurs
        ? new Standing.Ours()
        : new Standing.Another(
            entry.get().program().map(Path::toString).orElse(entry.get().name()));
  }

  @Override
  public Change install() {
    if (folders.isSandboxed()) {
      return new Change.NotDone(Reason.SANDBOX);
    }
    if (start.isEmpty()) {
      return new Change.NotDone(Reason.UNPACKAGED);
    }
    try {
      boolean isForEverybody = sharedEntry().filter(entry -> entry.starts(start.get())).isPresent();
      if (isForEverybody) {
        removeEntry();
      } else {
        writeEntry(start.get());
      }
      if (!isForEverybody || !(standing() instanceof Standing.Ours)) {
        prefer();
      }
      return standing() instanceof Standing.Ours
          ? new Change.Done()
          : new Change.NotDone(Reason.OVERRULED);
    } catch (IOException e) {
      return new Change.NotDone(Reason.FAILED);
    }
  }

  @Override
  public Change remove() {
    if (folders.isSandboxed()) {
      return new Change.NotDone(Reason.SANDBOX);
    }
    try {
      List<Path> made = made();
      neglect();
      removeEntry();
      OwnFiles.removeEmpty(made);
      return new Change.Done();
    } catch (IOException e) {
      return new Change.NotDone(Reason.FAILED);
    }
  }

  private Optional<DesktopEntry> sharedEntry() {
    return folders.sharedData().stream()
        .map(folder -> folder.resolve("applications").resolve(DesktopEntry.ID))
        .filter(Files::isRegularFile)
        .findFirst()
        .flatMap(MimeApps::read);
  }

  private Path ownEntry() {
    return folders.data().resolve("applications").resolve(DesktopEntry.ID);
  }

  /** The folders that were made for us are noted in it. */
  private void writeEntry(StartCommand program) throws IOException {
    var made = new LinkedHashSet<>(made());
    made.addAll(OwnFiles.missingFolders(ownEntry()));
    made.addAll(OwnFiles.missingFolders(apps.ownList()));
    OwnFiles.write(
        ownEntry(), DesktopEntry.opening(program, SCHEMES, made), StandardCharsets.UTF_8);
    updateDatabase();
  }

  private List<Path> made() {
    return MimeApps.read(ownEntry()).map(DesktopEntry::made).orElse(List.of());
  }

  private void removeEntry() throws IOException {
    if (Files.deleteIfExists(ownEntry())) {
      updateDatabase();
      Path cache = ownEntry().resolveSibling("mimeinfo.cache");
      boolean isEmpty =
          OwnFiles.read(cache, StandardCharsets.ISO_8859_1).strip().equals("[MIME Cache]");
      if (isEmpty) {
        Files.deleteIfExists(cache);
      }
    }
  }

  /** Not all desktops have it, or need it. */
  private void updateDatabase() {
    command.run(List.of("update-desktop-database", "-q", ownEntry().resolveSibling("").toString()));
  }

  private void prefer() throws IOException {
    KeyFile list = ownList();
    for (String scheme : SCHEMES) {
      String type = MimeApps.type(scheme);
      String others = without(list.value(MimeApps.DEFAULTS, type).orElse(""));
      list = list.with(MimeApps.DEFAULTS, type, DesktopEntry.ID + ";" + others);
    }
    OwnFiles.write(apps.ownList(), list.toString(), StandardCharsets.ISO_8859_1);
  }

  private void neglect() throws IOException {
    KeyFile before = ownList();
    KeyFile list = before;
    for (String scheme : SCHEMES) {
      String type = MimeApps.type(scheme);
      if (MimeApps.ids(list, MimeApps.DEFAULTS, scheme).contains(DesktopEntry.ID)) {
        String others = without(list.value(MimeApps.DEFAULTS, type).orElse(""));
        list =
            others.isEmpty()
                ? list.without(MimeApps.DEFAULTS, type)
                : list.with(MimeApps.DEFAULTS, type, others);
      }
    }
    if (list != before) {
      if (list.isEmpty()) {
        Files.deleteIfExists(apps.ownList());
      } else {
        OwnFiles.write(apps.ownList(), list.toString(), StandardCharsets.ISO_8859_1);
      }
    }
  }

  private static String without(String ids) {
    return Arrays.stream(ids.split("(?<=;)"))
        .filter(id -> !id.replace(";", "").strip().equals(DesktopEntry.ID))
        .collect(Collectors.joining());
  }

  private KeyFile ownList() throws IOException {
    return new KeyFile(OwnFiles.read(apps.ownList(), StandardCharsets.ISO_8859_1));
  }
}
