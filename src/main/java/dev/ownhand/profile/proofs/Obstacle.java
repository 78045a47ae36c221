package dev.ownhand.profile.proofs;

import dev.ownhand.net.PublicReply;
import dev.ownhand.net.Reply;
import java.time.Instant;

/** Why an account could not be checked this time. */
public sealed interface Obstacle {
  /** There is no connection to the service. */
  record NoNetwork(Reply.Cause cause) implements Obstacle {}

  /** The address leads where nothing is fetched from. */
  record RefusedTarget(PublicReply.Why why) implements Obstacle {}

  /** The service shows it only to whoever is signed in. */
  record LoginWanted(int status) implements Obstacle {}

  /** The service was asked too often. Before that moment it is not asked again. */
  record TooManyRequests(Instant notBefore) implements Obstacle {}

  /** The service has trouble of its own, or answers something unheard of. */
  record ServiceTrouble(int status) implements Obstacle {}

  /** The answer is not of the form known here. */
  record ShapeChanged() implements Obstacle {}

  /** The answer is longer than is read. */
  record TooLarge(int limit) implements Obstacle {}

  /** The time was up. */
  record TimedOut() implements Obstacle {}

  /** The check was broken off. */
  record Interrupted() implements Obstacle {}
}
