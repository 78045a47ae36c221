package dev.ownhand.texts;

import dev.ownhand.auth.AppManifest;
import dev.ownhand.auth.OriginNote;
import dev.ownhand.auth.Scope;
import dev.ownhand.auth.SignInRequest;
import dev.ownhand.base.Origin;
import dev.ownhand.base.Printable;
import java.util.Locale;
import java.util.Optional;

/** What is said of an app that asks, on the page, in the terminal and in the window. */
public final class QuestionTexts {
  private static final int MOST_DOMAIN_CHARS = 200;
  private static final int MOST_COLLECTION_CHARS = 32;

  private final Texts texts;

  public QuestionTexts(Texts texts) {
    this.texts = texts;
  }

  /** What should be known of its origin. */
  public String note(OriginNote note) {
    return switch (note) {
      case OriginNote.Loopback _ -> texts.text("origin.loopback");
      case OriginNote.Numeric _ -> texts.text("origin.numeric");
      case OriginNote.International(String form) -> texts.text("origin.international", form);
      case OriginNote.MixedScripts(String form) -> texts.text("origin.mixed", form);
      case OriginNote.LooksLike(Origin known) -> texts.text("origin.looks_like", known.toString());
    };
  }

  /** What a permission allows. */
  public String scope(Scope scope) {
    return scope.isCollection()
        ? texts.text("scope.collection", Printable.line(scope.name().substring("collection.".length()), MOST_COLLECTION_CHARS))
        : texts.text("scope." + scope.name());
  }

  /** Why the app says less of itself than it should. */
  public String trouble(AppManifest.Trouble trouble) {
    return texts.text("manifest." + trouble.name().toLowerCase(Locale.ROOT));
  }

  /** That the app asks for a key of another name than its origin's, if it does. */
  public Optional<String> domain(SignInRequest request) {
    return request.hasUnusualDomainName()
        ? Optional.of(
            texts.text("origin.domain", Printable.line(request.domainName(), MOST_DOMAIN_CHARS)))
        : Optional.empty();
  }
}
