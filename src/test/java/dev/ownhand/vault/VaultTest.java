package dev.ownhand.vault;

import static dev.ownhand.vault.Phrases.CHEAP;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.keychain.Mnemonic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class VaultTest {
  private static final PasswordLock DEARER = new PasswordLock(16, 2, 1);

  private final MemoryShelf shelf = new MemoryShelf();
  private final HandClock clock = new HandClock();
  private final Vault vault = vault();

  private Vault vault() {
    return new Vault(shelf, CHEAP, Entropy.system(), clock);
  }

  private OpenVault created() {
    return assertInstanceOf(
            Creation.Created.class, vault.create(Phrases.twelveWords(), Phrases.right()))
        .vault();
  }

  private static OpenVault opened(Unlocking unlocking) {
    return assertInstanceOf(Unlocking.Opened.class, unlocking).vault();
  }

  private Unlocking wrong(Vault on) {
    return on.unlock(Phrases.wrong());
  }

  private static Unlocking wrongNextIn(int seconds) {
    return new Unlocking.WrongPassword(Duration.ofSeconds(seconds));
  }

  @Test
  void isAbsentThenOpenThenLockedThenOpen() {
    assertEquals(new VaultState.Absent(), vault.state());
    OpenVault created = created();
    assertEquals(new VaultState.Open(created), vault.state());
    vault.lock();
    assertEquals(new VaultState.Locked(), vault.state());
    OpenVault opened = opened(vault.unlock(Phrases.right()));
    assertEquals(new VaultState.Open(opened), vault.state());
    assertEquals(Phrases.twelveWords(), opened.mnemonic());
    assertEquals(Phrases.twelveWords().open().identity(0), opened.keychain().identity(0));
  }

  @Test
  void isLockedWhenTheProgramStartsAgain() {
    created();
    assertEquals(new VaultState.Locked(), vault().state());
    assertEquals(Phrases.twelveWords(), opened(vault().unlock(Phrases.right())).mnemonic());
  }

  @Test
  void isNotMadeOverAnother() {
    created();
    vault.lock();
    byte[] before = shelf.current().orElseThrow();
    assertEquals(
        new Creation.AlreadyThere(), vault.create(Phrases.twentyFourWords(), Phrases.right()));
    assertArrayEquals(before, shelf.current().orElseThrow());
  }

  @Test
  void isNotMadeOverADamagedOneEither() {
    shelf.replace(new byte[0]);
    assertEquals(
        new Creation.AlreadyThere(), vault.create(Phrases.twelveWords(), Phrases.right()));
  }

  @Test
  void doesNotTakeTheGivenPhraseOver() {
    Mnemonic given = Phrases.twelveWords();
    vault.create(given, Phrases.right());
    vault.lock();
    assertEquals(Phrases.ENTROPY, HexFormat.of().formatHex(given.revealEntropy()));
  }

  @Test
  void lockingWipesThePhraseAndTheKeys() {
    OpenVault open = created();
    vault.lock();
    assertThrows(IllegalStateException.class, () -> open.mnemonic().revealPhrase());
    assertThrows(IllegalStateException.class, () -> open.keychain().identity(0));
    assertThrows(IllegalStateException.class, () -> open.databaseKey().reveal());
  }

  @Test
  void lockingTwiceIsLockingOnce() {
    created();
    vault.lock();
    vault.lock();
    assertEquals(new VaultState.Locked(), vault.state());
  }

  @Test
  void lockingWhatIsAbsentLeavesItAbsent() {
    vault.lock();
    assertEquals(new VaultState.Absent(), vault.state());
  }

  @Test
  void unlockingAgainChecksThePasswordAndKeepsWhatIsOpen() {
    OpenVault open = created();
    assertEquals(wrongNextIn(0), wrong(vault));
    assertSame(open, opened(vault.unlock(Phrases.right())));
    assertEquals(Phrases.twelveWords(), open.mnemonic());
  }

  @Test
  void aVaultPutThereFromElsewhereReplacesTheOpenOne() {
    OpenVault open = created();
    var elsewhere = new MemoryShelf();
    new Vault(elsewhere, CHEAP, Entropy.system(), clock)
        .create(Phrases.twentyFourWords(), Phrases.right());
    shelf.replace(elsewhere.current().orElseThrow());
    assertEquals(Phrases.twentyFourWords(), opened(vault.unlock(Phrases.right())).mnemonic());
    assertThrows(IllegalStateException.class, () -> open.mnemonic().revealPhrase());
  }

  @Test
  void saysWhenThereIsNone() {
    assertEquals(new Unlocking.NoVault(), vault.unlock(Phrases.right()));
    created();
    vault.lock();
    shelf.clear();
    assertEquals(new Unlocking.NoVault(), vault.unlock(Phrases.right()));
    assertEquals(new VaultState.Absent(), vault.state());
  }

  @Test
  void saysWhenItIsDamagedAndWhetherAPreviousCopyIsThere() {
    shelf.replace(new byte[10]);
    assertEquals(new Unlocking.Damaged(PreviousCopy.NONE), vault.unlock(Phrases.right()));
    shelf.replace(new byte[10]);
    assertEquals(new Unlocking.Damaged(PreviousCopy.KEPT), vault.unlock(Phrases.right()));
  }

  @Test
  void saysWhenItIsTooNew() {
    created();
    vault.lock();
    byte[] newer = shelf.current().orElseThrow();
    newer[9] = 9;
    shelf.replace(newer);
    assertEquals(new Unlocking.TooNew(9), vault.unlock(Phrases.right()));
  }

  @Test
  void slowsGuessesDown() {
    created();
    vault.lock();
    assertEquals(wrongNextIn(0), wrong(vault));
    assertEquals(wrongNextIn(0), wrong(vault));
    assertEquals(wrongNextIn(1), wrong(vault));
    assertEquals(new Unlocking.TooSoon(Duration.ofSeconds(1)), wrong(vault));
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      clock.push(Duration.ofSeconds(seconds).minusMillis(1));
      assertEquals(
          new Unlocking.TooSoon(Duration.ofMillis(1)), vault.unlock(Phrases.right()));
      clock.push(Duration.ofMillis(1));
      assertEquals(wrongNextIn(Math.min(60, 2 * seconds)), wrong(vault));
    }
  }

  @Test
  void doesNotForgetGuessesWhenItStartsAgain() {
    created();
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(Unlocking.WrongPassword.class, wrong(vault()));
    }
    assertEquals(new Unlocking.TooSoon(Duration.ofSeconds(1)), wrong(vault()));
  }

  @Test
  void theRightPasswordForgivesWrongGuesses() {
    created();
    for (int i = 0; i < 3; i++) {
      wrong(vault);
    }
    clock.push(Duration.ofSeconds(1));
    opened(vault.unlock(Phrases.right()));
    assertEquals(wrongNextIn(0), wrong(vault));
  }

  @Test
  void aClockSetBackLocksNobodyOutForMoreThanAMinute() {
    created();
    vault.lock();
    shelf.remember(new Guesses(40, clock.instant()));
    clock.push(Duration.ofDays(-400));
    assertEquals(
        new Unlocking.TooSoon(Duration.ofSeconds(60)), vault.unlock(Phrases.right()));
    clock.push(Duration.ofSeconds(59));
    assertEquals(new Unlocking.TooSoon(Duration.ofSeconds(1)), vault.unlock(Phrases.right()));
    clock.push(Duration.ofSeconds(1));
    opened(vault.unlock(Phrases.right()));
  }

  @Test
  void theFreshPasswordOpensAndTheOldOneDoesNot() {
    created();
    vault.lock();
    assertEquals(
        new PasswordChange.Changed(), vault.changePassword(Phrases.right(), Phrases.wrong()));
    assertEquals(new VaultState.Locked(), vault.state());
    assertEquals(wrongNextIn(0), vault.unlock(Phrases.right()));
    assertEquals(Phrases.twelveWords(), opened(vault.unlock(Phrases.wrong())).mnemonic());
  }

  @Test
  void theOldPasswordOpensNotEvenThePreviousCopy() {
    created();
    vault.changePassword(Phrases.right(), Phrases.wrong());
    var before = MemoryShelf.holding(shelf.previous().orElseThrow());
    var old = new Vault(before, CHEAP, Entropy.system(), clock);
    assertEquals(wrongNextIn(0), old.unlock(Phrases.right()));
    opened(old.unlock(Phrases.wrong()));
  }

  @Test
  void anOpenVaultStaysOpenWhenItsPasswordChanges() {
    OpenVault open = created();
    vault.changePassword(Phrases.right(), Phrases.wrong());
    assertEquals(new VaultState.Open(open), vault.state());
    assertEquals(Phrases.twelveWords(), open.mnemonic());
  }

  @Test
  void thePasswordChangesOnlyForWhoKnowsIt() {
    created();
    byte[] before = shelf.current().orElseThrow();
    assertEquals(
        new PasswordChange.Refused(new Unlocking.WrongPassword(Duration.ZERO)),
        vault.changePassword(Phrases.wrong(), Phrases.right()));
    assertArrayEquals(before, shelf.current().orElseThrow());
    wrong(vault);
    wrong(vault);
    assertEquals(
        new PasswordChange.Refused(new Unlocking.TooSoon(Duration.ofSeconds(1))),
        vault.changePassword(Phrases.right(), Phrases.wrong()));
  }

  @Test
  void thePhraseIsShownToWhoKnowsThePasswordAndNothingElseChanges() {
    OpenVault open = created();
    try (Mnemonic shown = shown(vault.phrase(Phrases.right()))) {
      assertEquals(Phrases.twelveWords(), shown);
    }
    assertEquals(new VaultState.Open(open), vault.state());
    assertEquals(Phrases.twelveWords(), open.mnemonic());
    vault.lock();
    Mnemonic shown = shown(vault.phrase(Phrases.right()));
    assertEquals(new VaultState.Locked(), vault.state());
    assertEquals(Phrases.twelveWords(), shown);
  }

  private static Mnemonic shown(PhraseShowing showing) {
    return assertInstanceOf(PhraseShowing.Shown.class, showing).mnemonic();
  }

  @Test
  void thePhraseIsNotShownForAnotherPasswordAndGuessesAreSlowedDown() {
    created();
    for (int wait : new int[] {0, 0, 1}) {
      assertEquals(
          new PhraseShowing.Refused(new Unlocking.WrongPassword(Duration.ofSeconds(wait))),
          vault.phrase(Phrases.wrong()));
    }
    assertEquals(
        new PhraseShowing.Refused(new Unlocking.TooSoon(Duration.ofSeconds(1))),
        vault.phrase(Phrases.right()));
    clock.push(Duration.ofSeconds(1));
    shown(vault.phrase(Phrases.right())).close();
    assertEquals(Guesses.NONE, shelf.guesses());
  }

  @Test
  void nothingIsLeftOnTheShelfOnceItIsCleared() {
    OpenVault open = created();
    vault.changePassword(Phrases.right(), Phrases.wrong());
    vault.clear();
    assertEquals(new VaultState.Absent(), vault.state());
    assertThrows(IllegalStateException.class, () -> open.mnemonic().revealPhrase());
    assertEquals(Optional.empty(), shelf.current());
    assertEquals(Optional.empty(), shelf.previous());
    assertEquals(
        new PhraseShowing.Refused(new Unlocking.NoVault()), vault.phrase(Phrases.right()));
    created();
  }

  @Test
  void aCheaperLockIsReplacedAtTheNextUnlocking() {
    created();
    byte[] cheap = shelf.current().orElseThrow();
    var dearer = new Vault(shelf, DEARER, Entropy.system(), clock);
    opened(dearer.unlock(Phrases.right()));
    byte[] locked = shelf.current().orElseThrow();
    assertArrayEquals(cheap, shelf.previous().orElseThrow());
    assertTrue(
        assertInstanceOf(VaultFile.Reading.Read.class, VaultFile.read(locked))
            .file()
            .isUpToDate(DEARER));
    dearer.lock();
    assertEquals(Phrases.twelveWords(), opened(dearer.unlock(Phrases.right())).mnemonic());
    assertArrayEquals(locked, shelf.current().orElseThrow());
  }

  @Test
  void aVaultOfVersionOneIsGivenADatabaseKeyAndKeptAsItWas() {
    byte[] older = KeptVaults.version(1);
    shelf.replace(older);
    Vault opening = vault();
    Secret key = opened(opening.unlock(Phrases.right())).databaseKey().copy();
    assertArrayEquals(older, shelf.previous().orElseThrow());
    byte[] current = shelf.current().orElseThrow();
    assertEquals(VaultFile.VERSION, current[9]);
    opening.lock();
    OpenVault again = opened(opening.unlock(Phrases.right()));
    assertEquals(Phrases.twelveWords(), again.mnemonic());
    assertEquals(key, again.databaseKey());
    assertArrayEquals(current, shelf.current().orElseThrow());
  }

  @Test
  void aVaultOfVersionOneMayHaveItsPasswordChanged() {
    shelf.replace(KeptVaults.version(1));
    assertEquals(
        new PasswordChange.Changed(), vault.changePassword(Phrases.right(), Phrases.wrong()));
    assertEquals(Phrases.twelveWords(), opened(vault.unlock(Phrases.wrong())).mnemonic());
  }

  @Test
  void theDatabaseKeyStaysThroughAChangeOfPassword() {
    Secret key = created().databaseKey().copy();
    vault.changePassword(Phrases.right(), Phrases.wrong());
    vault.lock();
    assertEquals(key, opened(vault.unlock(Phrases.wrong())).databaseKey());
  }

  @Test
  void noTwoVaultsHaveTheSameDatabaseKey() {
    Secret key = created().databaseKey().copy();
    vault.lock();
    shelf.clear();
    vault.unlock(Phrases.right());
    assertNotEquals(key, created().databaseKey());
  }

  @Test
  void tellsOfEveryChangeAndOfNothingElse() {
    var heard = new ArrayList<VaultState>();
    vault.onChange(() -> heard.add(vault.state()));
    OpenVault created = created();
    vault.lock();
    vault.lock();
    wrong(vault);
    OpenVault opened = opened(vault.unlock(Phrases.right()));
    vault.unlock(Phrases.right());
    vault.changePassword(Phrases.right(), Phrases.wrong());
    shown(vault.phrase(Phrases.wrong()));
    vault.clear();
    vault.clear();
    assertEquals(
        List.of(
            new VaultState.Open(created),
            new VaultState.Locked(),
            new VaultState.Open(opened),
            new VaultState.Locked(),
            new VaultState.Absent()),
        heard);
  }

  @Test
  void aListenerMayUseTheVault() {
    created();
    vault.lock();
    vault.onChange(vault::lock);
    OpenVault opened = opened(vault.unlock(Phrases.right()));
    assertEquals(new VaultState.Locked(), vault.state());
    assertThrows(IllegalStateException.class, () -> opened.mnemonic().revealPhrase());
  }

  @Test
  void aSlowUnlockingHoldsNobodyUp() throws InterruptedException {
    created();
    var reached = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    InstantSource standing =
        () -> {
          reached.countDown();
          await(released);
          return Instant.EPOCH;
        };
    var slow = new Vault(shelf, CHEAP, Entropy.system(), standing);
    Thread unlocking = Thread.ofPlatform().start(() -> opened(slow.unlock(Phrases.right())));
    await(reached);
    assertEquals(new VaultState.Locked(), slow.state());
    slow.lock();
    released.countDown();
    unlocking.join();
    assertInstanceOf(VaultState.Open.class, slow.state());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void showsNothing() {
    OpenVault open = created();
    assertEquals("OpenVault", open.toString());
    assertEquals("Open[vault=OpenVault]", vault.state().toString());
  }
}
