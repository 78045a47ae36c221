package dev.ownhand.gaia.hub;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Port: the files of all buckets, on a disk. Whoever reads a file finds it whole, as it was stored some
 * time; what was reported as stored or deleted stays so whatever happens to the process afterwards.
 *
 * <p>Methods throw {@link DiskFailure} where the disk or the index fails.
 */
public interface Buckets extends AutoCloseable {
  /** A file that was opened: it stays what it is while others replace or delete it. */
  record Opened(FileStat stat, SeekableByteChannel content) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  /** Whose turn came of asking to change a file. */
  sealed interface Turn {
    /** Nobody else changes that file until this is closed. */
    record Yours(Change change) implements Turn {}

    /** Somebody else is changing it. */
    record Taken() implements Turn {}
  }

  /** The exclusive right to change one file. Closing it without having changed anything is fine. */
  interface Change extends AutoCloseable {
    /** How the file is now. */
    Optional<FileStat> current();

    /**
     * Stores it, all of the stream or nothing; its MD5 in hexadecimal digits becomes its etag. The old
     * content is there until the new one is complete and on the disk.
     *
     * @param most bytes beyond which nothing is stored
     * @throws IOException if the stream fails; nothing is changed
     */
    Stored store(InputStream content, String contentType, long most) throws IOException;

    /** Gives it another name, which nothing has yet; on return the file is free again. */
    void rename(FilePath other);

    /** Removes it; it was there. */
    void delete();

    @Override
    void close();
  }

  /** What came of storing. */
  sealed interface Stored {
    /** It is on the disk. */
    record Kept(FileStat stat) implements Stored {}

    /** The stream is longer; nothing was changed. */
    record TooLong() implements Stored {}
  }

  /** How much is in a bucket. */
  record Extent(Address bucket, long files, long bytes) {}

  /** What is known of a file. */
  Optional<FileStat> find(Address bucket, FilePath path);

  /** Whether files lie below a name, as in a folder. */
  boolean isFolder(Address bucket, FilePath path);

  /** Opens a file for reading. */
  Optional<Opened> open(Address bucket, FilePath path);

  /** Asks for the right to change a file, which need not be there. Does not wait. */
  Turn change(Address bucket, FilePath path);

  /**
   * Files in the order of their names.
   *
   * @param after the name after which to begin; empty for the first
   * @param most how many at most
   * @param shown which names count; others are passed over
   */
  Listing list(Address bucket, Optional<FilePath> after, int most, Predicate<FilePath> shown);

  /** Every bucket in which something lies. */
  List<Extent> extents();

  /** From when on tokens count in a bucket, if some were revoked. */
  Optional<Revocation> revocation(Address bucket);

  /** Revokes, durably. */
  void revoke(Address bucket, Revocation revocation);

  /** From when on associations count in a bucket, if the person has signed its app out. */
  Optional<Instant> signedOut(Address bucket);

  /** Signs the app of a bucket out, durably: only an association made since then lets it in. */
  void signOut(Address bucket, Instant moment);

  /** A name that no other hub has; the same as long as these buckets are. */
  String name();

  /** Whose association lets a bucket be written to: the person's identities. Survives a restart. */
  Set<Address> admitted();

  /** Replaces them, durably. */
  void admit(Set<Address> identities);

  /**
   * Which buckets are copied elsewhere: every later change of them is remembered in {@link #dirty}, and
   * all that lies in one that was not watched before is to be copied.
   */
  void watch(Set<Address> buckets);

  /**
   * Files of watched buckets that were changed since they were last called clean, oldest first.
   *
   * @param after the mark after which to begin; negative for the first
   */
  List<Dirty> dirty(long after, int most);

  /** How many files are to be copied. */
  long dirtyCount();

  /** Forgets a change, unless the file was changed again since. */
  void clean(Dirty dirty);

  /** A file that is to be copied, or deleted there; {@code mark} differs for every change. */
  record Dirty(Address bucket, FilePath path, Reason reason, long mark) {}

  /** Why a file is to be copied. */
  enum Reason {
    /** It lay there when its bucket began to be watched. */
    FOUND,
    /** It was stored since. */
    STORED,
    /** It was deleted since. */
    DELETED
  }

  /**
   * Tokens that do not count any more.
   *
   * @param before those that say they were made before this moment
   * @param received when this was asked for
   */
  record Revocation(Instant before, Instant received) {
    /** The moment by which associations are measured: a stamp from the future counts as of now. */
    public Instant effect() {
      return before.isBefore(received) ? before : received;
    }

    /** Both together; what was revoked stays so. */
    public Revocation extendedBy(Revocation asked) {
      return new Revocation(
          asked.before().isAfter(before) ? asked.before() : before,
          asked.before().isAfter(effect()) ? asked.received() : received);
    }
  }

  @Override
  void close();
}
