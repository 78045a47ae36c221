package dev.ownhand.auth;

import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.PublicKey;
import java.util.List;

/**
 * A request that keeps every rule. Only {@link RequestVerifier} makes one.
 *
 * @param app the app's origin, the only thing about it that is certain
 * @param domainName as written in the request, from which the app's key is derived
 * @param manifest where the app describes itself, on its origin
 * @param redirect where the answer goes, on its origin
 * @param scopes the permissions asked for, each once
 * @param transitKey the key that secrets in the answer are encrypted to
 * @param version the version of the client
 * @param profile whether the profile itself is wanted, or its address
 * @param takesHubUrl whether the client can be told which hub to use
 */
public record SignInRequest(
    Origin app,
    String domainName,
    WebAddress manifest,
    WebAddress redirect,
    List<Scope> scopes,
    PublicKey transitKey,
    Version version,
    ProfileForm profile,
    boolean takesHubUrl) {

  /** How the client wants the profile. */
  public enum ProfileForm {
    ADDRESS,
    CONTENT
  }

  public SignInRequest {
    scopes = List.copyOf(scopes);
  }

  /** Whether the domain name says more than the origin, so that the person should see it. */
  public boolean hasUnusualDomainName() {
    return !domainName.equals(app.toString());
  }
}
