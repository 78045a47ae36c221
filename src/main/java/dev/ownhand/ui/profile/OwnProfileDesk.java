package dev.ownhand.ui.profile;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.ProfileBook;
import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.Person;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.People;
import dev.ownhand.publishing.Profiles;
import dev.ownhand.publishing.Seen;
import dev.ownhand.publishing.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profiles of this keychain, and those of others. */
public record OwnProfileDesk(Household household, Profiles profiles, People people)
    implements ProfileDesk {
  @Override
  public List<Card> cards() {
    return profiles.cards();
  }

  @Override
  public Optional<Card> look(int identity) {
    return profiles.look(identity);
  }

  @Override
  public void draft(int identity, Person edited) {
    profiles.draft(identity, edited);
  }

  @Override
  public void drop(int identity) {
    profiles.drop(identity);
  }

  @Override
  public Standing publish(int identity) {
    return profiles.publish(identity);
  }

  @Override
  public Standing decide(int identity, Map<Clash, Clash.Side> decisions) {
    return profiles.decide(identity, decisions);
  }

  @Override
  public Standing replaceForged(int identity) {
    return profiles.replaceForged(identity);
  }

  @Override
  public List<ProfileBook.Version> versions(int identity) {
    return profiles.versions(identity);
  }

  @Override
  public void restore(int identity, ProfileBook.Version version) {
    profiles.restore(identity, version);
  }

  @Override
  public void portray(int identity, Portrait.Cut picture) {
    profiles.portray(identity, picture);
  }

  @Override
  public void withoutPicture(int identity) {
    profiles.withoutPicture(identity);
  }

  @Override
  public Optional<Body> picture(int identity, Person person) {
    return profiles.picture(identity, person);
  }

  @Override
  public Seen find(String typed) {
    return people.find(typed);
  }

  @Override
  public Optional<Body> picture(Seen.Found found) {
    return people.picture(found);
  }

  @Override
  public Optional<String> email() {
    return household.inside(inside -> inside.records().identities().email()).flatMap(kept -> kept);
  }

  @Override
  public void keepEmail(String address) {
    household.inside(
        inside -> {
          inside.records().identities().rememberEmail(address);
          return address;
        });
  }

  @Override
  public void onChange(Runnable listener) {
    profiles.onChange(listener);
  }
}
