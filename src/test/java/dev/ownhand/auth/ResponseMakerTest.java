package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.keychain.Keychain;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.profile.Person;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseMakerTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Requests.NOW);
  private static final Hub HUB =
      new Hub(Optional.of("https://hub.example"), Optional.of("https://read.example/"));
  private static final Person SHORT = Person.EMPTY.withDescription("x".repeat(2800));
  private static final Person LONG = Person.EMPTY.withDescription("x".repeat(3000));

  @Test
  void tellsAShortProfile() {
    assertEquals(SHORT.members(), told(SHORT, HUB));
  }

  @Test
  void leavesALongProfileWhereItLies() {
    assertEquals(JsonValue.NULL, told(LONG, HUB));
  }

  @Test
  void tellsALongProfileThatLiesNowhere() {
    assertEquals(LONG.members(), told(LONG, Hub.NONE));
  }

  private static String request() {
    return Requests.signed(
        Requests.claims("https://app.example")
            .with("do_not_include_profile", JsonValue.bool(false)));
  }

  private static JsonValue told(Person person, Hub hub) {
    RequestCheck.Accepted accepted =
        assertInstanceOf(
            RequestCheck.Accepted.class,
            new RequestVerifier(CLOCK, _ -> false).check(request()));
    try (Keychain keychain = Mnemonic.ofEntropy(new byte[16]).open();
        IdentityKey identity = keychain.identityKey(0)) {
      String token =
          new ResponseMaker(CLOCK, Entropy.system())
              .make(accepted.request(), identity, person, Optional.empty(), hub);
      byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
      return assertInstanceOf(
              JsonValue.Obj.class,
              assertInstanceOf(JsonReading.Read.class, Json.read(claims)).value())
          .get("profile")
          .orElseThrow();
    }
  }
}
