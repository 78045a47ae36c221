package dev.ownhand.ui.profile.editing;

import dev.ownhand.profile.Account;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Keys and addresses for payments that stand among the accounts, without a proof. */
public enum KeyKind {
  PGP("key"),
  SSH("key"),
  BITCOIN("payment"),
  ETHEREUM("payment");

  private final String role;

  KeyKind(String role) {
    this.role = role;
  }

  /** As profiles spell it. */
  public String service() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can say where the key itself is to be had. */
  boolean isAKey() {
    return role.equals("key");
  }

  Account begun() {
    return Account.of(new Account.Name(service(), "")).with("role", role);
  }

  /** What an account is, if it is one of these. */
  public static Optional<KeyKind> of(Account account) {
    return Arrays.stream(values())
        .filter(kind -> kind.service().equals(account.service()))
        .findFirst();
  }
}
