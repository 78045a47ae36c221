package dev.ownhand.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.base.VectorFile;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.PeerHub;
import dev.ownhand.net.OkHttpPublicWeb;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFault;
import dev.ownhand.profile.ProfileFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is looked up at a real hub; only that one is allowed to be on this computer. */
class PeopleTest {
  private static final VectorFile VECTORS = VectorFile.read("profile-tokens");
  private static final Person ADA = Person.EMPTY.withName("Ada");

  private final PrivateKey key = PrivateKey.parse(VECTORS.text("privateKey")).orElseThrow();
  private final PrivateKey other = PrivateKey.parse(VECTORS.text("otherPrivateKey")).orElseThrow();
  private final PeerHub hub = PeerHub.open();
  private final OkHttpPublicWeb web =
      new OkHttpPublicWeb(
          InstantSource.system(), origin -> hub.place().readPrefix().startsWith(origin.toString() + "/"));
  private final People people = new People(web, () -> List.of(hub.place().readPrefix()));

  @AfterEach
  void close() {
    web.close();
    hub.close();
    key.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "ID-%s", "did:btc-addr:%s", "  %s "})
  void findsSomebodyByIdAtTheHubsKnownHere(String form) {
    hub.put(key.publicKey().address(), "profile.json", signedBy(key));
    Seen.Found found =
        assertInstanceOf(
            Seen.Found.class, people.find(form.formatted(key.publicKey().address())));
    assertEquals(ADA, found.person());
    assertEquals(key.publicKey().address(), found.owner());
  }

  @Test
  void findsSomebodyByTheAddressOfTheProfile() {
    hub.put(key.publicKey().address(), "profile.json", signedBy(key));
    assertInstanceOf(Seen.Found.class, people.find(address()));
  }

  @Test
  void believesNobodyWhoSignedInPlaceOfSomebodyElse() {
    hub.put(key.publicKey().address(), "profile.json", signedBy(other));
    Seen.Forged forged = assertInstanceOf(Seen.Forged.class, people.find(address()));
    assertEquals(new ProfileFault.OtherSigner(other.publicKey().address()), forged.fault());
    assertInstanceOf(Seen.Forged.class, people.find(key.publicKey().address().toString()));
  }

  @Test
  void saysWhereNobodyIs() {
    assertEquals(new Seen.NotFound(), people.find(address()));
    hub.close();
    assertInstanceOf(Seen.NotReached.class, people.find(address()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1/x/profile.json",
        "https://127.0.0.1/x/profile.json",
        "http://profiles.example/x/profile.json",
        "https://10.0.0.1/profile.json"
      })
  void fetchesNothingFromThisComputerOrTheNetworkAround(String where) {
    assertInstanceOf(Seen.Refused.class, people.find(where));
  }

  @Test
  void tellsNamesAndNonsenseApart() {
    assertEquals(new Seen.NamesUnknown("ada.id"), people.find("ada.id"));
    assertEquals(new Seen.NotAnId(), people.find("ada lovelace"));
    assertEquals(new Seen.NotAnId(), people.find("file:///etc/passwd"));
    assertEquals(new Seen.NotAnId(), people.find(""));
  }

  private String address() {
    return hub.place().readPrefix() + key.publicKey().address() + "/profile.json";
  }

  private static byte[] signedBy(PrivateKey signer) {
    return ProfileFile.write(ADA, signer, Instant.parse("2026-11-01T08:30:00Z"), Entropy.system());
  }
}
