package dev.ownhand.gaia;

import dev.ownhand.crypto.Address;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A bucket at a hub, together with what it takes to write in it. Everything waits; interrupting the
 * waiting thread ends it, and the thread stays interrupted. Keys in it are wiped on close.
 */
public interface Bucket extends AutoCloseable {
  /** Its address. */
  Address address();

  /** The hub it is at. */
  HubPlace hub();

  /** A page of its files; the first one, or the one that begins where another said. */
  HubReply<Listing> list(Optional<String> page);

  /** What is known of a file. */
  HubReply<FileStat> stat(FilePath path);

  /** Reads a file, writing its content to a sink, which is not closed. */
  HubReply<FileStat> read(FilePath path, OutputStream sink);

  /** Stores a file; gives its new etag. */
  HubReply<String> write(FilePath path, Content content, Condition condition);

  /** Removes a file. */
  HubReply<FilePath> delete(FilePath path);

  @Override
  void close();
}
