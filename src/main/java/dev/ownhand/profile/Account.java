package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account, key or payment address in a profile ({@code account[]}), with everything it says.
 *
 * <p>Members that are not known here stay as they are.
 */
public record Account(JsonValue.Obj members) {
  private static final String SERVICE = "service";
  private static final String IDENTIFIER = "identifier";
  private static final String PROOF_TYPE = "proofType";
  private static final String PROOF_URL = "proofUrl";

  /** What tells accounts of a profile apart. */
  public record Name(String service, String identifier) {}

  /** An account without a proof, as the original writes it. */
  public static Account of(Name name) {
    return new Account(
        JsonValue.Obj.empty()
            .with("@type", "Account")
            .with("placeholder", JsonValue.bool(false))
            .with(SERVICE, name.service())
            .with(IDENTIFIER, name.identifier()));
  }

  /** Service and identifier, each empty where it is missing. */
  public Name name() {
    return new Name(service(), identifier());
  }

  /** The service, spelled as in {@code github} or {@code hackerNews}; empty if it is missing. */
  public String service() {
    return members.text(SERVICE).orElse("");
  }

  /** Who one is there; empty if it is missing. */
  public String identifier() {
    return members.text(IDENTIFIER).orElse("");
  }

  /** How it is proven: {@code http}, {@code dns}, {@code signature}, or anything else. */
  public Optional<String> proofType() {
    return members.text(PROOF_TYPE);
  }

  /** Where the proof is, in any of the three spellings that are met. */
  public Optional<String> proofUrl() {
    return Stream.of(PROOF_URL, "proofURL", "proof_url")
        .flatMap(spelling -> members.text(spelling).stream())
        .filter(url -> !url.isBlank())
        .findFirst();
  }

  /** Whether it stands only for an empty field of the original's form. */
  public boolean isPlaceholder() {
    return members.isTrue("placeholder");
  }

  /** This account, proven there. */
  public Account withProof(String type, String url) {
    return new Account(
        without("proofURL").without("proof_url").members.with(PROOF_TYPE, type).with(PROOF_URL, url));
  }

  /** This account with another identifier. */
  public Account withIdentifier(String identifier) {
    return new Account(members.with(IDENTIFIER, identifier));
  }

  /** This account with one member more, or another one in its place. */
  public Account with(String member, String text) {
    return new Account(members.with(member, text));
  }

  private Account without(String member) {
    return new Account(Members.without(members, member));
  }
}
