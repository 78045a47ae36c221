package dev.ownhand.ui.profile;

import dev.ownhand.auth.ProfileBook;
import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.Person;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Seen;
import dev.ownhand.publishing.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: profiles, as {@link dev.ownhand.publishing.Profiles} has them. Slow: not for the window's thread. */
public interface ProfileDesk {
  /** The profiles of all identities in use; none while everything is locked. */
  List<Card> cards();

  /** The profile of an identity, after asking its hub. */
  Optional<Card> look(int identity);

  /** Keeps what is being typed. */
  void draft(int identity, Person edited);

  /** Goes back to what is published. */
  void drop(int identity);

  /** Publishes the draft. */
  Standing publish(int identity);

  /** Publishes in spite of clashes, each decided. */
  Standing decide(int identity, Map<Clash, Clash.Side> decisions);

  /** Publishes in place of something that this identity did not sign. */
  Standing replaceForged(int identity);

  /** What was published before, newest first. */
  List<ProfileBook.Version> versions(int identity);

  /** Makes an old version the draft. Where apps store stays as it is now. */
  void restore(int identity, ProfileBook.Version version);

  /** Puts a picture into the draft. */
  void portray(int identity, Portrait.Cut picture);

  /** Takes the picture out of the draft. */
  void withoutPicture(int identity);

  /** The picture of one of one's own profiles. */
  Optional<Body> picture(int identity, Person person);

  /** Looks somebody up, by ID or by the address of the profile. */
  Seen find(String typed);

  /** The picture of somebody found. */
  Optional<Body> picture(Seen.Found found);

  /** The e-mail address that may be given to apps; it is never published. */
  Optional<String> email();

  /** Remembers another. */
  void keepEmail(String address);

  /** Has this called after every change, on any thread. */
  void onChange(Runnable listener);
}
