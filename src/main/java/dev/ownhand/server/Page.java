package dev.ownhand.server;

import dev.ownhand.base.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, before it is HTML. All parts are plain text.
 *
 * @param state the word for machines, which also chooses title and text
 * @param app whose request it is about
 * @param parts what follows the text
 * @param follow the event stream to follow, if the page waits
 * @param leadsTo where the page goes on by itself after a few seconds
 */
record Page(
    String state,
    Optional<Origin> app,
    List<Part> parts,
    Optional<String> follow,
    Optional<String> leadsTo) {

  /** A part of a page. */
  sealed interface Part {
    /** A sentence. */
    record Sentence(String text) implements Part {}

    /** What the app says of itself, with a PNG in base64 if it showed a picture. */
    record Quotation(String text, Optional<String> picture) implements Part {}

    /** A broken rule. */
    record Broken(String code, String person, String developer) implements Part {}

    /** A way on. */
    record Way(String text, String address) implements Part {}
  }

  Page {
    parts = List.copyOf(parts);
  }

  static Page of(String state) {
    return new Page(state, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  Page from(@Nullable Origin origin) {
    return new Page(state, Optional.ofNullable(origin), parts, follow, leadsTo);
  }

  Page with(Part part) {
    var more = new ArrayList<>(parts);
    more.add(part);
    return new Page(state, app, more, follow, leadsTo);
  }

  Page following(String events) {
    return new Page(state, app, parts, Optional.of(events), leadsTo);
  }

  Page leadingTo(String address) {
    return new Page(state, app, parts, follow, Optional.of(address));
  }
}
