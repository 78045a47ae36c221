package dev.ownhand.auth;

import dev.ownhand.profile.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: what is known of the profiles of one's own, and what is to become of them; private and durable. */
public interface ProfileBook {
  /** The most versions remembered of one profile; the oldest are forgotten first. */
  int MOST_VERSIONS = 50;

  /** A profile as it was published once. */
  record Version(Instant published, Person person) {}

  /**
   * Something changed, and what it was before.
   *
   * @param base what the hub had when the change began
   */
  record Edit(Person base, Person edited) {}

  /** A picture that a profile speaks of. */
  record Picture(String path, String type, String base64) {}

  /** What the hub was last seen to have; empty if it was never asked. */
  Optional<Person> published(int identity);

  /** Remembers what the hub has. */
  void seen(int identity, Person person);

  /** Remembers what the hub has since it was published from here, and what waits now. */
  void published(int identity, Version version, Optional<Edit> waiting);

  /** The versions remembered, newest first. */
  List<Version> versions(int identity);

  /** What is being typed. */
  Optional<Edit> draft(int identity);

  /** Keeps what is being typed; drops it if it is empty. */
  void draft(int identity, Optional<Edit> edit);

  /** What is to be published. */
  Optional<Edit> waiting(int identity);

  /** Keeps what is to be published; drops it if it is empty. */
  void waiting(int identity, Optional<Edit> edit);

  /** A picture of that identity, if it is kept. */
  Optional<Picture> picture(int identity, String path);

  /** Keeps a picture. */
  void keep(int identity, Picture picture);

  /** Forgets every picture of that identity but these. */
  void keepOnly(int identity, List<String> paths);
}
