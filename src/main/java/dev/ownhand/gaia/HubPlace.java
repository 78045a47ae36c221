package dev.ownhand.gaia;

import dev.ownhand.base.WebAddress;

/**
 * Where a hub is.
 *
 * @param url its address for writing, without a slash at its end
 * @param readPrefix what stands before a bucket's address in its addresses for reading; ends in a slash
 */
public record HubPlace(String url, String readPrefix) {
  public HubPlace {
    if (url.endsWith("/") || !readPrefix.endsWith("/") || !isUsable(url) || !isUsable(readPrefix)) {
      throw new IllegalArgumentException("not the addresses of a hub");
    }
  }

  private static boolean isUsable(String address) {
    return WebAddress.parse(address).filter(read -> read.origin().isSecure()).isPresent();
  }
}
