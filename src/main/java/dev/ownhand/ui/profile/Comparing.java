package dev.ownhand.ui.profile;

import dev.ownhand.profile.Change;
import dev.ownhand.profile.Person;
import java.util.List;

/** Port: in what two versions of a profile differ. */
@FunctionalInterface
public interface Comparing {
  /** Every part that is not the same. */
  List<Change> changes(Person before, Person after);
}
