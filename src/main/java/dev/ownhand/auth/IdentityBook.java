package dev.ownhand.auth;

import dev.ownhand.base.Printable;
import java.util.List;
import java.util.Optional;

/** Port: which identities of the keychain are in use, and what the person calls them. */
public interface IdentityBook {
  /** The longest label. */
  int MOST_LABEL_CHARS = 60;

  /** An identity in use. The label may be empty. */
  record Entry(int index, String label) {}

  /** The identities in use, by index; the first is always among them. */
  List<Entry> entries();

  /** Takes the next unused index into use; on return it survives a power cut. */
  Entry add();

  /** Gives an identity in use another label. */
  void relabel(int index, String label);

  /** The identity proposed to apps never signed in to: the first, until another is chosen. */
  int standard();

  /** Has another identity in use proposed; on return the choice survives a power cut. */
  void makeDefault(int index);

  /** The e-mail address that may be given to apps asking for it. */
  Optional<String> email();

  /** Remembers that address. */
  void rememberEmail(String address);

  /** What was typed, fit to be a label: one line, not too long, nothing that hides or reorders. */
  static String label(String typed) {
    return Printable.line(typed, MOST_LABEL_CHARS);
  }
}
