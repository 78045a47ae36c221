package dev.ownhand.ui.approval;

import dev.ownhand.auth.Question;
import dev.ownhand.base.Printable;

/** What an identity is called where there is little room. */
final class Called {
  private static final int MOST_CHARS = 40;

  private Called() {}

  static String of(Question.Choice choice) {
    return choice.label().isEmpty()
        ? choice.identity().displayId()
        : Printable.line(choice.label(), MOST_CHARS);
  }
}
