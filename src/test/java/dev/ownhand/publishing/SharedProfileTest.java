package dev.ownhand.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.auth.Publicity;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.Pause;
import dev.ownhand.gaia.PeerHub;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFile;
import dev.ownhand.profile.ProfileReading;
import dev.ownhand.profile.Signer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two computers with the same phrase change one profile at one hub at the same time. */
@Timeout(240)
class SharedProfileTest {
  private static final int STEPS = 500;
  private static final int FIELDS = 20;
  private static final List<Address> BUCKETS =
      Stream.of(
              "1JB4St7aEgY3enFjBe2rcvMfH1ipznSJhM",
              "1PyjdhkPZzEDaPBQc6f4sVZtpW2PspR8fc",
              "16QVHb7h5wjfsGciqa2Ln6HAzH4Nhwtxjj")
          .map(text -> Address.parse(text).orElseThrow())
          .toList();

  @TempDir Path folder;

  /** Editing and signing in by turns, a thousand steps in all; the last word of each must hold in the end. */
  @Test
  void losesNoFieldOfEither() throws Exception {
    try (PeerHub hub = PeerHub.open();
        ProfileHome one = new ProfileHome(folder.resolve("one"), Pause.real()).at(hub.place());
        ProfileHome other = new ProfileHome(folder.resolve("other"), Pause.real()).at(hub.place())) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var done :
            threads.invokeAll(
                List.<Callable<Map<String, String>>>of(
                    () -> steps(one, "one", hub.place()), () -> steps(other, "other", hub.place())))) {
          Person person = there(hub, one.address());
          done.get().forEach((field, value) -> assertEquals(value, field(person, field), field));
        }
      }
      Person person = there(hub, one.address());
      assertEquals(person, one.profiles().look(0).orElseThrow().published());
      assertEquals(person, other.profiles().look(0).orElseThrow().published());
    }
  }

  /** What each field of this side must be in the end. */
  private static Map<String, String> steps(ProfileHome home, String who, HubPlace hub) {
    Profiles profiles = home.profiles();
    var expected = new HashMap<String, String>();
    for (int step = 0; step < STEPS; step++) {
      String name = "https://" + who + step % FIELDS + ".example";
      if (step % 2 == 1) {
        Address bucket = BUCKETS.get(step % BUCKETS.size());
        assertEquals(Publicity.Entering.ENTERED, profiles.enter(0, name, bucket), name);
        expected.put(name, hub.readPrefix() + bucket + "/");
      } else {
        String word = "step " + step;
        Account account = Account.of(new Account.Name("dns", name)).with("note", word);
        profiles.draft(0, profiles.card(0).orElseThrow().latest().withAccount(account));
        assertInstanceOf(Standing.Published.class, profiles.publish(0), name);
        expected.put(name, word);
      }
    }
    return expected;
  }

  private static String field(Person person, String name) {
    return person.accounts().stream()
        .filter(account -> account.identifier().equals(name))
        .findFirst()
        .flatMap(account -> account.members().text("note"))
        .or(() -> person.app(name))
        .orElse("lost");
  }

  private static Person there(PeerHub hub, Address address) {
    byte[] file = hub.kept(address, "profile.json").bytes();
    return assertInstanceOf(
            ProfileReading.Genuine.class, ProfileFile.read(file, new Signer.Of(address)))
        .signed()
        .person();
  }
}
