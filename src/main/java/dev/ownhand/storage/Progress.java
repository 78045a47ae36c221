package dev.ownhand.storage;

/** Told how far long work has come; on the working thread, often. */
@FunctionalInterface
public interface Progress {
  /** How far. */
  record Point(long filesDone, long files, long bytesDone, long bytes, String current) {}

  void at(Point point);
}
