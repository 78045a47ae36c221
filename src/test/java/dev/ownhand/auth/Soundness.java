package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Origin;
import dev.ownhand.base.VectorFile;
import dev.ownhand.base.WebAddress;
import dev.ownhand.texts.RefusalTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.texts.Told;
import java.util.Locale;
import okhttp3.HttpUrl;

/** What holds for the check of every request, whatever it says. */
final class Soundness {
  static final VectorFile VECTORS = VectorFile.read("auth-requests");

  private static final RequestVerifier VERIFIER =
      new RequestVerifier(VECTORS.clock(), origin -> origin.isLoopback() && origin.port() == 8888);
  private static final RefusalTexts TEXTS = new RefusalTexts(Texts.in(Locale.ENGLISH));

  private Soundness() {}

  static void assertSound(String token) {
    switch (VERIFIER.check(token)) {
      case RequestCheck.Accepted(SignInRequest request) -> {
        assertGoesToTheApp(request.app(), request.redirect());
        assertGoesToTheApp(
            request.app(), request.redirect().withParameter("authResponse", "a.b.c"));
        assertGoesToTheApp(request.app(), request.manifest());
      }
      case RequestCheck.Refused(var refusals, var _) -> {
        assertFalse(refusals.isEmpty(), "refused without a reason");
        refusals.forEach(Soundness::assertTold);
      }
    }
  }

  /** By our own reading of the address, and by that of another library. */
  private static void assertGoesToTheApp(Origin app, WebAddress address) {
    assertEquals(app, address.origin());
    assertTrue(
        app.scheme().equals("https") || app.isLoopback(), "others could read the answer");
    HttpUrl other = HttpUrl.parse(address.toString());
    if (other != null) {
      assertEquals(app, new Origin(other.scheme(), bracketed(other.host()), other.port()));
    }
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  static void assertTold(Refusal refusal) {
    Told told = TEXTS.told(refusal);
    assertEquals(refusal.rule().code(), told.code());
    assertFalse(told.person().isBlank(), "nothing for the person: " + told.code());
    assertFalse(told.developer().isBlank(), "nothing for the developer: " + told.code());
  }
}
