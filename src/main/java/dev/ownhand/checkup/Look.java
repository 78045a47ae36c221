package dev.ownhand.checkup;

import java.util.List;
import java.util.function.Supplier;

/**
 * One look at something.
 *
 * @param topic what it is at, told if there is no answer in time
 * @param look may take a while, and may be interrupted
 */
public record Look(Topic topic, Supplier<List<Finding>> look) {
  /** A look at which one thing is found. */
  public static Look one(Topic topic, Supplier<Finding> look) {
    return new Look(topic, () -> List.of(look.get()));
  }
}
