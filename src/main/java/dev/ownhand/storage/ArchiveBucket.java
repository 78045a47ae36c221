package dev.ownhand.storage;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A bucket in an archive, which can only be read. What is not of the length and the checksum in the list
 * is spoiled; no more of it is read than the list says.
 */
final class ArchiveBucket implements Bucket {
  private final Archive archive;
  private final HubPlace hub;
  private final ArchiveManifest.Part part;
  private final Map<FilePath, ArchiveFile> files;

  ArchiveBucket(Archive archive, HubPlace hub, ArchiveManifest.Part part) {
    this.archive = archive;
    this.hub = hub;
    this.part = part;
    this.files = part.files().stream().collect(Collectors.toMap(ArchiveFile::path, Function.identity()));
  }

  Shelf shelf() {
    return part.shelf();
  }

  /** How many files are in it. */
  long count() {
    return part.files().size();
  }

  @Override
  public Address address() {
    return part.shelf().address();
  }

  @Override
  public HubPlace hub() {
    return hub;
  }

  @Override
  public HubReply<Listing> list(Optional<String> page) {
    return new HubReply.Done<>(
        new Listing(
            part.files().stream().map(ArchiveBucket::stat).sorted((a, b) -> a.path().compareTo(b.path())).toList(),
            Optional.empty()));
  }

  /** No etag: a hub's would be an MD5, which an archive does not know. */
  private static FileStat stat(ArchiveFile file) {
    return new FileStat(file.path(), file.type(), "", file.length(), file.modified());
  }

  @Override
  public HubReply<FileStat> stat(FilePath path) {
    return found(path).map(ArchiveBucket::stat);
  }

  private HubReply<ArchiveFile> found(FilePath path) {
    return Optional.ofNullable(files.get(path))
        .<HubReply<ArchiveFile>>map(HubReply.Done::new)
        .orElseGet(() -> new HubReply.Failed<>(new HubTrouble.Missing()));
  }

  @Override
  public HubReply<FileStat> read(FilePath path, OutputStream sink) {
    return found(path).flatMap(file -> read(file, sink));
  }

  private HubReply<FileStat> read(ArchiveFile file, OutputStream sink) {
    var sum = new Sha256();
    var both = new Tee(sink, sum);
    byte[] block = new byte[16 * 1024];
    try (InputStream in = archive.open(file)) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        if (sum.length() + count > file.length()) {
          return new HubReply.Failed<>(new HubTrouble.Spoiled());
        }
        if (Thread.currentThread().isInterrupted()) {
          return new HubReply.Failed<>(new HubTrouble.Cancelled());
        }
        both.write(block, 0, count);
      }
    } catch (IOException e) {
      return new HubReply.Failed<>(new HubTrouble.Spoiled());
    }
    return sum.length() == file.length() && sum.hex().equals(file.sha256())
        ? new HubReply.Done<>(stat(file))
        : new HubReply.Failed<>(new HubTrouble.Spoiled());
  }

  @Override
  public HubReply<String> write(FilePath path, Content content, Condition condition) {
    return new HubReply.Failed<>(new HubTrouble.NotAllowed("an archive"));
  }

  @Override
  public HubReply<FilePath> delete(FilePath path) {
    return new HubReply.Failed<>(new HubTrouble.NotAllowed("an archive"));
  }

  @Override
  public void close() {}
}
