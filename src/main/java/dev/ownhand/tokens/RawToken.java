package dev.ownhand.tokens;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.crypto.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token taken apart, trusted by nobody.
 *
 * @param header the header's members
 * @param claims the payload's members
 * @param signature the signature, if the last part is one in JOSE form
 * @param signed the text the signature is about, header and payload as they were sent
 */
public record RawToken(
    JsonValue.Obj header, JsonValue.Obj claims, Optional<Signature> signature, String signed) {
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]*");

  /**
   * Reads a token in compact form (RFC 7515 section 7.1): three base64url parts without padding,
   * blanks or anything around them.
   */
  public static TokenReading read(String text) {
    return read(text, Limits.TOKEN_CHARS);
  }

  /** Reads a token that may be of another length. */
  public static TokenReading read(String text, int mostChars) {
    if (text.length() > mostChars) {
      return refused(new TokenFault.TooLarge(text.length()));
    }
    String[] parts = DOT.split(text, -1);
    if (parts.length != 3) {
      return refused(new TokenFault.Malformed(TokenFault.Part.WHOLE));
    }
    try {
      JsonValue.Obj header = object(parts[0], TokenFault.Part.HEADER);
      JsonValue.Obj claims = object(parts[1], TokenFault.Part.CLAIMS);
      byte[] signature = bytes(parts[2], TokenFault.Part.SIGNATURE);
      return new TokenReading.Read(
          new RawToken(header, claims, Signature.parseJose(signature), parts[0] + "." + parts[1]));
    } catch (Unreadable e) {
      return refused(e.fault);
    }
  }

  private static TokenReading refused(TokenFault fault) {
    return new TokenReading.NotAToken(fault);
  }

  private static JsonValue.Obj object(String part, TokenFault.Part which) {
    return switch (Json.read(bytes(part, which))) {
      case JsonReading.Read(JsonValue.Obj object) -> object;
      case JsonReading.Read ignored -> throw malformed(which);
      case JsonReading.NotJson ignored -> throw malformed(which);
      case JsonReading.DuplicateKey(String name) ->
          throw new Unreadable(new TokenFault.DuplicateKey(which, name));
      case JsonReading.TooDeep ignored -> throw new Unreadable(new TokenFault.TooDeep(which));
    };
  }

  private static byte[] bytes(String part, TokenFault.Part which) {
    if (!BASE64URL.matcher(part).matches()) {
      throw malformed(which);
    }
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw malformed(which);
    }
  }

  private static Unreadable malformed(TokenFault.Part which) {
    return new Unreadable(new TokenFault.Malformed(which));
  }

  /** Whether it has a signature and that key made it. Nothing else is looked at. */
  public boolean isSignedBy(PublicKey key) {
    return signature
        .map(made -> key.verifies(made, signed.getBytes(StandardCharsets.US_ASCII)))
        .orElse(false);
  }

  /** Shows no content: tokens do not belong in logs. */
  @Override
  public String toString() {
    return "RawToken";
  }

  /** Ends the reading of a token from within. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient TokenFault fault;

    Unreadable(TokenFault fault) {
      super(null, null, false, false);
      this.fault = fault;
    }
  }
}
