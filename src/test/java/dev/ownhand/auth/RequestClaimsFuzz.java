package dev.ownhand.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.Json;
import dev.ownhand.crypto.PrivateKey;
import java.util.Base64;
import java.util.stream.Stream;

/** Any claims, signed with the right key, so that everything behind the signature is reached. */
public final class RequestClaimsFuzz implements FuzzTarget {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER =
      BASE64URL.encodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256K\"}".getBytes(UTF_8));
  private static final PrivateKey TRANSIT =
      PrivateKey.parse(Soundness.VECTORS.text("transitPrivateKey")).orElseThrow();

  @Override
  public Stream<byte[]> seeds() {
    return Soundness.VECTORS.section("cases").stream()
        .flatMap(recorded -> recorded.object("payload").stream())
        .map(payload -> Json.write(payload).getBytes(UTF_8));
  }

  @Override
  public void check(byte[] claims) {
    String signed = HEADER + "." + BASE64URL.encodeToString(claims);
    byte[] signature = TRANSIT.sign(signed.getBytes(US_ASCII)).jose();
    Soundness.assertSound(signed + "." + BASE64URL.encodeToString(signature));
  }
}
