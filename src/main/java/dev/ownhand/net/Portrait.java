package dev.ownhand.net;

import java.util.Optional;

/** A picture of somebody, from outside, decoded. */
public final class Portrait {
  private Portrait() {}

  /** A square part of it, in two sizes, encoded anew: nothing but pixels is left. */
  public record Cut(String type, Body large, Body small) {}

  /** Reads a picture; empty if it is none that is read. */
  public static Optional<Portrait> read(byte[] untrusted) {
    return Raster.toPng(untrusted, Raster.MOST_SIDE).map(_ -> new Portrait());
  }
}
