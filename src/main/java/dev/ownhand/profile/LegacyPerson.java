package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Profiles as they were written into zone files before there was storage (vectors/profile-tokens.json,
 * "legacyConversion"). Read, never written.
 */
public final class LegacyPerson {
  private static final List<String> PROVEN = List.of("twitter", "facebook", "github");

  private LegacyPerson() {}

  /** The same, as it is written today. Everything may be missing. */
  public static Person convert(JsonValue.Obj legacy) {
    Person person =
        new Person(
            JsonValue.Obj.empty().with("@type", "Person").with("@context", "http://schema.org/"));
    Optional<String> name = inside(legacy, "name", "formatted");
    if (name.isPresent()) {
      person = person.withName(name.get());
    }
    if (legacy.text("bio").isPresent()) {
      person = person.withDescription(legacy.text("bio").get());
    }
    Optional<String> location = inside(legacy, "location", "formatted");
    if (location.isPresent()) {
      person = person.withLocation(location.get());
    }
    for (String image : List.of("avatar", "cover")) {
      Optional<String> url = inside(legacy, image, "url");
      if (url.isPresent()) {
        person = person.withImage(image, url.get());
      }
    }
    if (legacy.text("website").isPresent()) {
      person = person.withWebsites(List.of(legacy.text("website").get()));
    }
    return person.with(Person.ACCOUNT, new JsonValue.Array(accounts(legacy)));
  }

  private static List<JsonValue> accounts(JsonValue.Obj legacy) {
    var accounts = new ArrayList<JsonValue>();
    inside(legacy, "bitcoin", "address")
        .ifPresent(address -> accounts.add(keyed("payment", "bitcoin", address)));
    for (String service : PROVEN) {
      Optional<String> user = inside(legacy, service, "username");
      if (user.isPresent()) {
        JsonValue.Obj account =
            JsonValue.Obj.empty()
                .with("@type", "Account")
                .with("service", service)
                .with("identifier", user.get())
                .with("proofType", "http");
        accounts.add(
            legacy
                .object(service)
                .flatMap(one -> inside(one, "proof", "url"))
                .map(url -> account.with("proofUrl", url))
                .orElse(account));
      }
    }
    legacy
        .array("auth")
        .filter(keys -> !keys.isEmpty())
        .map(List::getFirst)
        .filter(JsonValue.Obj.class::isInstance)
        .flatMap(key -> ((JsonValue.Obj) key).text("publicKeychain"))
        .ifPresent(keychain -> accounts.add(keyed("key", "bip32", keychain)));
    Optional<String> url = inside(legacy, "pgp", "url");
    Optional<String> fingerprint = inside(legacy, "pgp", "fingerprint");
    if (url.isPresent() && fingerprint.isPresent()) {
      accounts.add(keyed("key", "pgp", fingerprint.get()).with("contentUrl", url.get()));
    }
    return accounts;
  }

  private static JsonValue.Obj keyed(String role, String service, String identifier) {
    return JsonValue.Obj.empty()
        .with("@type", "Account")
        .with("role", role)
        .with("service", service)
        .with("identifier", identifier);
  }

  private static Optional<String> inside(JsonValue.Obj object, String member, String inner) {
    return object.object(member).flatMap(found -> found.text(inner));
  }
}
