package dev.ownhand.ui.identities;

import dev.ownhand.auth.Grant;
import dev.ownhand.auth.Home;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.Requests;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Puts identities and apps into a home. */
final class Furnishing {
  private Furnishing() {}

  /** Identities with these labels, from the first on. */
  static Home labelled(Home home, List<String> labels) {
    inside(
        home,
        in -> {
          for (int i = 0; i < labels.size(); i++) {
            if (i > 0) {
              in.records().identities().add();
            }
            in.records().identities().relabel(i, labels.get(i));
          }
        });
    return home;
  }

  /** A yes given to an app so long ago. */
  static void signedIn(Home home, String app, int identity, Duration ago, List<String> scopes) {
    var grant =
        new Grant(Requests.origin(app), identity, scopes, home.clock().instant().minus(ago));
    inside(home, in -> in.records().grants().write(grant));
  }

  static void inside(Home home, Consumer<Household.Inside> task) {
    boolean done =
        home.household()
            .inside(
                in -> {
                  task.accept(in);
                  return true;
                })
            .orElse(false);
    if (!done) {
      throw new IllegalStateException("everything is locked");
    }
  }
}
