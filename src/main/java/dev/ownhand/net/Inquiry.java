package dev.ownhand.net;

import dev.ownhand.base.Limits;
import dev.ownhand.base.WebAddress;

/**
 * What is to be fetched from a stranger's address.
 *
 * @param accept what is hoped for; what comes may still be anything
 * @param maxBytes most bytes of body, counted after decompression
 */
public record Inquiry(WebAddress address, Media accept, int maxBytes) {
  public Inquiry {
    if (maxBytes < 0 || maxBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("limits out of bounds");
    }
  }

  /** With the usual limit, {@link Limits#PROOF_BYTES}. */
  public Inquiry(WebAddress address, Media accept) {
    this(address, accept, Limits.PROOF_BYTES);
  }
}
