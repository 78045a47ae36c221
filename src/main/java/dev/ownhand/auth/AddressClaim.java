package dev.ownhand.auth;

/** A claim of a request that holds a web address. */
public enum AddressClaim {
  DOMAIN("domain_name"),
  MANIFEST("manifest_uri"),
  REDIRECT("redirect_uri");

  private final String claim;

  AddressClaim(String claim) {
    this.claim = claim;
  }

  /** The claim's name in the token. */
  public String claim() {
    return claim;
  }
}
