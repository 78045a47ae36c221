package dev.ownhand.ui.approval;

import dev.ownhand.auth.Question;
import dev.ownhand.base.Printable;
import dev.ownhand.texts.Texts;

/** What an identity is called: its label, or its number where it has none. */
final class Called {
  private static final int MOST_CHARS = 40;

  private Called() {}

  static String of(Question.Choice choice, Texts texts) {
    return choice.label().isEmpty()
        ? texts.text("ui.identities.unnamed", String.valueOf(choice.identity().index() + 1))
        : Printable.line(choice.label(), MOST_CHARS);
  }
}
