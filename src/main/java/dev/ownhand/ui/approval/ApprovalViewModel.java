package dev.ownhand.ui.approval;

import dev.ownhand.auth.Approval;
import dev.ownhand.auth.EmailAddress;
import dev.ownhand.auth.Ending;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.Presence;
import dev.ownhand.auth.Publicity;
import dev.ownhand.auth.Question;
import dev.ownhand.auth.Scope;
import dev.ownhand.auth.SignIn;
import dev.ownhand.auth.SignInOutcome;
import dev.ownhand.auth.Visit;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One request after the other, in the order they came, and the person's answer to each. */
public final class ApprovalViewModel {
  private final SignIn signIn;
  private final Household household;
  private final Background background;
  private final Texts texts;
  private final Arming arming;
  private final Activity activity;

  /** What waits, by its id, and how to stop following it. The first is shown. */
  private final Map<String, Followed> waiting = new LinkedHashMap<>();

  /** What has come, but whose page has not been heard of. */
  private final Map<String, Followed> expected = new HashMap<>();

  private final ReadOnlyObjectWrapper<Asked> asked =
      new ReadOnlyObjectWrapper<>(this, "asked", new Asked.Nothing());
  private final ReadOnlyBooleanWrapper waits = new ReadOnlyBooleanWrapper(this, "waits");
  private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper(this, "more");
  private final ReadOnlyBooleanWrapper pageGone = new ReadOnlyBooleanWrapper(this, "pageGone");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper yes = new ReadOnlyStringWrapper(this, "yes", "");
  private final ObjectProperty<Question.@Nullable Choice> identity =
      new SimpleObjectProperty<>(this, "identity");
  private final ReadOnlyBooleanWrapper unpublished = new ReadOnlyBooleanWrapper(this, "unpublished");
  private final BooleanProperty publishes = new SimpleBooleanProperty(this, "publishes");
  private final BooleanProperty givesEmail = new SimpleBooleanProperty(this, "givesEmail");
  private final StringProperty email = new SimpleStringProperty(this, "email", "");

  /** The one that is shown, and that every answer is for. */
  private @Nullable Visit current;

  /** The one whose question is being made. */
  private @Nullable Visit looking;

  private record Followed(Visit visit, Runnable unfollow) {}

