package dev.ownhand.net;

import java.io.OutputStream;

/** Says where the body of an answer goes, once the rest of the answer has come. */
@FunctionalInterface
public interface Sink {
  /** Called once, by the thread that receives. */
  Intake take(Head head);

  /**
   * Where to write it.
   *
   * @param out is not closed
   * @param most bytes beyond which it is not read
   */
  record Intake(OutputStream out, long most) {}
}
