package dev.ownhand.platform.handler;

import dev.ownhand.platform.DesktopEntry;
import dev.ownhand.platform.DesktopFolders;
import dev.ownhand.platform.KeyFile;
import dev.ownhand.platform.OwnFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which program Linux desktops open a kind of link with, by the MIME Applications Associations
 * Specification 1.0.1.
 */
final class MimeApps {
  static final String DEFAULTS = "Default Applications";
  private static final String ADDED = "Added Associations";
  private static final String REMOVED = "Removed Associations";
  private static final String LIST = "mimeapps.list";

  private final DesktopFolders folders;

  MimeApps(DesktopFolders folders) {
    this.folders = folders;
  }

  /** The list that is the person's own. */
  Path ownList() {
    return folders.config().resolve(LIST);
  }

  static String type(String scheme) {
    return "x-scheme-handler/" + scheme;
  }

  /** The entry of the program, if there is one and its file exists. */
  Optional<String> preferred(String scheme) throws IOException {
    var added = new ArrayList<String>();
    var removed = new ArrayList<String>();
    for (Path file : lists()) {
      var list = new KeyFile(OwnFiles.read(file, StandardCharsets.ISO_8859_1));
      Optional<String> chosen =
          ids(list, DEFAULTS, scheme).stream().filter(id -> entry(id).isPresent()).findFirst();
      if (chosen.isPresent()) {
        return chosen;
      }
      added.addAll(ids(list, ADDED, scheme));
      removed.addAll(ids(list, REMOVED, scheme));
    }
    for (Path folder : applications()) {
      String cache =
          OwnFiles.read(folder.resolve("mimeinfo.cache"), StandardCharsets.ISO_8859_1);
      added.addAll(ids(new KeyFile(cache), "MIME Cache", scheme));
    }
    return added.stream()
        .filter(id -> !removed.contains(id) && entry(id).isPresent())
        .findFirst();
  }

  static List<String> ids(KeyFile list, String group, String scheme) {
    return list.value(group, type(scheme)).stream()
        .flatMap(value -> Arrays.stream(value.split(";")))
        .map(String::strip)
        .filter(id -> id.endsWith(".desktop") && id.indexOf('/') < 0)
        .toList();
  }

  /** The person's own entry of this name, or that of everybody. */
  Optional<DesktopEntry> entry(String id) {
    return applications().stream()
        .flatMap(folder -> Stream.of(folder.resolve(id), folder.resolve(id.replaceFirst("-", "/"))))
        .filter(Files::isRegularFile)
        .findFirst()
        .flatMap(MimeApps::read);
  }

  static Optional<DesktopEntry> read(Path file) {
    try {
      return DesktopEntry.read(OwnFiles.read(file, StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<Path> lists() {
    return Stream.of(
            Stream.of(folders.config()),
            folders.sharedConfig().stream(),
            applications().stream())
        .flatMap(one -> one)
        .flatMap(
            folder ->
                Stream.concat(
                    folders.desktops().stream().map(desktop -> folder.resolve(desktop + "-" + LIST)),
                    Stream.of(folder.resolve(LIST))))
        .toList();
  }

  private List<Path> applications() {
    return Stream.concat(Stream.of(folders.data()), folders.sharedData().stream())
        .map(folder -> folder.resolve("applications"))
        .toList();
  }
}
