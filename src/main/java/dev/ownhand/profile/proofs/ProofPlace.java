package dev.ownhand.profile.proofs;

/** Where the statement goes. */
public enum ProofPlace {
  /** A post that everybody can read. */
  POST,
  /** A public gist. */
  GIST,
  /** What the account says about itself. */
  BIO,
  /** What a repository says about itself. */
  REPOSITORY_DESCRIPTION,
  /** A TXT record of a domain. */
  DNS_RECORD,
  /** A file on a web site. */
  FILE,
  /** Nowhere: the account is a mere link. */
  NOWHERE
}
