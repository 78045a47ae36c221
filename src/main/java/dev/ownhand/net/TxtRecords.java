package dev.ownhand.net;

/** What the owners of domains let name servers say in texts. */
@FunctionalInterface
public interface TxtRecords {
  /**
   * Asks for the texts of a domain, written in A-labels. Waits for the answer; interrupting the waiting
   * thread ends the question and leaves the thread interrupted.
   */
  TxtReply lookup(String domain);
}
