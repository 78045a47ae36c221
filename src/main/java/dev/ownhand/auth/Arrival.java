package dev.ownhand.auth;

import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;

/** What comes of a request that reaches the local entrance. */
public sealed interface Arrival {
  /** It breaks rules, and is not answered. */
  record Refused(RequestCheck.Refused check) implements Arrival {}

  /** The client only asks whether anybody is here: it is told so at this address. */
  record Echoed(WebAddress back) implements Arrival {}

  /** It waits, or has just ended, and this browser may follow it. */
  record Received(Visit visit) implements Arrival {}

  /** The same request was answered some time ago. */
  record AnsweredBefore(Ending ending, WebAddress app) implements Arrival {}

  /** The same request waits in another browser. */
  record OpenElsewhere(Origin app) implements Arrival {}

  /** The person blocked that site. Nobody is asked, and the app is told nothing. */
  record Blocked(Origin app) implements Arrival {}

  /** Too many requests wait already. */
  record Crowded(Origin app) implements Arrival {}
}
