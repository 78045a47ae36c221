package dev.ownhand.net;

import java.util.List;

/** What came of asking for the texts of a domain. */
public sealed interface TxtReply {
  /** The texts, each with its pieces joined; maybe none. */
  record Found(List<String> texts) implements TxtReply {
    public Found {
      texts = List.copyOf(texts);
    }
  }

  /** There is no such domain. */
  record NoSuchName() implements TxtReply {}

  /** No name server answered, or none that knew. */
  record NoAnswer() implements TxtReply {}

  /** The time was up. */
  record TimedOut() implements TxtReply {}
}
