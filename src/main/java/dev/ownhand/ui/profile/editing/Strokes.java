package dev.ownhand.ui.profile.editing;

import dev.ownhand.profile.Person;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What can be undone, and done again. What is typed in one field without a pause is one stroke. */
final class Strokes {
  private static final int MOST = 200;

  private final Deque<Person> done = new ArrayDeque<>();
  private final Deque<Person> undone = new ArrayDeque<>();
  private String field = "";

  /** Something changes; what it was before can be had back. */
  void stroke(String typedIn, Person before) {
    if (typedIn.isEmpty() || !typedIn.equals(field)) {
      done.push(before);
      if (done.size() > MOST) {
        done.removeLast();
      }
    }
    undone.clear();
    field = typedIn;
  }

  /** What comes is another stroke. */
  void pause() {
    field = "";
  }

  void clear() {
    done.clear();
    undone.clear();
    pause();
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  Optional<Person> undo(Person now) {
    return step(done, undone, now);
  }

  Optional<Person> redo(Person now) {
    return step(undone, done, now);
  }

  private Optional<Person> step(Deque<Person> from, Deque<Person> to, Person now) {
    pause();
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }
}