  public ApprovalViewModel(
      SignIn signIn, Household household, Background background, Texts texts) {
    this.signIn = signIn;
    this.household = household;
    this.background = background;
    this.texts = texts;
    this.arming = new Arming(background);
    this.activity = new Activity(background);
    identity.subscribe(this::nameYes);
    email.subscribe(() -> trouble.set(""));
    givesEmail.subscribe(() -> trouble.set(""));
    household.onChange(() -> background.inWindow(this::look));
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<Asked> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Whether somebody waits, shown already or in a moment. */
  public ReadOnlyBooleanProperty waitsProperty() {
    return waits.getReadOnlyProperty();
  }

  /** How many more wait behind it. */
  public ReadOnlyIntegerProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /** Whether nobody is left to be told. */
  public ReadOnlyBooleanProperty pageGoneProperty() {
    return pageGone.getReadOnlyProperty();
  }

  /** What keeps a yes from being given, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** What the yes is called. */
  public ReadOnlyStringProperty yesProperty() {
    return yes.getReadOnlyProperty();
  }

  /** Whether an answer counts now. */
  public ReadOnlyBooleanProperty armedProperty() {
    return arming.armedProperty();
  }

  /** The identity to sign in with. */
  public ObjectProperty<Question.@Nullable Choice> identityProperty() {
    return identity;
  }

  /** Whether a yes failed for the public profile alone. */
  public ReadOnlyBooleanProperty unpublishedProperty() {
    return unpublished.getReadOnlyProperty();
  }

  /** Whether the storage is entered in the public profile. */
  public BooleanProperty publishesProperty() {
    return publishes;
  }

  /** Whether an e-mail address is given away. */
  public BooleanProperty givesEmailProperty() {
    return givesEmail;
  }

  /** Which address. */
  public StringProperty emailProperty() {
    return email;
  }

  /** The answering under way. */
  public Activity activity() {
    return activity;
  }

  /**
   * Takes a request in, once its page is there: what a page opens only to drop it, asks nobody. The same
   * one twice is one.
   */
  public void arrived(Visit visit) {
    if (!expected.containsKey(visit.id()) && !waiting.containsKey(visit.id())) {
      Runnable unfollow = visit.onChange(() -> background.inWindow(() -> changed(visit)));
      expected.put(visit.id(), new Followed(visit, unfollow));
      changed(visit);
    }
  }

  private void changed(Visit visit) {
    Followed coming = expected.get(visit.id());
    if (coming == null) {
      look();
    } else if (visit.ending().isPresent()) {
      expected.remove(visit.id());
      coming.unfollow().run();
    } else if (visit.presence() != Presence.NOT_YET) {
      expected.remove(visit.id());
      waiting.put(visit.id(), coming);
      stand();
    }
  }

  private void stand() {
    if (asked.get() instanceof Asked.TooLate) {
      asked.set(new Asked.Nothing());
    }
    look();
  }

  /** The window has the focus. */
  public void gotFocus() {
    arming.gotFocus();
  }

  /** The window does not have the focus any more. */
  public void lostFocus() {
    arming.lostFocus();
  }

  /** The window, or what is in it, has moved: what is under the pointer may be something else. */
  public void moved() {
    arming.changed();
  }

  /** Somebody typed or clicked before an answer counts: whoever is that busy has not read it yet. */
  public void hasty() {
    if (!arming.isArmed()) {
      arming.changed();
    }
  }

  /** Says yes, if that counts yet. */
  public void approve() {
    Question.Choice chosen = identity.get();
    if (!(asked.get() instanceof Asked.Asking(Question question))
        || chosen == null
        || !arming.isArmed()) {
      return;
    }
    Optional<String> address = address(question);
    if (givesEmail.get() && address.isEmpty()) {
      trouble.set(texts.text("ui.approval.email.bad"));
      return;
    }
    answer(new Approval.Granted(chosen.identity().index(), withheld(question), address));
  }

  private Optional<String> address(Question question) {
    return givesEmail.get() && question.request().scopes().contains(Scope.EMAIL)
        ? EmailAddress.read(email.get())
        : Optional.empty();
  }

  private Set<Scope> withheld(Question question) {
    var withheld = new HashSet<Scope>();
    if (!publishes.get() && question.request().scopes().contains(Scope.PUBLISH_DATA)) {
      withheld.add(Scope.PUBLISH_DATA);
    }
    if (!givesEmail.get() && question.request().scopes().contains(Scope.EMAIL)) {
      withheld.add(Scope.EMAIL);
    }
    return withheld;
  }

  /** Says no, if that counts yet. */
  public void decline() {
    if (arming.isArmed()) {
      answer(new Approval.Declined());
    }
  }

  /** Says no to everything that waits, if that counts yet. */
  public void declineAll() {
    if (arming.isArmed()) {
      var all = waiting.values().stream().map(Followed::visit).toList();
      activity.start(
          () -> {
            all.forEach(visit -> signIn.answer(visit, new Approval.Declined()));
            return all.size();
          },
          _ -> look());
    }
  }

  /** Says no, now and to everything this site will ever ask, if that counts yet. */
  public void block() {
    Visit visit = current;
    if (arming.isArmed() && visit != null) {
      activity.start(() -> signIn.block(visit), outcome -> answered(visit, outcome));
    }
  }

  /** Locks everything; what waits goes on waiting. */
  public void lock() {
    var _ =
        background.run(
            () -> {
              household.lock();
              return household.condition();
            },
            _ -> look());
  }

  /** What could not be answered any more was read. */
  public void understood() {
    asked.set(new Asked.Nothing());
    look();
  }

  /** The window was closed: whatever is asked in it is declined, now or not at all. */
  public void closed() {
    switch (asked.get()) {
      case Asked.Nothing _ -> {}
      case Asked.NoKeychain _ -> {}
      case Asked.Locked _ -> decline();
      case Asked.Asking _ -> decline();
      case Asked.TooLate _ -> understood();
      case Asked.NotWritten _ -> understood();
    }
  }

  /** Says yes, and leaves the profile as it is. */
  public void approveUnpublished() {
    publishes.set(false);
    approve();
  }

  private void answer(Approval approval) {
    Visit visit = current;
    if (visit != null) {
      trouble.set("");
      unpublished.set(false);
      activity.start(
          () -> signIn.answer(visit, approval), outcome -> answered(visit, outcome));
    }
  }

  private void answered(Visit visit, SignInOutcome outcome) {
    switch (outcome) {
      case SignInOutcome.Done _ -> {}
      case SignInOutcome.AlreadyEnded _ -> {}
      case SignInOutcome.NotWritten _ -> {
        current = null;
        show(new Asked.NotWritten(visit.request().app()));
        return;
      }
      case SignInOutcome.Locked _ -> {}
      case SignInOutcome.NoSuchIdentity _ -> show(new Asked.Nothing());
      case SignInOutcome.NotPublished(Publicity.Entering why) -> {
        trouble.set(texts.text("ui.approval.unpublished." + why.name().toLowerCase(Locale.ROOT)));
        unpublished.set(true);
      }
    }
    look();
  }

  private void forget(Visit visit) {
    Followed followed = waiting.remove(visit.id());
    if (followed != null) {
      followed.unfollow().run();
    }
  }

  /** Looks anew at what waits, and at what the person is shown of it. */
  private void look() {
    waiting.values().stream()
        .map(Followed::visit)
        .filter(visit -> visit.ending().isPresent())
        .toList()
        .forEach(this::forget);
    boolean reading =
        asked.get() instanceof Asked.TooLate || asked.get() instanceof Asked.NotWritten;
    more.set(Math.max(0, waiting.size() - (reading ? 0 : 1)));
    if (reading) {
      return;
    }
    Visit before = current;
    Visit next = waiting.values().stream().map(Followed::visit).findFirst().orElse(null);
    if (next != null && next.equals(before)) {
      pageGone.set(next.presence() == Presence.GONE);
      ask(next);
      return;
    }
    current = next;
    looking = null;
    waits.set(next != null);
    if (next == null) {
      show(before == null ? new Asked.Nothing() : late(before));
    } else {
      pageGone.set(next.presence() == Presence.GONE);
      show(new Asked.Nothing());
      ask(next);
    }
  }

  /** What ended by itself, before the eyes of the person, is told. */
  private Asked late(Visit visit) {
    boolean wasShown = !(asked.get() instanceof Asked.Nothing);
    return visit
        .ending()
        .filter(ending -> wasShown && (ending == Ending.EXPIRED || ending == Ending.REPLACED))
        .<Asked>map(ending -> new Asked.TooLate(visit.request().app(), ending))
        .orElseGet(Asked.Nothing::new);
  }

  private void ask(Visit visit) {
    switch (household.condition()) {
      case ABSENT -> show(new Asked.NoKeychain(visit.request().app()));
      case LOCKED -> show(new Asked.Locked(visit.request().app()));
      case OPEN -> {
        if (!(asked.get() instanceof Asked.Asking) && !visit.equals(looking)) {
          looking = visit;
          var _ =
              background.run(
                  () -> signIn.question(visit),
                  question -> put(visit, question),
                  _ -> {},
                  () -> looking = null);
        }
      }
    }
  }

  private void put(Visit visit, Optional<Question> question) {
    if (visit.equals(looking)) {
      looking = null;
    }
    if (question.isEmpty() || !visit.equals(current) || visit.ending().isPresent()) {
      look();
      return;
    }
    Question put = question.get();
    publishes.set(isGiven(put, Scope.PUBLISH_DATA));
    email.set(put.email().orElse(""));
    givesEmail.set(isGiven(put, Scope.EMAIL) && put.email().isPresent());
    trouble.set("");
    identity.set(
        put.identities().stream()
            .filter(choice -> choice.identity().index() == put.proposed())
            .findFirst()
            .orElse(put.identities().getFirst()));
    show(new Asked.Asking(put));
  }

  /** What an app can do without is given only if it was before. */
  private static boolean isGiven(Question question, Scope scope) {
    return question.request().scopes().contains(scope) && !question.fresh().contains(scope);
  }

  private void show(Asked shown) {
    if (!(shown instanceof Asked.Asking)) {
      email.set("");
    }
    if (!asked.get().equals(shown)) {
      arming.changed();
      asked.set(shown);
    }
  }

  private void nameYes() {
    Question.Choice chosen = identity.get();
    yes.set(chosen == null ? "" : texts.text("ui.approval.yes", Called.of(chosen, texts)));
  }
}
