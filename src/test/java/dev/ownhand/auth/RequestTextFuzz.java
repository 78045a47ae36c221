package dev.ownhand.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ownhand.base.FuzzTarget;
import java.util.stream.Stream;

/** Any text in the place of a token. */
public final class RequestTextFuzz implements FuzzTarget {
  @Override
  public Stream<byte[]> seeds() {
    return Soundness.VECTORS.section("cases").stream()
        .flatMap(recorded -> recorded.text("token").stream())
        .map(token -> token.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] token) {
    Soundness.assertSound(new String(token, UTF_8));
  }
}
