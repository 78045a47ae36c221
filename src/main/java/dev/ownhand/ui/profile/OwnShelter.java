package dev.ownhand.ui.profile;

import dev.ownhand.auth.Household;
import dev.ownhand.profile.Person;
import dev.ownhand.publishing.Profiles;

/** The records, one last time before they are closed. */
public record OwnShelter(Household.Inside inside) implements Shelter {
  @Override
  public void draft(int identity, Person edited) {
    Profiles.draft(inside, identity, edited);
  }

  @Override
  public void drop(int identity) {
    Profiles.drop(inside, identity);
  }

  @Override
  public void keepEmail(String address) {
    inside.records().identities().rememberEmail(address);
  }
}
