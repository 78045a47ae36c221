package dev.ownhand.ui.profile;

import dev.ownhand.base.Printable;
import dev.ownhand.profile.Person;
import dev.ownhand.publishing.Card;
import dev.ownhand.texts.MomentTexts;
import dev.ownhand.texts.ProfileTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** What every profile screen works with. */
public record Studio(
    ProfileDesk desk,
    Comparing comparing,
    Badges badges,
    Background background,
    Texts texts,
    InstantSource clock) {
  private static final int MOST_LABEL_CHARS = 80;

  /** What is said of profiles. */
  public ProfileTexts words() {
    return new ProfileTexts(texts);
  }

  /** What is said of moments, as of now. */
  public MomentTexts moments() {
    return new MomentTexts(texts, clock.instant(), ZoneId.systemDefault());
  }

  /** When something was. */
  public String when(Instant moment) {
    return moments().when(moment);
  }

  /** What an identity is called: the label, or a number where there is none. */
  public String name(Card card) {
    String label = Printable.line(card.label(), MOST_LABEL_CHARS);
    return label.isEmpty()
        ? texts.text("ui.profile.unnamed", String.valueOf(card.identity().index() + 1))
        : label;
  }

  /** In what two versions differ, each difference in words. */
  public List<String> differences(Person before, Person after) {
    return words().changes(comparing.changes(before, after));
  }
}
