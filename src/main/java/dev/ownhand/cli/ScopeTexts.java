package dev.ownhand.cli;

import dev.ownhand.auth.Scope;
import dev.ownhand.texts.Texts;

/** Permissions in words. */
final class ScopeTexts {
  private ScopeTexts() {}

  static String sentence(Scope scope, Texts texts) {
    return scope.isCollection()
        ? texts.text("scope.collection", scope.name().substring("collection.".length()))
        : texts.text("scope." + scope.name());
  }
}
