package dev.ownhand.auth;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A permission an app asks for, spelled exactly as here (vectors/auth-requests.json, "scopes"). */
public record Scope(String name) {
  /** Read and write files in the app's own storage. */
  public static final Scope STORE_WRITE = new Scope("store_write");

  /** Enter the app's storage in the public profile. */
  public static final Scope PUBLISH_DATA = new Scope("publish_data");

  /** Be given the person's e-mail address. */
  public static final Scope EMAIL = new Scope("email");

  private static final Set<Scope> KNOWN = Set.of(STORE_WRITE, PUBLISH_DATA, EMAIL);
  private static final Set<Scope> OPTIONAL = Set.of(PUBLISH_DATA, EMAIL);
  private static final Pattern COLLECTION = Pattern.compile("collection\\.[\\x21-\\x7e]{0,64}");

  /** The permission of that name, if there is one. */
  public static Optional<Scope> of(String name) {
    Scope scope = new Scope(name);
    return KNOWN.contains(scope) || scope.isCollection() ? Optional.of(scope) : Optional.empty();
  }

  /** Whether it is about data shared between apps, {@code collection.*}. */
  public boolean isCollection() {
    return COLLECTION.matcher(name).matches();
  }

  /** Whether a yes may leave it out: without it an app works, only less is given away. */
  public boolean isOptional() {
    return OPTIONAL.contains(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
