package dev.ownhand.auth;

import dev.ownhand.base.HostLook;
import dev.ownhand.base.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person should know of an origin besides how it is written. */
public sealed interface OriginNote {
  /** It is this very computer, where plain http does not leave it. */
  record Loopback() implements OriginNote {}

  /** It is a number, which says nothing of who is behind it. */
  record Numeric() implements OriginNote {}

  /**
   * It is written in other letters than it is shown in.
   *
   * @param unicodeForm what its owner means it to look like
   */
  record International(String unicodeForm) implements OriginNote {}

  /** The same, with letters of several scripts in one word, as nobody honest writes. */
  record MixedScripts(String unicodeForm) implements OriginNote {}

  /** It could be taken for a site the person signed in to before. */
  record LooksLike(Origin known) implements OriginNote {}

  /**
   * The notes on an origin.
   *
   * @param known sites signed in to before
   */
  static List<OriginNote> of(Origin app, List<Origin> known) {
    var notes = new ArrayList<OriginNote>();
    if (app.isLoopback()) {
      notes.add(new Loopback());
    } else if (app.isNumeric()) {
      notes.add(new Numeric());
    }
    var look = new HostLook(app.host());
    Optional<String> unicode = look.unicodeForm();
    unicode.ifPresent(
        form -> notes.add(look.mixesScripts() ? new MixedScripts(form) : new International(form)));
    if (!known.contains(app)) {
      known.stream()
          .filter(other -> look.looksLike(new HostLook(other.host())))
          .findFirst()
          .ifPresent(other -> notes.add(new LooksLike(other)));
    }
    return List.copyOf(notes);
  }
}
