package dev.ownhand.ui.profile.people;

import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFile;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Standing;
import dev.ownhand.ui.profile.Studio;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One's own page, as others see it; as they would, if nothing is published. */
public final class OwnPageViewModel {
  private final PageViewModel page;
  private final Optional<String> address;
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");

  public OwnPageViewModel(Studio studio, Card card) {
    page = new PageViewModel(studio);
    boolean isThere = !card.published().equals(Person.EMPTY);
    Person shown = isThere ? card.published() : card.latest();
    int differ = studio.differences(card.published(), card.latest()).size();
    if (!isThere || card.standing() instanceof Standing.Never) {
      note.set(studio.texts().text("ui.profile.page.not_yet"));
    } else if (differ > 0) {
      note.set(studio.texts().text("ui.profile.page.differs", studio.words().changes(differ)));
    }
    address =
        card.published()
            .readPrefix()
            .map(prefix -> prefix + card.identity().address() + "/" + ProfileFile.PATH);
    int identity = card.identity().index();
    page.show(
        PublicPage.of(card.identity().address(), shown, studio.words()),
        () -> studio.desk().picture(identity, shown));
  }

  /** The page. */
  public PageViewModel page() {
    return page;
  }

  /** Where others find it, once it is published. */
  public Optional<String> address() {
    return address;
  }

  /** How it differs from what is typed, or empty. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }
}
