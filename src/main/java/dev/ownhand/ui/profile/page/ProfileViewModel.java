package dev.ownhand.ui.profile.page;

import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.net.Portrait;
import dev.ownhand.publishing.Card;
import dev.ownhand.ui.profile.Shelter;
import dev.ownhand.ui.profile.Studio;
import dev.ownhand.ui.profile.clash.ClashViewModel;
import dev.ownhand.ui.profile.editing.EditingViewModel;
import dev.ownhand.ui.profile.history.HistoryViewModel;
import dev.ownhand.ui.profile.people.LookupViewModel;
import dev.ownhand.ui.profile.people.OwnPageViewModel;
import dev.ownhand.ui.profile.portrait.FramingViewModel;
import dev.ownhand.ui.profile.portrait.PictureSource;
import dev.ownhand.ui.work.Activity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The profiles of all identities, one of which is looked at, on one screen at a time. Made once, for all views of it. */
public final class ProfileViewModel {
  private final Studio studio;
  private final PictureSource pictures;
  private final EditingViewModel editing;
  private final Activity asking;
  private final ObservableList<Card> cards = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", new Step.Editing());
  private boolean follows;
  private int readings;
  private int chosen;

  /** What was read. */
  private record Contents(List<Card> cards, String email) {}

  public ProfileViewModel(Studio studio, PictureSource pictures) {
    this.studio = studio;
    this.pictures = pictures;
    editing = new EditingViewModel(studio, this::reload);
    asking = new Activity(studio.background());
    studio.desk().onChange(() -> studio.background().inWindow(this::follow));
  }

  /** The identities in use. */
  public ObservableList<Card> cards() {
    return cards;
  }

  /** The form. */
  public EditingViewModel editing() {
    return editing;
  }

  /** The screen that is shown. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Why nothing could be read, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The question to the hub under way. */
  public Activity asking() {
    return asking;
  }

  /** What an identity is called. */
  public String name(Card card) {
    return studio.name(card);
  }

  /** Somebody looks: reads everything, and asks the hub. */
  public void entered() {
    follows = true;
    step.set(new Step.Editing());
    reload(this::ask);
  }

  private void follow() {
    if (follows) {
      reload();
    }
  }

  private void reload() {
    reload(() -> {});
  }

  private void reload(Runnable then) {
    int reading = ++readings;
    int moment = editing.moment();
    var _ =
        studio
            .background()
            .run(
                this::read,
                found -> {
                  if (reading == readings && follows) {
                    show(found, moment);
                    then.run();
                  }
                });
  }

  /** Empty if the disk failed. */
  private Optional<Contents> read() {
    try {
      return Optional.of(
          new Contents(studio.desk().cards(), studio.desk().email().orElse("")));
    } catch (RecordsFailure _) {
      return Optional.empty();
    }
  }

  private void show(Optional<Contents> found, int moment) {
    trouble.set(found.isPresent() ? "" : studio.texts().text("ui.profile.failed"));
    found.ifPresent(
        contents -> {
          if (!cards.equals(contents.cards())) {
            cards.setAll(contents.cards());
          }
          editing.showEmail(contents.email());
          chosenCard().or(() -> cards.stream().findFirst()).ifPresent(card -> show(card, moment));
        });
  }

  private void show(Card card, int moment) {
    chosen = card.identity().index();
    editing.show(card, moment);
  }

  private Optional<Card> chosenCard() {
    return cards.stream().filter(card -> card.identity().index() == chosen).findFirst();
  }

  /** Looks at the profile of another identity. */
  public void choose(Card card) {
    if (card.identity().index() != chosen || editing.cardProperty().get().isEmpty()) {
      editing.keep();
      asking.cancel();
      show(card, editing.moment());
      ask();
    }
  }

  /** Asks the hub how it stands. */
  private void ask() {
    int identity = chosen;
    int moment = editing.moment();
    asking.start(
        () -> looked(identity), found -> found.ifPresent(card -> looked(card, moment)));
  }

  private Optional<Card> looked(int identity) {
    try {
      return studio.desk().look(identity);
    } catch (RecordsFailure _) {
      return Optional.empty();
    }
  }

  private void looked(Card card, int moment) {
    if (!follows) {
      return;
    }
    IntStream.range(0, cards.size())
        .filter(i -> cards.get(i).identity().equals(card.identity()))
        .findFirst()
        .ifPresent(i -> cards.set(i, card));
    if (card.identity().index() == chosen) {
      editing.show(card, moment);
    }
  }

  /** Back to the form. */
  public void back() {
    step.set(new Step.Editing());
    if (follows) {
      reload();
    }
  }

  private void withCard(Consumer<Card> way) {
    editing.keep();
    editing.cardProperty().get().ifPresent(way);
  }

  /** Chooses a picture. */
  public void portray() {
    withCard(
        _ -> step.set(new Step.Framing(new FramingViewModel(studio, pictures, this::portrayed))));
  }

  /** Goes on with the picture in a file. */
  public void portray(Path file) {
    portray();
    if (step.get() instanceof Step.Framing(FramingViewModel framing)) {
      framing.take(file);
    }
  }

  private void portrayed(Portrait.Cut cut) {
    step.set(new Step.Editing());
    editing.repaint(identity -> studio.desk().portray(identity, cut));
  }

  /** What was published before. */
  public void history() {
    withCard(
        card ->
            step.set(
                new Step.History(new HistoryViewModel(studio, current(card), this::back))));
  }

  /** With what was typed last. */
  private Card current(Card card) {
    boolean typed = !editing.personProperty().get().equals(card.latest());
    return typed
        ? new Card(
            card.identity(),
            card.label(),
            card.published(),
            card.waiting(),
            Optional.of(editing.personProperty().get()),
            card.standing())
        : card;
  }

  /** Decides what was changed in two places. */
  public void decide() {
    withCard(
        card -> step.set(new Step.Deciding(new ClashViewModel(studio, card, this::back))));
  }

  /** How others see it. */
  public void page() {
    withCard(card -> step.set(new Step.OwnPage(new OwnPageViewModel(studio, current(card)))));
  }

  /** Looks somebody up. */
  public void lookup() {
    editing.keep();
    step.set(new Step.Lookup(new LookupViewModel(studio)));
  }

  /** Hands over what is not kept yet, as everything is about to be locked. On any thread. */
  public void keepIn(Shelter shelter) {
    editing.keepIn(shelter);
  }

  /** Nobody looks any more. */
  public void left() {
    follows = false;
    readings++;
    asking.cancel();
    editing.left();
    cards.clear();
    step.set(new Step.Editing());
  }
}
