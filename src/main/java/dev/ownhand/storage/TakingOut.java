package dev.ownhand.storage;

import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.FileNames;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.WholeList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Copies shelves into a folder or a {@code .zip}, which is there when all of it is, or not at all. */
final class TakingOut {
  /** Something that files are put into one after the other. */
  private interface Crate extends AutoCloseable {
    OutputStream open(String place) throws IOException;

    @Override
    void close() throws IOException;
  }

  private final List<Shelf> shelves;
  private final List<Bucket> from;
  private final WorkFolder work;
  private final InstantSource clock;

  TakingOut(List<Shelf> shelves, List<Bucket> from, WorkFolder work, InstantSource clock) {
    this.shelves = List.copyOf(shelves);
    this.from = List.copyOf(from);
    this.work = work;
    this.clock = clock;
  }

  HubReply<Outcome> to(Path target, Progress progress) {
    Path whole = target.toAbsolutePath();
    boolean zip = whole.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    Path folder = whole.getParent();
    if (folder == null || from.isEmpty()) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
    try {
      if (!zip && Files.exists(whole) && !isEmptyFolder(whole)) {
        return new HubReply.Failed<>(new HubTrouble.Changed());
      }
      Files.createDirectories(folder);
      return zip ? toZip(whole, folder, progress) : toFolder(whole, folder, progress);
    } catch (IOException e) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
  }

