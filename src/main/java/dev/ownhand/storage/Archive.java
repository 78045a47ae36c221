package dev.ownhand.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What was taken out, in a folder or a {@code .zip}, to be read again. Nothing is ever unpacked. */
final class Archive implements AutoCloseable {
  /** The longest list that is read, and therefore written. */
  static final int MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

  private static final int MOST_ENTRIES = 200_000;

  /** What came of opening one. */
  sealed interface Opening {
    /** To be closed by the caller. */
    record Opened(Archive archive) implements Opening {}

    record NotAnArchive() implements Opening {}

    record TooNew(int version) implements Opening {}

    record Damaged(String what) implements Opening {}
  }

  /** Where the files come from. */
  private interface Box extends AutoCloseable {
    /** Begins to read what lies there; empty if no plain file does. */
    Optional<InputStream> open(String place) throws IOException;

    @Override
    void close() throws IOException;
  }

  private final Box box;
  private final ArchiveManifest manifest;

  private Archive(Box box, ArchiveManifest manifest) {
    this.box = box;
    this.manifest = manifest;
  }

  static Opening open(Path source) {
    try {
      Optional<Box> box = box(source);
      return box.isEmpty() ? new Opening.NotAnArchive() : open(box.get());
    } catch (IOException e) {
      return new Opening.NotAnArchive();
    }
  }

  private static Opening open(Box box) throws IOException {
    Opening opening = read(box);
    if (!(opening instanceof Opening.Opened)) {
      box.close();
    }
    return opening;
  }

  private static Opening read(Box box) throws IOException {
    Optional<InputStream> found = box.open(ArchiveManifest.NAME);
    if (found.isEmpty()) {
      return new Opening.NotAnArchive();
    }
    byte[] json;
    try (InputStream in = found.get()) {
      json = in.readNBytes(MOST_MANIFEST_BYTES + 1);
    }
    return switch (json.length > MOST_MANIFEST_BYTES
        ? new ArchiveManifest.Reading.Damaged()
        : ArchiveManifest.read(json)) {
      case ArchiveManifest.Reading.Read(ArchiveManifest manifest) ->
          new Opening.Opened(new Archive(box, manifest));
      case ArchiveManifest.Reading.TooNew(int version) -> new Opening.TooNew(version);
      case ArchiveManifest.Reading.Damaged() -> new Opening.Damaged(ArchiveManifest.NAME);
    };
  }

  private static Optional<Box> box(Path source) throws IOException {
    if (Files.isDirectory(source)) {
      return Optional.of(new Folder(source.toRealPath()));
    }
    if (!Files.isRegularFile(source)) {
      return Optional.empty();
    }
    var zip = new ZipFile(source.toFile());
    Set<String> names = new HashSet<>();
    boolean clear =
        zip.size() <= MOST_ENTRIES && zip.stream().allMatch(entry -> names.add(entry.getName()));
    if (!clear) {
      zip.close();
      return Optional.empty();
    }
    return Optional.of(new Zip(zip));
  }

  List<ArchiveBucket> buckets() {
    return manifest.parts().stream().map(part -> new ArchiveBucket(this, manifest.hub(), part)).toList();
  }

  /** Begins to read a file; not longer than it says, but it may be shorter, or another one. */
  InputStream open(ArchiveFile file) throws IOException {
    return box.open(file.place()).orElseThrow(() -> new IOException("a file is missing"));
  }

  @Override
  public void close() {
    try {
      box.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an archive that was read does not close", e);
    }
  }

  /** A folder. Links in it are not followed. */
  private record Folder(Path root) implements Box {
    @Override
    public Optional<InputStream> open(String place) throws IOException {
      Path at = root;
      for (String segment : place.split("/")) {
        at = at.resolve(segment);
        if (Files.isSymbolicLink(at)) {
          return Optional.empty();
        }
      }
      return at.startsWith(root) && Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.newInputStream(at, LinkOption.NOFOLLOW_LINKS))
          : Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** An archive in one file. */
  private record Zip(ZipFile zip) implements Box {
    @Override
    public Optional<InputStream> open(String place) throws IOException {
      ZipEntry entry = zip.getEntry(place);
      return entry == null || entry.isDirectory()
          ? Optional.empty()
          : Optional.of(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
