package dev.ownhand.ui.profile.editing;

import dev.ownhand.base.JsonValue;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys among the accounts of a profile: they take the places that keys had among them. */
final class Keys {
  private static final String ACCOUNT = "account";

  private Keys() {}

  static List<Account> of(Person person) {
    return person.accounts().stream().filter(account -> KeyKind.of(account).isPresent()).toList();
  }

  /** The profile with these keys. Of two with the same name, the first counts. */
  static Person applied(Person person, List<KeyRow> rows) {
    Deque<JsonValue> typed = new ArrayDeque<>();
    Set<Account.Name> names = new HashSet<>();
    for (KeyRow row : rows) {
      if (!row.isBlank() && names.add(row.account().name())) {
        typed.add(row.account().members());
      }
    }
    var items = new ArrayList<JsonValue>();
    for (JsonValue item : person.members().array(ACCOUNT).orElse(List.of())) {
      if (isKey(item)) {
        Optional.ofNullable(typed.poll()).ifPresent(items::add);
      } else {
        items.add(item);
      }
    }
    items.addAll(typed);
    return items.isEmpty()
        ? person.without(ACCOUNT)
        : person.with(ACCOUNT, new JsonValue.Array(items));
  }

  private static boolean isKey(JsonValue item) {
    return item instanceof JsonValue.Obj object
        && !new Account(object).isPlaceholder()
        && KeyKind.of(new Account(object)).isPresent();
  }
}
