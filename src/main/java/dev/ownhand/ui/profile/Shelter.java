package dev.ownhand.ui.profile;

import dev.ownhand.profile.Person;

/** Port: where what was typed last goes when everything is about to be locked. */
public interface Shelter {
  /** Keeps what is being typed. */
  void draft(int identity, Person edited);

  /** Goes back to what is published. */
  void drop(int identity);

  /** Remembers an e-mail address. */
  void keepEmail(String address);
}
