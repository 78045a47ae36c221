package dev.ownhand.gaia;

import java.util.Optional;
import java.util.function.Function;

/** What came of asking a hub for something. */
public sealed interface HubReply<T> {
  /** It was done. */
  record Done<T>(T value) implements HubReply<T> {}

  /** It was not done, and nothing was changed, as far as can be known. */
  record Failed<T>(HubTrouble trouble) implements HubReply<T> {}

  /** The value, if it was done. */
  default Optional<T> done() {
    return this instanceof Done<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /** The same reply about something else made of the value. */
  default <U> HubReply<U> map(Function<T, U> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Failed<T>(HubTrouble trouble) -> new Failed<>(trouble);
    };
  }

  /** What comes of going on with the value. */
  default <U> HubReply<U> flatMap(Function<T, HubReply<U>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Failed<T>(HubTrouble trouble) -> new Failed<>(trouble);
    };
  }
}
