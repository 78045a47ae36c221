package dev.ownhand.auth;

import dev.ownhand.keychain.Keychain;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.vault.Creation;
import dev.ownhand.vault.OpenVault;
import dev.ownhand.vault.PasswordChange;
import dev.ownhand.vault.PhraseShowing;
import dev.ownhand.vault.Unlocking;
import dev.ownhand.vault.Vault;
import dev.ownhand.vault.VaultState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The vault and the private records, which open and lock together. */
public final class Household implements AutoCloseable {
  /** From the outside. */
  public enum Condition {
    ABSENT,
    LOCKED,
    OPEN
  }

  /** What came of opening it. */
  public sealed interface Opening {
    /** It is open. */
    record Opened() implements Opening {}

    /** The vault did not open. */
    record VaultClosed(Unlocking.NotOpened why) implements Opening {}

    /** The vault opened, the private records did not; it is locked again. */
    record RecordsClosed(Cabinet.Opening why) implements Opening {}

    /** There is a vault already; it was not touched. */
    record AlreadyThere() implements Opening {}
  }

  /** What is to be had while it is open. */
  public record Inside(Keychain keychain, PrivateRecords records) {}

  private static final System.Logger LOG = System.getLogger(Household.class.getName());

  private final Vault vault;
  private final Cabinet cabinet;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Inside>> leaving = new CopyOnWriteArrayList<>();
  private final ReentrantLock door = new ReentrantLock();
  private @Nullable Inside inside;

  public Household(Vault vault, Cabinet cabinet) {
    this.vault = vault;
    this.cabinet = cabinet;
  }

  /** How it is now. */
  public Condition condition() {
    return switch (vault.state()) {
      case VaultState.Absent ignored -> Condition.ABSENT;
      case VaultState.Locked ignored -> Condition.LOCKED;
      case VaultState.Open ignored -> Condition.OPEN;
    };
  }

  /** Has this called after every change of condition; once it is open, also inside. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Has this shown what is inside one last time, whenever it is about to be locked. */
  public void onLeaving(Consumer<Inside> listener) {
    leaving.add(listener);
  }

  private <T> T telling(Supplier<T> change) {
    Condition before = condition();
    try {
      return change.get();
    } finally {
      if (condition() != before) {
        listeners.forEach(Runnable::run);
      }
    }
  }

  /** Makes a new household for this phrase and opens it. The caller wipes the password. */
  public Opening create(Mnemonic mnemonic, char[] password) {
    return telling(
        () ->
            switch (vault.create(mnemonic, password)) {
              case Creation.AlreadyThere ignored -> new Opening.AlreadyThere();
              case Creation.Created(OpenVault opened) -> enter(opened);
            });
  }

  /** Tries a password. The caller wipes it. Takes half a second to a whole one. */
  public Opening unlock(char[] password) {
    Opening opening =
        telling(
            () ->
                switch (vault.unlock(password)) {
                  case Unlocking.Opened(OpenVault opened) -> enter(opened);
                  case Unlocking.NotOpened why -> new Opening.VaultClosed(why);
                });
    LOG.log(
        System.Logger.Level.INFO,
        opening instanceof Opening.Opened ? "unlocked" : "not unlocked: {0}",
        opening instanceof Opening.VaultClosed(Unlocking.NotOpened why)
            ? why.getClass().getSimpleName()
            : opening.getClass().getSimpleName());
    return opening;
  }

  /**
   * Has a fresh password open it, instead of the old one; it stays open or locked as it is. The caller
   * wipes both.
   */
  public PasswordChange changePassword(char[] old, char[] fresh) {
    return vault.changePassword(old, fresh);
  }

  /**
   * The recovery phrase, for whoever knows the password: it is asked for even while everything is
   * open. The caller wipes it, and closes the phrase.
   */
  public PhraseShowing phrase(char[] password) {
    return vault.phrase(password);
  }

  private Opening enter(OpenVault opened) {
    door.lock();
    try {
      boolean lockedSince =
          !(vault.state() instanceof VaultState.Open(OpenVault now)) || now != opened;
      // It was open, and was locked again or started over before anybody could look.
      if (inside != null || lockedSince) {
        return new Opening.Opened();
      }
      Cabinet.Opening opening = cabinet.open(opened.databaseKey());
      if (opening instanceof Cabinet.Opening.Opened(PrivateRecords records)) {
        inside = new Inside(opened.keychain(), records);
        return new Opening.Opened();
      }
      vault.lock();
      return new Opening.RecordsClosed(opening);
    } finally {
      door.unlock();
    }
  }

  /** Does something inside, or empty if it is not open. It cannot be locked meanwhile. */
  public <T> Optional<T> inside(Function<Inside, T> task) {
    door.lock();
    try {
      return inside == null ? Optional.empty() : Optional.of(task.apply(inside));
    } finally {
      door.unlock();
    }
  }

  /** Wipes every key and closes the records. */
  public void lock() {
    telling(
        () -> {
          door.lock();
          try {
            leave();
          } finally {
            // Whatever becomes of the records, no key stays.
            vault.lock();
            door.unlock();
          }
          return condition();
        });
  }

  private void leave() {
    if (inside != null) {
      Inside left = inside;
      inside = null;
      try (PrivateRecords _ = left.records()) {
        leaving.forEach(listener -> listener.accept(left));
      }
    }
  }

  /**
   * Locks, and removes the keychain and everything private from this computer. Without the phrase
   * written down it cannot be had back. The records go first: without the vault they are worthless,
   * but the vault is not without them.
   */
  public StartingOver startOver() {
    return telling(
        () -> {
          door.lock();
          try {
            return removed(this::clearRecords, StartingOver.Remnant.RECORDS)
                .or(() -> removed(vault::clear, StartingOver.Remnant.VAULT))
                .<StartingOver>map(StartingOver.NotDone::new)
                .orElseGet(StartingOver.Done::new);
          } finally {
            door.unlock();
          }
        });
  }

  private void clearRecords() {
    lock();
    cabinet.clear();
  }

  /** Empty if it is gone. */
  private static Optional<StartingOver.Remnant> removed(Runnable removal, StartingOver.Remnant what) {
    try {
      removal.run();
      return Optional.empty();
    } catch (RecordsFailure e) {
      LOG.log(System.Logger.Level.ERROR, "what is private could not be removed", e);
      return Optional.of(what);
    }
  }

  @Override
  public void close() {
    lock();
  }
}
