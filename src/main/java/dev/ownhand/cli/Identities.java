package dev.ownhand.cli;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.base.JsonValue;
import dev.ownhand.keychain.Identity;
import java.util.List;

/** Identities as text and as JSON. */
final class Identities {
  /** An identity with what the person calls it. */
  record Listed(Identity identity, String label, boolean isDefault) {
    JsonValue.Obj json() {
      return Identities.json(identity)
          .with("label", label)
          .with("default", JsonValue.bool(isDefault));
    }
  }

  private Identities() {}

  static List<Listed> of(Household household) {
    return household
        .inside(
            inside ->
                inside.records().identities().entries().stream()
                    .map(entry -> listed(inside, entry))
                    .toList())
        .orElse(List.of());
  }

  static Listed listed(Household.Inside inside, IdentityBook.Entry entry) {
    return new Listed(
        inside.keychain().identity(entry.index()),
        entry.label(),
        entry.index() == inside.records().identities().standard());
  }

  static JsonValue.Obj json(Identity identity) {
    return JsonValue.Obj.empty()
        .with("index", JsonValue.number(identity.index()))
        .with("address", identity.address().toString())
        .with("did", identity.did().toString())
        .with("displayId", identity.displayId());
  }
}
