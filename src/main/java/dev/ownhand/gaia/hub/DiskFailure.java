package dev.ownhand.gaia.hub;

import java.io.IOException;

/** The disk, or the index on it, failed; nothing that was stored before is lost. */
public final class DiskFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What was the matter. */
  public enum Kind {
    /** Nothing more fits. */
    FULL,
    /** The folder cannot be written to, or the disk failed. */
    BROKEN
  }

  private final Kind kind;

  public DiskFailure(Kind kind, IOException cause) {
    super(cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
