package dev.ownhand.store;

import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.FileNames;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.hub.DiskFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder in which the files of all buckets lie, one folder each, under readable names ({@link
 * FileNames}).
 *
 * <p>A file whose name is too long for a disk, or in whose place something else lies, as a folder does
 * in that of {@code a} beside {@code a/b}, lies in {@code ~apart} under the SHA-256 of its name, with
 * the name itself in a file beside it.
 *
 * <p>Links are not followed, and are no files.
 */
final class StorageFolder {
  private static final String APART = "~apart";
  private static final String NAME = ".path";
  private static final int MOST_NAME_BYTES = 4 * FilePath.MOST_CHARS;

  private final Path root;
  private final Path incoming;
  private final Entropy entropy;

  /** Held while names come and go: who makes a folder needs it still to be there a moment later. */
  private final Object names = new Object();

  private StorageFolder(Path root, Entropy entropy) {
    this.root = root;
    this.incoming = root.resolve(".incoming");
    this.entropy = entropy;
  }

  /** The folder, which is made if need be; what was on its way in when Ownhand ended is removed. */
  static StorageFolder open(Path root, Entropy entropy) throws IOException {
    var folder = new StorageFolder(root, entropy);
    Files.createDirectories(root, Permissions.forFolder(root));
    if (!Files.isDirectory(folder.incoming, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder.incoming, Permissions.forFolder(root));
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder.incoming)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    AtomicFile.flush(root);
    return folder;
  }

  /** A file for new content. */
  Incoming incoming() throws IOException {
    return Incoming.in(incoming, HexFormat.of().formatHex(entropy.bytes(16)));
  }

  /** How many more bytes fit. */
  long room() throws IOException {
    return Files.getFileStore(root).getUsableSpace();
  }

  /** What was the matter when something failed here. */
  DiskFailure.Kind fault(Exception fault) {
    return DiskFaults.kind(root, fault);
  }

  /** The file of a name, if there is one. */
  Optional<OnDisk> find(Place place) throws IOException {
    Optional<OnDisk> plain = Optional.empty();
    Optional<Path> name = plain(place);
    if (name.isPresent()) {
      plain = look(name.get());
    }
    return plain.isPresent() ? plain : look(apart(place));
  }

