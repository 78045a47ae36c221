package dev.ownhand.ui.profile.editing;

import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.profile.Person;
import dev.ownhand.ui.profile.ProfileDesk;
import dev.ownhand.ui.profile.Shelter;
import dev.ownhand.ui.work.Background;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * What was typed, until it is kept: half a second after the last key. Nothing is forgotten before it is
 * written, so whoever locks or quits meanwhile can write it as well.
 */
final class Keeping {
  static final Duration PAUSE = Duration.ofMillis(500);

  /** Empty where one went back to what is published. */
  private final Map<Integer, Optional<Person>> typed = new ConcurrentHashMap<>();

  private final AtomicReference<Optional<String>> email = new AtomicReference<>(Optional.empty());
  private final ReentrantLock turn = new ReentrantLock();
  private final ProfileDesk desk;
  private final Background background;
  private final Consumer<Outcome> then;
  private Background.Job patience = () -> {};
  private boolean writes;

  /** What came of it. */
  enum Outcome {
    KEPT,
    FAILED
  }

  /** With what is told whenever something was kept, or was not. */
  Keeping(ProfileDesk desk, Background background, Consumer<Outcome> then) {
    this.desk = desk;
    this.background = background;
    this.then = then;
  }

  void draft(int identity, Person person) {
    type(identity, Optional.of(person));
  }

  void drop(int identity) {
    type(identity, Optional.empty());
  }

  private void type(int identity, Optional<Person> now) {
    typed.put(identity, now);
    wait(PAUSE);
  }

  void email(String address) {
    email.set(Optional.of(address));
    wait(PAUSE);
  }

  private void wait(Duration pause) {
    patience.cancel();
    patience = background.after(pause, this::keep);
  }

  /** Whether something of it is not kept yet. */
  boolean holds(int identity) {
    return typed.containsKey(identity);
  }

  private Optional<String> heldEmail() {
    return Objects.requireNonNull(email.get());
  }

  boolean holdsEmail() {
    return heldEmail().isPresent();
  }

  /** What was typed and is not kept, if something is. */
  Optional<Person> held(int identity) {
    return typed.getOrDefault(identity, Optional.empty());
  }

  /** Keeps it now, elsewhere; one after the other, so that what came last holds. */
  void keep() {
    patience.cancel();
    if (writes || (typed.isEmpty() && heldEmail().isEmpty())) {
      return;
    }
    writes = true;
    var _ =
        background.run(this::write, this::written, _ -> {}, () -> written(Outcome.FAILED));
  }

  private void written(Outcome outcome) {
    writes = false;
    if (outcome == Outcome.KEPT) {
      keep();
    }
    then.accept(outcome);
  }

  /** Keeps it at once, on this thread, which is not the window's. */
  Outcome write() {
    // Whoever locks does not wait here: he may hold the door that we are waiting for.
    turn.lock();
    try {
      writeTo(new Drawer(desk));
      return Outcome.KEPT;
    } catch (RecordsFailure _) {
      return Outcome.FAILED;
    } finally {
      turn.unlock();
    }
  }

  /** Hands it over, on any thread. */
  void writeTo(Shelter shelter) {
    typed.forEach(
        (identity, now) -> {
          now.ifPresentOrElse(
              person -> shelter.draft(identity, person), () -> shelter.drop(identity));
          typed.remove(identity, now);
        });
    Optional<String> address = heldEmail();
    address.ifPresent(shelter::keepEmail);
    email.compareAndSet(address, Optional.empty());
  }

  /** Where it is kept while nothing is locked. */
  private record Drawer(ProfileDesk desk) implements Shelter {
    @Override
    public void draft(int identity, Person edited) {
      desk.draft(identity, edited);
    }

    @Override
    public void drop(int identity) {
      desk.drop(identity);
    }

    @Override
    public void keepEmail(String address) {
      desk.keepEmail(address);
    }
  }
}
