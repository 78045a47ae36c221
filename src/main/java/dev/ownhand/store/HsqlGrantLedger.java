package dev.ownhand.store;

import dev.ownhand.auth.Grant;
import dev.ownhand.auth.GrantLedger;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The grants, one sealed row an app. */
final class HsqlGrantLedger implements GrantLedger {
  private final SealedTable grants;

  HsqlGrantLedger(SealedTable grants) {
    this.grants = grants;
  }

  @Override
  public Optional<Grant> latest(Origin app) {
    return grants.find(app.toString()).map(this::grant);
  }

  @Override
  public List<Grant> all() {
    return grants.all().stream()
        .map(this::grant)
        .sorted(Comparator.comparing(Grant::when).reversed())
        .toList();
  }

  @Override
  public void write(Grant grant) {
    grants.put(
        grant.app().toString(),
        RecordFields.of(grant.app())
            .with("identity", JsonValue.number(grant.identity()))
            .with("scopes", JsonValue.texts(grant.scopes()))
            .with("when", grant.when().toString()));
  }

  private Grant grant(JsonValue.Obj record) {
    var fields = new RecordFields(record, grants);
    return new Grant(
        fields.origin(), fields.number("identity"), fields.texts("scopes"), fields.instant("when"));
  }
}
