package dev.ownhand.auth;

import dev.ownhand.base.Printable;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as somebody types it. */
public final class EmailAddress {
  private static final Pattern FORM = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

  private EmailAddress() {}

  /** Empty if it is none. */
  public static Optional<String> read(String typed) {
    String address = typed.strip();
    return FORM.matcher(address).matches() && Printable.line(address, 255).equals(address)
        ? Optional.of(address)
        : Optional.empty();
  }
}
