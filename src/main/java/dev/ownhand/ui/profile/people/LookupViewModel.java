package dev.ownhand.ui.profile.people;

import dev.ownhand.publishing.Seen;
import dev.ownhand.ui.profile.Studio;
import dev.ownhand.ui.work.Activity;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Somebody is looked up by ID or by the address of a profile. */
public final class LookupViewModel {
  private final Studio studio;
  private final Activity activity;
  private final PageViewModel page;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");
  private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper(this, "found", "");

  public LookupViewModel(Studio studio) {
    this.studio = studio;
    activity = new Activity(studio.background());
    page = new PageViewModel(studio);
  }

  /** What is typed. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Why nobody was found, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** That what was found is not genuine, or empty. */
  public ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /** Whose profile was found where, or empty. */
  public ReadOnlyStringProperty foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The page of whoever was found. */
  public PageViewModel page() {
    return page;
  }

  /** The looking under way. */
  public Activity activity() {
    return activity;
  }

  /** Looks. */
  public void look() {
    String whom = typed.get().strip();
    if (whom.isEmpty()) {
      return;
    }
    forget();
    activity.start(() -> studio.desk().find(whom), this::show);
  }

  private void show(Seen seen) {
    String words = studio.words().seen(seen);
    switch (seen) {
      case Seen.Found who -> {
        found.set(
            who.issued()
                .map(issued -> text("ui.profile.lookup.issued", words, studio.when(issued)))
                .orElse(words));
        page.show(
            PublicPage.of(who.owner(), who.person(), studio.words()),
            () -> studio.desk().picture(who));
      }
      case Seen.Forged _ -> warning.set(words);
      case Seen.NotFound _,
          Seen.NotAnId _,
          Seen.NamesUnknown _,
          Seen.Refused _,
          Seen.NotReached _ ->
          trouble.set(words);
    }
  }

  private String text(String key, String words, String when) {
    return studio.texts().text(key, words, when);
  }

  private void forget() {
    trouble.set("");
    warning.set("");
    found.set("");
    page.clear();
  }

  /** Nobody looks any more. */
  public void left() {
    activity.cancel();
    forget();
  }
}
