package dev.ownhand.net;

/** Where addresses lead that strangers wrote, such as those in other people's profiles. */
@FunctionalInterface
public interface PublicWeb {
  /**
   * Fetches what is at a public address. Waits for it; interrupting the waiting thread ends the fetch and
   * leaves the thread interrupted.
   */
  PublicReply get(Inquiry inquiry);
}
