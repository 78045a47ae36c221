package dev.ownhand.crypto;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.MD5Digest;

/**
 * MD5 (RFC 1321) of bytes that come one after the other: what Gaia hubs tell versions of a file apart
 * by. It proves nothing against somebody who wants two files to look the same.
 */
public final class Md5 {
  private final MD5Digest digest = new MD5Digest();

  /** Takes so many of the first bytes. */
  public void update(byte[] bytes, int count) {
    digest.update(bytes, 0, count);
  }

  /** The digest of everything taken, as 32 lower-case hexadecimal digits. Begins anew. */
  public String hex() {
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return HexFormat.of().formatHex(result);
  }
}
