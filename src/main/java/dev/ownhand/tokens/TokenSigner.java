package dev.ownhand.tokens;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.PrivateKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes ES256K tokens, byte for byte as the original does (vectors/auth-requests.json, "signing"). */
public final class TokenSigner {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER = encode("{\"typ\":\"JWT\",\"alg\":\"ES256K\"}");

  private TokenSigner() {}

  /** The compact form of a token with these claims, in this order. */
  public static String sign(JsonValue.Obj claims, PrivateKey key) {
    String signed = HEADER + "." + encode(Json.write(claims));
    byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII)).jose();
    return signed + "." + BASE64URL.encodeToString(signature);
  }

  private static String encode(String json) {
    return BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
