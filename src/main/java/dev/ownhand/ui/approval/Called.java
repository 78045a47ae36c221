package dev.ownhand.ui.approval;

import dev.ownhand.auth.Question;
import dev.ownhand.base.Printable;

/** What an identity is called where there is little room. */
final class Called {
  private static final int MOST_CHARS = 40;
  private static final int ID_FRONT = 8;
  private static final int ID_END = 4;

  private Called() {}

  static String of(Question.Choice choice) {
    return choice.label().isEmpty()
        ? choice.identity().displayId()
        : Printable.line(choice.label(), MOST_CHARS);
  }

  /** The same where there is hardly any room, on a button. */
  static String brieflyOf(Question.Choice choice) {
    String id = choice.identity().displayId();
    return choice.label().isEmpty()
        ? id.substring(0, ID_FRONT) + "…" + id.substring(id.length() - ID_END)
        : of(choice);
  }
}
