package dev.ownhand.net;

import dev.ownhand.base.WebAddress;

/** Where everything that is fetched from the web comes from. */
@FunctionalInterface
public interface Web {
  /**
   * Fetches what is at an address, within limits. Waits for it; interrupting the waiting thread ends
   * the fetch and leaves the thread interrupted.
   */
  Reply get(WebAddress address, Fetch limits);
}
