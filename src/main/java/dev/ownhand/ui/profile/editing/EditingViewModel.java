package dev.ownhand.ui.profile.editing;

import dev.ownhand.auth.EmailAddress;
import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.keychain.Identity;
import dev.ownhand.net.Body;
import dev.ownhand.profile.Person;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Standing;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.profile.Draft;
import dev.ownhand.ui.profile.Likeness;
import dev.ownhand.ui.profile.Shelter;
import dev.ownhand.ui.profile.Studio;
import dev.ownhand.ui.work.Activity;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The profile of the chosen identity, as it is typed, kept, compared with what is published, and published. */
public final class EditingViewModel implements Draft {
  private final Studio studio;
  private final Texts texts;
  private final Runnable changed;
  private final Keeping keeping;
  private final Strokes strokes = new Strokes();
  private final Likeness likeness;
  private final Activity publishing;
  private final Activity repainting;
  private final Fields fields;
  private final ReadOnlyObjectWrapper<Optional<Card>> card =
      new ReadOnlyObjectWrapper<>(this, "card", Optional.empty());
  private final ReadOnlyObjectWrapper<Person> person =
      new ReadOnlyObjectWrapper<>(this, "person", Person.EMPTY);
  private final StringProperty email = new SimpleStringProperty(this, "email", "");
  private final ReadOnlyStringWrapper emailTrouble = new ReadOnlyStringWrapper(this, "emailTrouble", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper(this, "kept", "");
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper(this, "standing", "");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
  private final ObservableList<String> differences = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
  private final ReadOnlyBooleanWrapper publishable =
      new ReadOnlyBooleanWrapper(this, "publishable");
  private final ReadOnlyBooleanWrapper asksToReplace =
      new ReadOnlyBooleanWrapper(this, "asksToReplace");

  /** What has happened to the draft here: whoever read before knows less. */
  private int moment;

  private boolean fillsEmail;

  /** With what is run when more may have changed than the form. */
  public EditingViewModel(Studio studio, Runnable changed) {
    this.studio = studio;
    this.changed = changed;
    texts = studio.texts();
    keeping = new Keeping(studio.desk(), studio.background(), this::kept);
    likeness = new Likeness(studio.background());
    publishing = new Activity(studio.background());
    repainting = new Activity(studio.background());
    fields = new Fields(this::typed);
    email.subscribe((_, now) -> emailTyped(now));
  }

  /** Whose profile it is; empty before anything was read. */
  public ReadOnlyObjectProperty<Optional<Card>> cardProperty() {
    return card.getReadOnlyProperty();
  }

  @Override
  public Identity identity() {
    return card.get().orElseThrow().identity();
  }

  @Override
  public ReadOnlyObjectProperty<Person> personProperty() {
    return person.getReadOnlyProperty();
  }

  /** What is typed. */
  public Fields fields() {
    return fields;
  }

  /** The e-mail address, which is never published. */
  public StringProperty emailProperty() {
    return email;
  }

  /** Why it is not kept as it is, or empty. */
  public ReadOnlyStringProperty emailTroubleProperty() {
    return emailTrouble.getReadOnlyProperty();
  }

  /** The picture. */
  public ReadOnlyObjectProperty<Optional<Body>> pictureProperty() {
    return likeness.pictureProperty();
  }

  /** Why something was not done, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Whether what was typed is kept, in words. */
  public ReadOnlyStringProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** How it stands, and what to do, in words. */
  public ReadOnlyStringProperty standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** How many changes would be published, in words. */
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Each of them. */
  public ObservableList<String> differences() {
    return differences;
  }

  /** Whether there is something to undo. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether there is something to do again. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** Whether there is something to publish. */
  public ReadOnlyBooleanProperty publishableProperty() {
    return publishable.getReadOnlyProperty();
  }

  /** Whether the person is asked to publish over what somebody else may have put there. */
  public ReadOnlyBooleanProperty asksToReplaceProperty() {
    return asksToReplace.getReadOnlyProperty();
  }

  /** The publishing under way. */
  public Activity publishing() {
    return publishing;
  }

  /** The change of the picture under way. */
  public Activity repainting() {
    return repainting;
  }

  /** What has happened here so far. */
  public int moment() {
    return moment;
  }

  /**
   * Shows a profile. What is being typed is not disturbed.
   *
   * @param readAt the moment before it was read
   */
  public void show(Card now, int readAt) {
    boolean another =
        card.get().filter(old -> old.identity().index() == now.identity().index()).isEmpty();
    int index = now.identity().index();
    card.set(Optional.of(now));
    if (another) {
      strokes.clear();
      trouble.set("");
      kept.set("");
      asksToReplace.set(false);
      take(keeping.held(index).orElse(keeping.holds(index) ? now.published() : now.latest()));
    } else if (readAt == moment && !keeping.holds(index) && !now.latest().equals(person.get())) {
      strokes.stroke("", person.get());
      take(now.latest());
    } else {
      refresh();
    }
  }

  /** Shows the e-mail address that is kept. */
  public void showEmail(String address) {
    if (!keeping.holdsEmail() && emailTrouble.get().isEmpty()) {
      fillsEmail = true;
      email.set(address);
      fillsEmail = false;
    }
  }

  private void take(Person now) {
    person.set(now);
    fields.show(now);
    refresh();
  }

  /** Everything that follows from the profile. */
  private void refresh() {
    card.get().ifPresent(this::refresh);
    undoable.set(strokes.canUndo());
    redoable.set(strokes.canRedo());
  }

  private void refresh(Card now) {
    Person shown = person.get();
    likeness.show(
        now.identity().index() + " " + shown.avatar().orElse(""),
        () -> studio.desk().picture(now.identity().index(), shown));
    List<String> differ = studio.differences(now.published(), shown);
    if (!differences.equals(differ)) {
      differences.setAll(differ);
    }
    count.set(studio.words().changes(differ.size()));
    standing.set(studio.words().standing(now.standing(), studio.moments()));
    publishable.set(
        switch (now.standing()) {
          case Standing.Clashing _, Standing.Forged _ -> false;
          case Standing.Waiting _ -> true;
          case Standing.NotLooked _,
              Standing.Never _,
              Standing.Published _,
              Standing.NotReached _,
              Standing.TooLarge _ ->
              !differ.isEmpty();
        });
  }

  private void typed(String field, UnaryOperator<Person> change) {
    step(field, change.apply(person.get()));
  }

  private void step(String field, Person now) {
    if (!now.equals(person.get())) {
      strokes.stroke(field, person.get());
      set(now);
    }
  }

  private void set(Person now) {
    moment++;
    person.set(now);
    card.get()
        .ifPresent(
            whose -> {
              int index = whose.identity().index();
              if (now.equals(whose.published()) && whose.waiting().isEmpty()) {
                keeping.drop(index);
              } else {
                keeping.draft(index, now);
              }
            });
    kept.set(texts.text("ui.profile.keeping"));
    refresh();
  }

  @Override
  public void edit(UnaryOperator<Person> change) {
    step("", change.apply(person.get()));
    fields.show(person.get());
  }

  private void emailTyped(String now) {
    if (fillsEmail) {
      return;
    }
    boolean usable = now.isBlank() || EmailAddress.read(now).isPresent();
    emailTrouble.set(usable ? "" : texts.text("ui.profile.email.bad"));
    if (usable) {
      keeping.email(now.strip());
    }
  }

  private void kept(Keeping.Outcome outcome) {
    moment++;
    strokes.pause();
    switch (outcome) {
      case KEPT -> {
        boolean more = card.get().filter(now -> keeping.holds(now.identity().index())).isPresent();
        kept.set(more ? kept.get() : texts.text("ui.profile.kept"));
        trouble.set("");
      }
      case FAILED -> {
        kept.set("");
        trouble.set(texts.text("ui.profile.kept.not"));
      }
    }
  }

  /** Undoes the last stroke. */
  public void undo() {
    strokes.undo(person.get()).ifPresent(this::back);
  }

  /** Does again what was undone last. */
  public void redo() {
    strokes.redo(person.get()).ifPresent(this::back);
  }

  private void back(Person now) {
    set(now);
    fields.show(now);
  }

  /** Goes back to what is published. It can be undone. */
  public void goBack() {
    card.get()
        .ifPresent(
            now -> {
              step("", now.published());
              keeping.drop(now.identity().index());
              fields.show(person.get());
            });
  }

  /** Takes the picture out. It can be undone. */
  public void removePicture() {
    repaint(index -> studio.desk().withoutPicture(index));
  }

  /** A change of the picture. */
  @FunctionalInterface
  public interface Repainting {
    /** Of the draft of an identity. */
    void of(int identity);
  }

  /** Changes the picture of the draft, after what was typed is kept. */
  public void repaint(Repainting change) {
    card.get()
        .ifPresent(
            now -> {
              int index = now.identity().index();
              repainting.start(
                  () -> repainted(index, change),
                  this::show,
                  _ -> studio.background().inWindow(changed));
            });
  }

  private Optional<Card> repainted(int index, Repainting change) {
    try {
      keeping.write();
      change.of(index);
      return studio.desk().cards().stream()
          .filter(now -> now.identity().index() == index)
          .findFirst();
    } catch (RecordsFailure _) {
      return Optional.empty();
    }
  }

  private void show(Optional<Card> repainted) {
    trouble.set(repainted.isPresent() ? "" : texts.text("ui.profile.kept.not"));
    repainted.ifPresent(now -> show(now, moment));
  }

  /** Publishes what is typed. */
  public void publish() {
    if (publishable.get()) {
      publish(index -> () -> studio.desk().publish(index));
    }
  }

  /** Asks first, as it matters what lies there. */
  public void askToReplace() {
    asksToReplace.set(true);
  }

  /** Leaves what lies there. */
  public void leaveForged() {
    asksToReplace.set(false);
  }

  /** Publishes in place of what this identity did not sign. */
  public void replaceForged() {
    asksToReplace.set(false);
    publish(index -> () -> studio.desk().replaceForged(index));
  }

  @FunctionalInterface
  private interface Publishing {
    Supplier<Standing> of(int identity);
  }

  private void publish(Publishing how) {
    trouble.set("");
    card.get()
        .ifPresent(
            now ->
                publishing.start(
                    () -> published(how.of(now.identity().index())),
                    this::published,
                    _ -> studio.background().inWindow(changed)));
  }

  /** Empty if the disk failed. */
  private Optional<Standing> published(Supplier<Standing> how) {
    try {
      return keeping.write() == Keeping.Outcome.KEPT ? Optional.of(how.get()) : Optional.empty();
    } catch (RecordsFailure _) {
      return Optional.empty();
    }
  }

  private void published(Optional<Standing> came) {
    kept.set("");
    trouble.set(came.isPresent() ? "" : texts.text("ui.profile.kept.not"));
    changed.run();
  }

  /** Keeps what was typed, without waiting for a pause. */
  public void keep() {
    keeping.keep();
  }

  /** Hands over what is not kept yet, as everything is about to be locked. On any thread. */
  public void keepIn(Shelter shelter) {
    keeping.writeTo(shelter);
  }

  /** Nobody looks any more: nothing is shown that is private. */
  public void left() {
    keeping.keep();
    card.set(Optional.empty());
    person.set(Person.EMPTY);
    fields.show(Person.EMPTY);
    strokes.clear();
    likeness.clear();
    differences.clear();
    emailTrouble.set("");
    showEmail("");
    asksToReplace.set(false);
    trouble.set("");
    kept.set("");
  }
}
