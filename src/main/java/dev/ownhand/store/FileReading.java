package dev.ownhand.store;

/** What came of reading a file. */
public sealed interface FileReading {
  /** All of it. */
  final class Read implements FileReading {
    private final byte[] bytes;

    Read(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** There is none. */
  record Absent() implements FileReading {}

  /** It is longer than it may be, and was not read to its end. */
  record TooLarge() implements FileReading {}
}
