package dev.ownhand.base;

import java.io.IOException;
import java.util.stream.Stream;

/** Something that reads what comes from outside, and what must hold whatever comes. */
public interface FuzzTarget {
  /** Inputs to begin with. */
  Stream<byte[]> seeds();

  /** Throws if something does not hold. */
  void check(byte[] input) throws IOException;
}
