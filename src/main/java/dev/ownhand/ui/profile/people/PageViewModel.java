package dev.ownhand.ui.profile.people;

import dev.ownhand.net.Body;
import dev.ownhand.ui.profile.Badge;
import dev.ownhand.ui.profile.Likeness;
import dev.ownhand.ui.profile.Studio;
import dev.ownhand.ui.work.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** The page of somebody: its picture, and a badge for each account as soon as it is looked at. */
public final class PageViewModel {
  private final Studio studio;
  private final Likeness likeness;
  private final List<Background.Job> looking = new ArrayList<>();
  private final ObservableMap<PublicPage.Claim, Badge> badges = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Optional<PublicPage>> page =
      new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
  /** Nobody who is looked up has others asked more often than that. */
  private static final int MOST_LOOKED_AT = 64;

  public PageViewModel(Studio studio) {
    this.studio = studio;
    likeness = new Likeness(studio.background());
  }

  /** The page; empty while there is none. */
  public ReadOnlyObjectProperty<Optional<PublicPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** The picture; empty while there is none. */
  public ReadOnlyObjectProperty<Optional<Body>> pictureProperty() {
    return likeness.pictureProperty();
  }

  /** What is known of accounts so far. */
  public ObservableMap<PublicPage.Claim, Badge> badges() {
    return badges;
  }

  /** Shows a page, its picture and what is found of its accounts. */
  void show(PublicPage now, Supplier<Optional<Body>> picture) {
    clear();
    page.set(Optional.of(now));
    likeness.show(now.owner().toString(), picture);
    now.accounts().stream()
        .limit(MOST_LOOKED_AT)
        .forEach(claim -> looking.add(look(now, claim)));
  }

  private Background.Job look(PublicPage now, PublicPage.Claim claim) {
    boolean[] left = {false};
    Background.Job job =
        studio
            .background()
            .run(
                () ->
                    left[0]
                        ? Optional.<Badge>empty()
                        : studio.badges().badge(now.owner(), claim.account()),
                badge -> badge.ifPresent(known -> badges.put(claim, known)));
    return () -> {
      left[0] = true;
      job.cancel();
    };
  }

  /** Shows none. */
  public void clear() {
    looking.forEach(Background.Job::cancel);
    looking.clear();
    badges.clear();
    likeness.clear();
    page.set(Optional.empty());
  }
}