  private HubReply<Outcome> toZip(Path target, Path folder, Progress progress) throws IOException {
    Path part = Files.createTempFile(folder, ".ownhand-", ".part");
    try {
      HubReply<Outcome> reply;
      try (Crate crate = new Zip(new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part))))) {
        reply = fill(crate, progress);
      }
      if (reply instanceof HubReply.Done<Outcome>) {
        Flush.file(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Flush.folder(folder);
      }
      return reply;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private HubReply<Outcome> toFolder(Path target, Path folder, Progress progress) throws IOException {
    Path part = Files.createTempDirectory(folder, ".ownhand-");
    try {
      HubReply<Outcome> reply = fill(new Folder(part), progress);
      if (reply instanceof HubReply.Done<Outcome>) {
        Flush.tree(part);
        Files.deleteIfExists(target);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Flush.folder(folder);
      }
      return reply;
    } finally {
      remove(part);
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private HubReply<Outcome> fill(Crate crate, Progress progress) throws IOException {
    var lists = new ArrayList<Listing>();
    for (Bucket bucket : from) {
      switch (WholeList.of(bucket)) {
        case HubReply.Done<Listing>(Listing listing) -> lists.add(listing);
        case HubReply.Failed<Listing>(HubTrouble trouble) -> {
          return new HubReply.Failed<>(trouble);
        }
      }
    }
    return new Run(crate, progress, lists).all();
  }

  /** One run, counting. */
  private final class Run {
    private final Crate crate;
    private final Progress progress;
    private final List<List<FileStat>> lists;
    private final long passedOver;
    private final long files;
    private final long bytes;
    private long filesDone;
    private long bytesDone;

    Run(Crate crate, Progress progress, List<Listing> listings) {
      this.crate = crate;
      this.progress = progress;
      this.lists = listings.stream().map(Listing::files).toList();
      this.passedOver = listings.stream().mapToLong(Listing::passedOver).sum();
      this.files = lists.stream().mapToLong(List::size).sum();
      this.bytes = lists.stream().flatMap(List::stream).mapToLong(FileStat::length).sum();
    }

    HubReply<Outcome> all() throws IOException {
      var parts = new ArrayList<ArchiveManifest.Part>();
      for (int i = 0; i < from.size(); i++) {
        Shelf shelf = shelves.get(i);
        var kept = new ArrayList<ArchiveFile>();
        Set<String> folders = folders(lists.get(i));
        for (FileStat stat : lists.get(i)) {
          progress.at(new Progress.Point(filesDone, files, bytesDone, bytes, stat.path().text()));
          if (Thread.currentThread().isInterrupted()) {
            return new HubReply.Failed<>(new HubTrouble.Cancelled());
          }
          switch (one(shelf, from.get(i), stat, folders)) {
            case HubReply.Done<ArchiveFile>(ArchiveFile file) -> kept.add(file);
            case HubReply.Failed<ArchiveFile>(HubTrouble.Missing _) -> {
              // It was deleted meanwhile.
            }
            case HubReply.Failed<ArchiveFile>(HubTrouble trouble) -> {
              return new HubReply.Failed<>(trouble);
            }
          }
          filesDone++;
          bytesDone += stat.length();
        }
        parts.add(new ArchiveManifest.Part(shelf, kept));
      }
      byte[] list =
          new ArchiveManifest(from.getFirst().hub(), parts)
              .write(clock.instant())
              .getBytes(StandardCharsets.UTF_8);
      if (list.length > Archive.MOST_MANIFEST_BYTES) {
        // It could never be brought back.
        return new HubReply.Failed<>(new HubTrouble.TooLarge(Archive.MOST_MANIFEST_BYTES));
      }
      try (OutputStream out = crate.open(ArchiveManifest.NAME)) {
        out.write(list);
      }
      progress.at(new Progress.Point(files, files, bytes, bytes, ""));
      long copied = parts.stream().mapToLong(part -> part.files().size()).sum();
      return new HubReply.Done<>(new Outcome(copied, 0, List.of(), passedOver));
    }

    private HubReply<ArchiveFile> one(Shelf shelf, Bucket bucket, FileStat stat, Set<String> folders)
        throws IOException {
      return switch (Parcel.fetch(work, bucket, stat)) {
        case HubReply.Failed<Parcel>(HubTrouble trouble) -> new HubReply.Failed<>(trouble);
        case HubReply.Done<Parcel>(Parcel parcel) -> {
          try (parcel) {
            String place = shelf.address() + "/" + place(stat.path(), folders);
            try (OutputStream out = crate.open(place);
                var in = parcel.open()) {
              in.transferTo(out);
            }
            yield new HubReply.Done<>(
                new ArchiveFile(
                    stat.path(), place, parcel.type(), parcel.length(), parcel.sha256(), stat.modified()));
          }
        }
      };
    }
  }

  /** What has to be a folder, so that other files can lie in it. */
  private static Set<String> folders(List<FileStat> files) {
    var folders = new HashSet<String>();
    for (FileStat file : files) {
      List<String> segments = FileNames.encode(file.path()).orElse(List.of());
      for (int i = 1; i < segments.size(); i++) {
        folders.add(String.join("/", segments.subList(0, i)));
      }
    }
    return folders;
  }

  /**
   * As disks spell it. What is too long for one, or has the name of a folder, lies under the checksum of
   * its name.
   */
  private static String place(FilePath path, Set<String> folders) {
    Optional<String> spelled =
        FileNames.encode(path)
            .map(segments -> String.join("/", segments))
            .filter(place -> !folders.contains(place));
    if (spelled.isPresent()) {
      return spelled.get();
    }
    var sum = new Sha256();
    byte[] name = path.text().getBytes(StandardCharsets.UTF_8);
    sum.write(name, 0, name.length);
    return "%long/" + sum.hex();
  }

  private record Folder(Path root) implements Crate {
    @Override
    public OutputStream open(String place) throws IOException {
      Path at = root.resolve(place);
      Files.createDirectories(at.getParent());
      return new BufferedOutputStream(Files.newOutputStream(at));
    }

    @Override
    public void close() {}
  }

  private record Zip(ZipOutputStream zip) implements Crate {
    @Override
    public OutputStream open(String place) throws IOException {
      zip.putNextEntry(new ZipEntry(place));
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          zip.write(b);
        }

        @Override
        public void write(byte[] some, int start, int count) throws IOException {
          zip.write(some, start, count);
        }

        @Override
        public void close() throws IOException {
          zip.closeEntry();
        }
      };
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
