package dev.ownhand.platform;

import java.util.List;

/** What came of opening an address in the browser. */
public sealed interface Opening {
  /** A program was started with it. */
  record Opened() implements Opening {}

  /** None of these programs could be started. */
  record NoBrowser(List<String> tried) implements Opening {
    public NoBrowser {
      tried = List.copyOf(tried);
    }
  }
}
