package dev.ownhand.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.tokens.TokenSigner;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A valid request with other addresses, version and permission, a line each. */
public final class RequestAddressesFuzz implements FuzzTarget {
  private static final JsonValue.Obj VALID =
      Soundness.VECTORS.section("cases").getFirst().object("payload").orElseThrow();
  private static final PrivateKey TRANSIT =
      PrivateKey.parse(Soundness.VECTORS.text("transitPrivateKey")).orElseThrow();
  private static final List<String> CLAIMS =
      List.of("domain_name", "manifest_uri", "redirect_uri", "version");

  @Override
  public Stream<byte[]> seeds() {
    return Soundness.VECTORS.section("cases").stream()
        .flatMap(recorded -> recorded.object("payload").stream())
        .map(payload -> lines(payload).getBytes(UTF_8))
        .distinct();
  }

  private static String lines(JsonValue.Obj payload) {
    var lines = new StringBuilder();
    CLAIMS.forEach(claim -> lines.append(payload.text(claim).orElse("")).append('\n'));
    return lines.append("email").toString();
  }

  @Override
  public void check(byte[] input) {
    Iterator<String> lines = Arrays.asList(new String(input, UTF_8).split("\n", -1)).iterator();
    JsonValue.Obj claims = VALID;
    for (String claim : CLAIMS) {
      claims = claims.with(claim, lines.hasNext() ? lines.next() : "");
    }
    String scope = lines.hasNext() ? lines.next() : "";
    Soundness.assertSound(
        TokenSigner.sign(
            claims.with("scopes", JsonValue.texts(List.of("store_write", scope))), TRANSIT));
  }
}
