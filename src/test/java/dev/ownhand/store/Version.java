package dev.ownhand.store;

import dev.ownhand.crypto.Md5;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was done to a file as the so-manieth thing: it was stored, or every fifth time deleted. */
record Version(String path, int number) {
  private static final int WRITERS = 3;
  private static final int FILES = 4;
  private static final int MOST_BYTES = 150_000;

  /** The files of one writer, one of them beside a folder of its name. */
  static List<String> paths(int writer) {
    return IntStream.range(0, FILES)
        .mapToObj(file -> "W" + writer + (file == 0 ? "" : "/file " + file))
        .toList();
  }

  static List<String> paths() {
    return IntStream.range(0, WRITERS)
        .mapToObj(Version::paths)
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  static int writers() {
    return WRITERS;
  }

  /** The one of whose content this is the beginning. */
  static Version of(String path, byte[] content) {
    return new Version(path, ByteBuffer.wrap(content).getInt());
  }

  boolean isDeletion() {
    return number % 5 == 0;
  }

  String type() {
    return "text/version-" + number % 7;
  }

  /** No two are the same, and most are short. */
  byte[] content() {
    var random = new Random(31L * path.hashCode() + number);
    int length = number % 4 == 0 ? random.nextInt(MOST_BYTES) : random.nextInt(2000);
    byte[] content = new byte[4 + length];
    random.nextBytes(content);
    return ByteBuffer.wrap(content).putInt(0, number).array();
  }

  String etag() {
    byte[] content = content();
    var md5 = new Md5();
    md5.update(content, content.length);
    return md5.hex();
  }

  boolean isWhole(byte[] found) {
    return !isDeletion() && Arrays.equals(found, content());
  }

  Version next() {
    return new Version(path, number + 1);
  }

  /** This one, or the next, whichever leaves what was found. */
  Optional<Version> leaving(Optional<byte[]> found) {
    return Stream.of(this, next())
        .filter(
            version ->
                found.map(version::isWhole).orElseGet(version::isDeletion))
        .findFirst();
  }
}