  /** Nothing if any folder above it is none, be it a link to one. */
  private Optional<OnDisk> look(Path file) throws IOException {
    for (Path at : below(file)) {
      Optional<BasicFileAttributes> found = attributes(at);
      if (found.isPresent() && found.get().isRegularFile() && at.equals(file)) {
        return Optional.of(OnDisk.of(file, found.get()));
      }
      if (found.isEmpty() || !found.get().isDirectory()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    }
  }

  private Path bucket(Address bucket) {
    return root.resolve(bucket.toString());
  }

  private Optional<Path> plain(Place place) {
    return FileNames.encode(place.path())
        .map(segments -> bucket(place.bucket()).resolve(String.join("/", segments)));
  }

  private Path apart(Place place) {
    return bucket(place.bucket())
        .resolve(APART)
        .resolve(Digests.sha256Hex(place.path().text()));
  }

  private static Path nameOf(Path apart) {
    return apart.resolveSibling(apart.getFileName() + NAME);
  }

  /** Puts what came in where a name says, instead of what is there. It is on the disk on return. */
  void put(Incoming content, Place place) throws IOException {
    Path target;
    synchronized (names) {
      target = prepared(place);
      content.moveTo(target);
    }
    AtomicFile.flush(parent(target));
  }

  /** Gives a file another name, which nothing has. It is on the disk on return. */
  void rename(OnDisk file, Place from, Place to) throws IOException {
    synchronized (names) {
      Path target = prepared(to);
      Files.move(file.file(), target, StandardCopyOption.ATOMIC_MOVE);
      AtomicFile.flush(parent(target));
      removed(file, from);
    }
  }

  /** Removes a file. That it is gone is on the disk on return. */
  void remove(OnDisk file, Place place) throws IOException {
    synchronized (names) {
      Files.deleteIfExists(file.file());
      removed(file, place);
    }
  }

  private void removed(OnDisk file, Place place) throws IOException {
    AtomicFile.flush(parent(file.file()));
    if (file.file().equals(apart(place))) {
      Files.deleteIfExists(nameOf(file.file()));
    }
    Path folder = parent(file.file());
    while (!folder.equals(root) && isGone(folder)) {
      folder = parent(folder);
    }
  }

  /** Takes an empty folder away. One that stays is not worth a failure. */
  private static boolean isGone(Path folder) {
    try {
      Files.delete(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where the file of a name lies or is to lie; everything around it is there. */
  private Path prepared(Place place) throws IOException {
    Optional<OnDisk> already = find(place);
    if (already.isPresent()) {
      return already.get().file();
    }
    Optional<Path> plain = plain(place);
    if (plain.isPresent() && isFree(plain.get())) {
      makeFolders(parent(plain.get()));
      return plain.get();
    }
    Path apart = apart(place);
    makeFolders(parent(apart));
    byte[] name = place.path().text().getBytes(StandardCharsets.UTF_8);
    new AtomicFile(nameOf(apart)).write(name);
    return apart;
  }

  /** Whether nothing lies there, and nothing but folders above it. */
  private boolean isFree(Path file) throws IOException {
    for (Path at : below(file)) {
      Optional<BasicFileAttributes> found = attributes(at);
      if (found.isEmpty()) {
        return true;
      }
      if (!found.get().isDirectory()) {
        return false;
      }
    }
    return false;
  }

  /** Makes the folders that lack, and has their names on the disk. */
  private void makeFolders(Path folder) throws IOException {
    for (Path at : below(folder)) {
      Optional<BasicFileAttributes> found = attributes(at);
      if (found.isEmpty()) {
        Files.createDirectory(at, Permissions.forFolder(at));
        AtomicFile.flush(parent(at));
      } else if (!found.get().isDirectory()) {
        throw new NotDirectoryException(at.toString());
      }
    }
  }

  /** The way to a file from here, itself the last. */
  private List<Path> below(Path file) {
    var steps = new ArrayList<Path>();
    Path at = root;
    for (Path each : root.relativize(file)) {
      at = at.resolve(each);
      steps.add(at);
    }
    return steps;
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  /** Something to do with every file. */
  @FunctionalInterface
  interface Visitor {
    void visit(Place place, OnDisk file) throws IOException;
  }

  /** Goes through all files. What has no name of ours is passed over. */
  void walk(Visitor visitor) throws IOException {
    try (DirectoryStream<Path> buckets = Files.newDirectoryStream(root)) {
      for (Path folder : buckets) {
        Optional<Address> bucket = Address.parse(folder.getFileName().toString());
        if (bucket.isPresent()) {
          walk(bucket.get(), folder, visitor);
        }
      }
    }
  }

  private void walk(Address bucket, Path folder, Visitor visitor) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Optional<FilePath> path =
                parent(file).equals(folder.resolve(APART))
                    ? nameApart(file)
                    : FileNames.decode(segments(folder.relativize(file)));
            if (attributes.isRegularFile() && path.isPresent()) {
              var place = new Place(bucket, path.get());
              Optional<OnDisk> found = find(place);
              if (found.isPresent() && found.get().file().equals(file)) {
                visitor.visit(place, found.get());
              }
            }
            return FileVisitResult.CONTINUE;
          }

          // One that cannot be looked at does not keep us from the others.
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The name of a file that lies apart. A name without a file is removed. */
  private static Optional<FilePath> nameApart(Path file) throws IOException {
    String own = file.getFileName().toString();
    if (own.endsWith(NAME)) {
      Path named =
          file.resolveSibling(own.substring(0, own.length() - NAME.length()));
      if (attributes(named).isEmpty()) {
        Files.deleteIfExists(file);
      }
      return Optional.empty();
    }
    return new AtomicFile(nameOf(file)).read(MOST_NAME_BYTES) instanceof FileReading.Read read
        ? FilePath.of(new String(read.bytes(), StandardCharsets.UTF_8))
            .filter(path -> Digests.sha256Hex(path.text()).equals(own))
        : Optional.empty();
  }

  private static List<String> segments(Path relative) {
    var segments = new ArrayList<String>();
    relative.forEach(segment -> segments.add(segment.toString()));
    return segments;
  }
}
