package dev.ownhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ownhand.auth.Requests;
import org.junit.jupiter.api.Test;

class RedactionTest {
  @Test
  void takesTokensOut() {
    String token = Requests.token("https://app.example");
    String line = Redaction.of("GET /auth?authRequest=" + token + "&echo=1 and " + token + " end");
    assertEquals("GET /auth?authRequest=[redacted]&echo=1 and [token] end", line);
  }

  @Test
  void takesKeysOut() {
    String hex = Requests.TRANSIT.revealHex();
    assertFalse(Redaction.of("key " + hex + " and " + hex.toUpperCase(java.util.Locale.ROOT)).contains(hex.substring(0, 12)));
  }

  @Test
  void leavesPlainLinesAlone() {
    String line = "WARNING dev.ownhand.server.FaultPage: a request to /auth failed";
    assertEquals(line, Redaction.of(line));
  }
}
