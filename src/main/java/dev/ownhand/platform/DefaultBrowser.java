package dev.ownhand.platform;

import java.util.List;

/** Which program opens web addresses. */
public sealed interface DefaultBrowser {
  /** This one, by the name it has among programs. */
  record Named(String name) implements DefaultBrowser {}

  /** The system has one and does not tell which. */
  record Unnamed() implements DefaultBrowser {}

  /** None of these programs is there. */
  record NotFound(List<String> tried) implements DefaultBrowser {
    public NotFound {
      tried = List.copyOf(tried);
    }
  }
}
