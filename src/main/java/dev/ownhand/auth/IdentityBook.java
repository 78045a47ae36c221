package dev.ownhand.auth;

import java.util.List;
import java.util.Optional;

/** Port: which identities of the keychain are in use, and what the person calls them. */
public interface IdentityBook {
  /** An identity in use. The label may be empty. */
  record Entry(int index, String label) {}

  /** The identities in use, by index; the first is always among them. */
  List<Entry> entries();

  /** Takes the next unused index into use; on return it survives a power cut. */
  Entry add();

  /** Gives an identity in use another label. */
  void relabel(int index, String label);

  /** The e-mail address that may be given to apps asking for it. */
  Optional<String> email();

  /** Remembers that address. */
  void rememberEmail(String address);
}
