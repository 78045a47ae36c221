package dev.ownhand.ui.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts of a profile that are no keys and no addresses for payments. */
final class Accounts {
  private static final String MEMBER = "account";

  /** Those stand among the accounts, too, as the original has them there. */
  private static final Set<String> KEYS = Set.of("pgp", "ssh", "bitcoin", "ethereum");

  private Accounts() {}

  static List<Account> of(Person person) {
    return person.accounts().stream()
        .filter(account -> !account.service().isBlank() || !account.identifier().isBlank())
        .filter(account -> !KEYS.contains(account.service()))
        .toList();
  }

  /** With an account more. Of one of the same name everything stays but its proof. */
  static Person with(Person person, Account account) {
    return named(person, account.name())
        .map(there -> with(person, there, account))
        .orElseGet(() -> person.withAccount(account));
  }

  static Optional<Account> named(Person person, Account.Name name) {
    return of(person).stream().filter(there -> there.name().equals(name)).findFirst();
  }

  /** With another name and another proof for an account, of which everything else stays. */
  static Person with(Person person, Account there, Account account) {
    List<JsonValue> items = items(person);
    int at = items.indexOf(there.members());
    if (at < 0) {
      return person.withAccount(account);
    }
    items.set(at, merged(there, account).members());
    return with(person, items);
  }

  /** What an account becomes by another name and another proof. */
  static Account merged(Account there, Account account) {
    Account named = there.withIdentifier(account.identifier());
    return account
        .proofType()
        .flatMap(type -> account.proofUrl().map(url -> named.withProof(type, url)))
        .orElse(named);
  }

  /** Without exactly this one. */
  static Person without(Person person, Account account) {
    List<JsonValue> items = items(person);
    return items.remove(account.members()) ? with(person, items) : person;
  }

  /** With one more at a place, or at the end if there are not so many. */
  static Person with(Person person, Account account, int place) {
    List<JsonValue> items = items(person);
    items.add(Math.min(place, items.size()), account.members());
    return with(person, items);
  }

  /** Its place among everything that stands there. */
  static int place(Person person, Account account) {
    return items(person).indexOf(account.members());
  }

  private static List<JsonValue> items(Person person) {
    return new ArrayList<>(person.members().array(MEMBER).orElse(List.of()));
  }

  private static Person with(Person person, List<JsonValue> items) {
    return items.isEmpty()
        ? person.without(MEMBER)
        : person.with(MEMBER, new JsonValue.Array(items));
  }
}
