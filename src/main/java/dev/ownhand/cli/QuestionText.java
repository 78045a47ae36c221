package dev.ownhand.cli;

import dev.ownhand.auth.Question;
import dev.ownhand.auth.Scope;
import dev.ownhand.auth.SignInRequest;
import dev.ownhand.base.Printable;
import dev.ownhand.texts.QuestionTexts;
import dev.ownhand.texts.Texts;
import java.util.ArrayList;
import java.util.List;

/** A question as lines of text: the origin first, then what the app says of itself, then what it wants. */
final class QuestionText {
  private static final String RULE = "─".repeat(64);
  private static final int MOST_LABEL_CHARS = 60;

  private QuestionText() {}

  static List<String> lines(Question question, Texts texts) {
    SignInRequest request = question.request();
    var sentences = new QuestionTexts(texts);
    var lines = new ArrayList<String>();
    lines.add(RULE);
    lines.add("  " + request.app());
    lines.add("  " + texts.text(
        switch (question.acquaintance()) {
          case FIRST_VISIT -> "cli.ask.first";
          case KNOWN -> "cli.ask.known";
        }));
    lines.add("  " + texts.text("cli.ask.code", question.code()));
    question.app().name().ifPresent(name -> lines.add("  " + texts.text("page.quoted", name)));
    question.app().trouble().ifPresent(trouble -> lines.add("  " + sentences.trouble(trouble)));
    question.notes().forEach(note -> lines.add("  " + sentences.note(note)));
    sentences.domain(request).ifPresent(said -> lines.add("  " + said));
    lines.add("");
    lines.add("  " + texts.text("cli.ask.permissions"));
    lines.add("    - " + texts.text("scope.basic"));
    for (Scope scope : request.scopes()) {
      boolean isNew =
          question.acquaintance() == Question.Acquaintance.KNOWN
              && question.fresh().contains(scope);
      lines.add(
          "    - " + sentences.scope(scope) + (isNew ? texts.text("cli.ask.new") : ""));
    }
    lines.add("");
    lines.add("  " + texts.text("cli.ask.identities"));
    for (Question.Choice choice : question.identities()) {
      lines.add(
          "  %s%3d  %s  %s"
              .formatted(
                  choice.identity().index() == question.proposed() ? "*" : " ",
                  choice.identity().index() + 1,
                  choice.identity().displayId(),
                  choice.label())
              .stripTrailing());
    }
    return lines;
  }

  static String prompt(Question question, Texts texts) {
    Question.Choice proposed =
        question.identities().stream()
            .filter(choice -> choice.identity().index() == question.proposed())
            .findFirst()
            .orElse(question.identities().getFirst());
    String called =
        proposed.label().isEmpty()
            ? proposed.identity().displayId()
            : Printable.line(proposed.label(), MOST_LABEL_CHARS);
    return texts.text(
        question.identities().size() == 1 ? "cli.ask.prompt" : "cli.ask.prompt.many",
        called,
        question.request().app().toString());
  }
}
