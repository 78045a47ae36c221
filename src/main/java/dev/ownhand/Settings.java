package dev.ownhand;

import dev.ownhand.auth.Hub;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person may set without unlocking: harmless things only, in {@code settings.json}. Members it
 * does not know are let be.
 *
 * @param port port of the local entrance
 * @param theme light, dark, or as the system has it
 * @param hub where apps are told to store
 */
record Settings(int port, Theme theme, Hub hub) {
  static final int USUAL_PORT = 8888;
  static final Settings USUAL = new Settings(USUAL_PORT, Theme.SYSTEM, Hub.NONE);

  /** The look of the window. */
  enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** What came of reading the file. */
  sealed interface Reading {
    /** It is read; these members are not right and were passed over. */
    record Read(Settings settings, List<String> passedOver) implements Reading {
      public Read {
        passedOver = List.copyOf(passedOver);
      }
    }

    /** It is no JSON object; the usual settings hold. */
    record Unreadable() implements Reading {}
  }

  /** Reads the content of a settings file. */
  static Reading read(byte[] utf8) {
    return Json.read(utf8) instanceof JsonReading.Read(JsonValue.Obj members)
        ? new Members(members).read()
        : new Reading.Unreadable();
  }

  /** One reading of one object. */
  private static final class Members {
    private final JsonValue.Obj members;
    private final List<String> passedOver = new ArrayList<>();

    Members(JsonValue.Obj members) {
      this.members = members;
    }

    Reading read() {
      var settings = new Settings(port(), theme(), hub());
      return new Reading.Read(settings, passedOver);
    }

    private int port() {
      if (members.lacks("port")) {
        return USUAL_PORT;
      }
      if (members.get("port").orElseThrow() instanceof JsonValue.Num(BigDecimal port)
          && port.compareTo(BigDecimal.ONE) >= 0
          && port.compareTo(BigDecimal.valueOf(65535)) <= 0
          && port.remainder(BigDecimal.ONE).signum() == 0) {
        return port.intValue();
      }
      passedOver.add("port");
      return USUAL_PORT;
    }

    private Theme theme() {
      if (members.lacks("theme")) {
        return Theme.SYSTEM;
      }
      for (Theme theme : Theme.values()) {
        if (members.text("theme").filter(theme.name()::equalsIgnoreCase).isPresent()) {
          return theme;
        }
      }
      passedOver.add("theme");
      return Theme.SYSTEM;
    }

    private Hub hub() {
      return new Hub(
          address("hubUrl").map(url -> url.replaceAll("/+$", "")),
          address("hubReadUrl").map(url -> url.endsWith("/") ? url : url + "/"));
    }

    private Optional<String> address(String member) {
      if (members.lacks(member)) {
        return Optional.empty();
      }
      Optional<String> address =
          members
              .text(member)
              .flatMap(WebAddress::parse)
              .filter(url -> url.origin().isSecure() && !url.hasQueryOrFragment())
              .map(WebAddress::toString);
      if (address.isEmpty()) {
        passedOver.add(member);
      }
      return address;
    }
  }
}
