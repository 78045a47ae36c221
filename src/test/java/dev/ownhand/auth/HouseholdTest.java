package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Household.Condition;
import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.store.HsqlCabinet;
import dev.ownhand.vault.PasswordChange;
import dev.ownhand.vault.PhraseShowing;
import dev.ownhand.vault.Unlocking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdTest {
  private static final char[] WRONG = "another password".toCharArray();

  @TempDir Path folder;
  private Home home;
  private Household household;

  @BeforeEach
  void settle() {
    home = new Home(folder).settled();
    household = home.household();
  }

  @AfterEach
  void leave() {
    home.close();
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private int identities(Household of) {
    return of.inside(in -> in.records().identities().entries().size()).orElseThrow();
  }

  @Test
  void opensWithTheFreshPasswordOnceItIsChanged() {
    assertEquals(
        new PasswordChange.Changed(), household.changePassword(home.password(), WRONG));
    assertEquals(Condition.OPEN, household.condition());
    household.lock();
    assertInstanceOf(Household.Opening.VaultClosed.class, household.unlock(home.password()));
    assertEquals(new Household.Opening.Opened(), household.unlock(WRONG));
  }

  @Test
  void keepsItsPasswordFromWhoDoesNotKnowIt() {
    assertEquals(
        new PasswordChange.Refused(new Unlocking.WrongPassword(Duration.ZERO)),
        household.changePassword(WRONG, WRONG));
    household.lock();
    assertEquals(new Household.Opening.Opened(), household.unlock(home.password()));
  }

  @Test
  void showsThePhraseForThePasswordAlone() {
    try (Mnemonic shown =
        assertInstanceOf(PhraseShowing.Shown.class, household.phrase(home.password())).mnemonic()) {
      assertEquals(Mnemonic.ofEntropy(new byte[16]), shown);
    }
    assertEquals(
        new PhraseShowing.Refused(new Unlocking.WrongPassword(Duration.ZERO)),
        household.phrase(WRONG));
    assertEquals(Condition.OPEN, household.condition());
  }

  @Test
  void leavesNothingPrivateWhenItStartsOver() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{}");
    Files.createDirectory(folder.resolve("logs"));
    household.changePassword(home.password(), WRONG);
    household.phrase(home.password());
    assertEquals(
        List.of("guesses.json", "logs", "records", "settings.json", "vault", "vault.previous"),
        left());
    var heard = new ArrayList<Condition>();
    household.onChange(() -> heard.add(household.condition()));
    assertEquals(new StartingOver.Done(), household.startOver());
    assertEquals(List.of("logs", "settings.json"), left());
    assertEquals(List.of(Condition.LOCKED, Condition.ABSENT), heard);
    assertTrue(household.inside(_ -> "open").isEmpty());
  }

  @Test
  void isMadeAnewAfterItStartedOver() {
    household.inside(in -> in.records().identities().add());
    household.startOver();
    assertEquals(
        new Household.Opening.Opened(),
        household.create(Mnemonic.ofEntropy(new byte[32]), home.password()));
    assertEquals(1, identities(household));
  }

  @Test
  void startsOverWhileItIsLockedOrAbsentToo() throws IOException {
    household.lock();
    assertEquals(new StartingOver.Done(), household.startOver());
    assertEquals(new StartingOver.Done(), household.startOver());
    assertEquals(List.of(), left());
  }

  @Test
  void keepsTheVaultAsLongAsTheRecordsCannotBeRemoved(@TempDir Path other) {
    try (var stuck = new Home(other, new StuckCabinet(new HsqlCabinet(other, Entropy.system())))) {
      Household there = stuck.settled().household();
      there.inside(in -> in.records().identities().add());
      assertEquals(
          new StartingOver.NotDone(StartingOver.Remnant.RECORDS), there.startOver());
      assertEquals(Condition.LOCKED, there.condition());
      assertEquals(new Household.Opening.Opened(), there.unlock(stuck.password()));
      assertEquals(2, identities(there));
    }
  }

  @Test
  void opensAsBeforeIfTheVaultCannotBeRemoved() throws IOException {
    Files.createDirectories(folder.resolve("vault.previous/inside"));
    assertEquals(new StartingOver.NotDone(StartingOver.Remnant.VAULT), household.startOver());
    assertEquals(Condition.LOCKED, household.condition());
    assertEquals(new Household.Opening.Opened(), household.unlock(home.password()));
    Files.delete(folder.resolve("vault.previous/inside"));
    assertEquals(new StartingOver.Done(), household.startOver());
    assertEquals(List.of(), left());
  }

  @Test
  void opensAfterAStartingOverThatWasCutShort() throws IOException {
    household.lock();
    Files.move(folder.resolve("records"), folder.resolve("records.removed"));
    assertEquals(new Household.Opening.Opened(), household.unlock(home.password()));
    assertEquals(new StartingOver.Done(), household.startOver());
    assertEquals(List.of(), left());
  }

  /** A cabinet that nothing can be taken out of. */
  private record StuckCabinet(Cabinet cabinet) implements Cabinet {
    @Override
    public Opening open(Secret key) {
      return cabinet.open(key);
    }

    @Override
    public void clear() {
      throw new Stuck();
    }
  }

  private static final class Stuck extends RecordsFailure {
    private static final long serialVersionUID = 1;

    Stuck() {
      super("the records are stuck");
    }
  }
}
