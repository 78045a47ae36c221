package dev.ownhand.net;

/** Where everything goes that asks a server to keep, change or hand out more than a page. */
@FunctionalInterface
public interface Wire {
  /**
   * Sends a message, and writes what is answered to a sink. Waits for it; interrupting the waiting thread
   * ends the exchange and leaves the thread interrupted. Once this has returned, nothing more is written.
   */
  Exchange send(Message message, Sink sink);
}
