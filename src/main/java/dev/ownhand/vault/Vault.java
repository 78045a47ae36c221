package dev.ownhand.vault;

import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.keychain.Mnemonic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The recovery phrase behind a password.
 *
 * <p>Safe for use by many threads. What takes a password takes about a second, one after the other;
 * {@link #state} and {@link #lock} never wait for that. Passwords are wiped by the caller.
 */
public final class Vault {
  private final VaultShelf shelf;
  private final PasswordLock passwordLock;
  private final Entropy entropy;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Held while a password is worked on. */
  private final ReentrantLock turn = new ReentrantLock();

  /** Held while the state changes, for a moment only. */
  private final ReentrantLock door = new ReentrantLock();

  private volatile VaultState state;

  /**
   * The vault on a shelf, locked if there is one.
   *
   * @param passwordLock how dear a guess shall be; a vault with a cheaper one, or of an earlier
   *     version, is written anew when it is next unlocked
   */
  public Vault(VaultShelf shelf, PasswordLock passwordLock, Entropy entropy, InstantSource clock) {
    this.shelf = shelf;
    this.passwordLock = passwordLock;
    this.entropy = entropy;
    this.clock = clock;
    this.state =
        shelf.current().isPresent() ? new VaultState.Locked() : new VaultState.Absent();
  }

  /** How it is now. */
  public VaultState state() {
    return state;
  }

  /** Has a listener called after each change of state, by the thread that made it. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Makes a vault for a phrase, which is copied, and leaves it open. Refused if there is one. */
  public Creation create(Mnemonic mnemonic, char[] password) {
    return inTurn(
        () -> {
          if (shelf.current().isPresent() || state instanceof VaultState.Open) {
            return new Creation.AlreadyThere();
          }
          try (VaultContents contents = VaultContents.fresh(mnemonic, entropy)) {
            shelf.replace(VaultFile.seal(contents, password, passwordLock, entropy));
            forgetGuesses();
            return new Creation.Created(enter(OpenVault.of(contents)));
          }
        });
  }

  /**
   * Tries a password. If the vault is open already, the password is checked all the same and the
   * vault stays open, whatever comes of it.
   */
  public Unlocking unlock(char[] password) {
    return inTurn(
        () ->
            switch (guess(password)) {
              case Guess.Wrong(Unlocking.NotOpened why) -> why;
              case Guess.Right(VaultFile file, VaultContents contents) -> {
                try (contents) {
                  forgetGuesses();
                  if (!file.isUpToDate(passwordLock)) {
                    shelf.replace(VaultFile.seal(contents, password, passwordLock, entropy));
                  }
                  yield new Unlocking.Opened(enter(OpenVault.of(contents)));
                }
              }
            });
  }

  /** Forgets the phrase and every key, at once. An unlocking under way is not stopped by this. */
  public void lock() {
    boolean wasOpen = false;
    door.lock();
    try {
      if (state instanceof VaultState.Open(OpenVault vault)) {
        vault.wipe();
        state = new VaultState.Locked();
        wasOpen = true;
      }
    } finally {
      door.unlock();
    }
    if (wasOpen) {
      tellListeners();
    }
  }

  /** Has a fresh password open the vault, instead of the old one. Locked or open, it stays so. */
  public PasswordChange changePassword(char[] old, char[] fresh) {
    return inTurn(
        () ->
            switch (guess(old)) {
              case Guess.Wrong(Unlocking.NotOpened why) -> new PasswordChange.Refused(why);
              case Guess.Right(VaultFile _, VaultContents contents) -> {
                try (contents) {
                  forgetGuesses();
                  byte[] vault = VaultFile.seal(contents, fresh, passwordLock, entropy);
                  shelf.replace(vault);
                  // Again, lest the previous copy can be opened with the old password.
                  shelf.replace(vault);
                  yield new PasswordChange.Changed();
                }
              }
            });
  }

  /**
   * A copy of the phrase, for whoever knows the password. It is asked for even while the vault is
   * open; locked or open, it stays so.
   */
  public PhraseShowing phrase(char[] password) {
    return inTurn(
        () ->
            switch (guess(password)) {
              case Guess.Wrong(Unlocking.NotOpened why) -> new PhraseShowing.Refused(why);
              case Guess.Right(VaultFile _, VaultContents contents) -> {
                try (contents) {
                  forgetGuesses();
                  yield new PhraseShowing.Shown(contents.mnemonic().copy());
                }
              }
            });
  }

  /** Locks, and removes the vault from its shelf for good. */
  public void clear() {
    lock();
    inTurn(
        () -> {
          shelf.clear();
          return leave();
        });
  }

  /** A password that was looked at. */
  private sealed interface Guess {
    /** The contents are to be closed by whoever gets this. */
    record Right(VaultFile file, VaultContents contents) implements Guess {}

    record Wrong(Unlocking.NotOpened why) implements Guess {}
  }

  private Guess guess(char[] password) {
    Optional<byte[]> bytes = shelf.current();
    if (bytes.isEmpty()) {
      shut(new VaultState.Absent());
      return new Guess.Wrong(new Unlocking.NoVault());
    }
    shut(new VaultState.Locked());
    return switch (VaultFile.read(bytes.get())) {
      case VaultFile.Reading.Damaged() -> new Guess.Wrong(damaged());
      case VaultFile.Reading.TooNew(int version) ->
          new Guess.Wrong(new Unlocking.TooNew(version));
      case VaultFile.Reading.Read(VaultFile file) -> guess(file, password);
    };
  }

  private Guess guess(VaultFile file, char[] password) {
    Duration wait = waitNow();
    if (wait.isPositive()) {
      return new Guess.Wrong(new Unlocking.TooSoon(wait));
    }
    return switch (file.open(password, entropy)) {
      case VaultFile.Opening.Damaged() -> new Guess.Wrong(damaged());
      case VaultFile.Opening.WrongPassword() -> new Guess.Wrong(wrongPassword());
      case VaultFile.Opening.Opened(VaultContents contents) -> new Guess.Right(file, contents);
    };
  }

  private Duration waitNow() {
    Instant now = clock.instant();
    Guesses remembered = shelf.guesses();
    Guesses guesses = remembered.noLaterThan(now);
    if (!guesses.equals(remembered)) {
      shelf.remember(guesses);
    }
    return guesses.waitAt(now);
  }

  /** Remembered before it is told, so that ending the program in between wins nothing. */
  private Unlocking.WrongPassword wrongPassword() {
    Instant now = clock.instant();
    Guesses guesses = shelf.guesses().andWrong(now);
    shelf.remember(guesses);
    return new Unlocking.WrongPassword(guesses.waitAt(now));
  }

  private void forgetGuesses() {
    if (!shelf.guesses().equals(Guesses.NONE)) {
      shelf.remember(Guesses.NONE);
    }
  }

  private Unlocking.Damaged damaged() {
    return new Unlocking.Damaged(shelf.hasPrevious() ? PreviousCopy.KEPT : PreviousCopy.NONE);
  }

  /** Opens, unless the same is open already: that one then stays in use. */
  private OpenVault enter(OpenVault fresh) {
    door.lock();
    try {
      if (state instanceof VaultState.Open(OpenVault vault)) {
        if (vault.holdsTheSameAs(fresh)) {
          fresh.wipe();
          return vault;
        }
        vault.wipe();
      }
      state = new VaultState.Open(fresh);
      return fresh;
    } finally {
      door.unlock();
    }
  }

  private VaultState leave() {
    door.lock();
    try {
      // An unlocking that came in between is undone.
      if (state instanceof VaultState.Open(OpenVault vault)) {
        vault.wipe();
      }
      state = new VaultState.Absent();
      return state;
    } finally {
      door.unlock();
    }
  }

  /** What the shelf says of a vault that is not open. */
  private void shut(VaultState found) {
    door.lock();
    try {
      if (!(state instanceof VaultState.Open)) {
        state = found;
      }
    } finally {
      door.unlock();
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    T outcome;
    boolean changed;
    turn.lock();
    try {
      VaultState before = state;
      outcome = work.get();
      changed = !state.equals(before);
    } finally {
      turn.unlock();
    }
    if (changed) {
      tellListeners();
    }
    return outcome;
  }

  private void tellListeners() {
    listeners.forEach(Runnable::run);
  }
}
