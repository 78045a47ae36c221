package dev.ownhand.ui.profile.editing;

import dev.ownhand.base.JsonValue;
import dev.ownhand.profile.Account;
import java.util.LinkedHashMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A key or an address for payments, as it is typed. What else the entry says stays. */
public final class KeyRow {
  private static final String CONTENT = "contentUrl";

  private final KeyKind kind;
  private final StringProperty identifier = new SimpleStringProperty(this, "identifier", "");
  private final StringProperty where = new SimpleStringProperty(this, "where", "");
  private Account account;

  KeyRow(KeyKind kind, Account account) {
    this.kind = kind;
    this.account = account;
    show(account);
  }

  void show(Account now) {
    account = now;
    identifier.set(now.identifier());
    where.set(now.members().text(CONTENT).orElse(""));
  }

  /** What it is. */
  public KeyKind kind() {
    return kind;
  }

  /** The fingerprint, key or address. */
  public StringProperty identifierProperty() {
    return identifier;
  }

  /** Where the key itself is to be had, or empty. */
  public StringProperty whereProperty() {
    return where;
  }

  boolean isBlank() {
    return identifier.get().isBlank();
  }

  /** As it is typed now. */
  Account account() {
    Account named =
        account.identifier().equals(identifier.get().strip())
            ? account
            : account.withIdentifier(identifier.get().strip());
    String typed = where.get().strip();
    if (typed.equals(account.members().text(CONTENT).orElse(""))) {
      return named;
    }
    if (!typed.isEmpty()) {
      return named.with(CONTENT, typed);
    }
    var rest = new LinkedHashMap<>(named.members().members());
    rest.remove(CONTENT);
    return new Account(new JsonValue.Obj(rest));
  }
}
