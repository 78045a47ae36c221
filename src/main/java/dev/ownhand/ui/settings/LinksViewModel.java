package dev.ownhand.ui.settings;

import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.platform.handler.LinkHandler.Change;
import dev.ownhand.platform.handler.LinkHandler.Reason;
import dev.ownhand.platform.handler.LinkHandler.Standing;
import dev.ownhand.platform.handler.Trials;
import dev.ownhand.platform.login.LoginStart;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Who opens sign-in links, whether that works, and whether Ownhand starts when the person logs in. */
public final class LinksViewModel {
  /** What the one button is for. */
  public enum Offer {
    INSTALL,
    REMOVE,
    NOTHING
  }

  /** What was found out in one go. */
  private record Found(Standing links, LoginStart.Standing login) {}

  private final Links links;
  private final Background background;
  private final Texts texts;
  private final Activity changing;
  private final Activity testing;
  private Trials.@Nullable Trial trial;

  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper(this, "standing", "");
  private final ReadOnlyObjectWrapper<Offer> offer =
      new ReadOnlyObjectWrapper<>(this, "offer", Offer.NOTHING);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper came = new ReadOnlyStringWrapper(this, "came", "");
  private final ReadOnlyStringWrapper lost = new ReadOnlyStringWrapper(this, "lost", "");
  private final ReadOnlyObjectWrapper<LoginStart.Standing> login =
      new ReadOnlyObjectWrapper<>(this, "login", LoginStart.Standing.UNKNOWN);
  private final ReadOnlyStringWrapper loginTrouble =
      new ReadOnlyStringWrapper(this, "loginTrouble", "");

  LinksViewModel(Links links, Background background, Texts texts) {
    this.links = links;
    this.background = background;
    this.texts = texts;
    changing = new Activity(background);
    testing = new Activity(background);
    testing.runningProperty().subscribe(this::stopped);
  }

  /** Who opens links, in words; empty until it is known. */
  public ReadOnlyStringProperty standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** What can be done about it. */
  public ReadOnlyObjectProperty<Offer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Why it was not changed, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** That a link for trial came, and how fast, or empty. */
  public ReadOnlyStringProperty cameProperty() {
    return came.getReadOnlyProperty();
  }

  /** That it did not, and what to do, or empty. */
  public ReadOnlyStringProperty lostProperty() {
    return lost.getReadOnlyProperty();
  }

  /** Whether Ownhand starts when the person logs in. */
  public ReadOnlyObjectProperty<LoginStart.Standing> loginProperty() {
    return login.getReadOnlyProperty();
  }

  /** Why that was not switched, or empty. */
  public ReadOnlyStringProperty loginTroubleProperty() {
    return loginTrouble.getReadOnlyProperty();
  }

  public Activity changing() {
    return changing;
  }

  public Activity testing() {
    return testing;
  }

  /** Finds out how it stands. */
  public void reload() {
    var _ = background.run(this::found, this::show);
  }

  /** Does what is offered. */
  public void change() {
    trouble.set("");
    quiet();
    switch (offer.get()) {
      case INSTALL -> changing.start(links.handler()::install, this::changed);
      case REMOVE -> changing.start(links.handler()::remove, this::changed);
      case NOTHING -> {}
    }
  }

  private void changed(Change change) {
    trouble.set(
        switch (change) {
          case Change.Done() -> "";
          case Change.NotDone(Reason reason) -> reason(reason);
        });
    reload();
  }

  /** Opens a link for trial and waits until it comes back. */
  public void test() {
    if (testing.runningProperty().get()) {
      return;
    }
    quiet();
    Trials.Trial begun = links.trials().begin();
    trial = begun;
    testing.start(() -> begun.run(Trials.LIMIT), this::tested);
  }

  private void tested(Trials.Outcome outcome) {
    switch (outcome) {
      case Trials.Outcome.Came(Duration took) ->
          came.set(texts.text("ui.settings.links.came", String.valueOf(took.toMillis())));
      case Trials.Outcome.Lost() ->
          lost.set(
              texts.text("ui.settings.links.lost", String.valueOf(Trials.LIMIT.toSeconds())));
      case Trials.Outcome.NotOpened() -> lost.set(texts.text("ui.settings.links.not_opened"));
      case Trials.Outcome.Cancelled() -> {}
    }
  }

  private void stopped(boolean running) {
    if (!running && trial != null) {
      trial.cancel();
      trial.close();
    }
  }

  private void quiet() {
    came.set("");
    lost.set("");
  }

  /** Nobody waits for a trial any longer. */
  void left() {
    testing.cancel();
  }

  public void startAtLogin() {
    switchLogin(links.login()::on);
  }

  public void doNotStartAtLogin() {
    switchLogin(links.login()::off);
  }

  private void switchLogin(Supplier<LoginStart.Switching> switching) {
    var _ = background.run(switching, this::switched);
  }

  private void switched(LoginStart.Switching switching) {
    loginTrouble.set(
        switch (switching) {
          case DONE -> "";
          case IMPOSSIBLE -> texts.text("ui.settings.login.impossible");
          case FAILED -> texts.text("ui.settings.login.failed");
        });
    reload();
  }

  private Found found() {
    return new Found(links.handler().standing(), links.login().standing());
  }

  private void show(Found found) {
    standing.set(
        switch (found.links()) {
          case Standing.Ours() -> texts.text("ui.settings.links.ours");
          case Standing.Another(String name) -> texts.text("ui.settings.links.another", name);
          case Standing.Nobody() -> texts.text("ui.settings.links.nobody");
          case Standing.Untold(Reason reason) -> reason(reason);
        });
    offer.set(
        switch (found.links()) {
          case Standing.Ours() -> Offer.REMOVE;
          case Standing.Another _, Standing.Nobody() -> Offer.INSTALL;
          case Standing.Untold(Reason reason) ->
              reason == Reason.SYSTEM ? Offer.INSTALL : Offer.NOTHING;
        });
    // Also a switch that was turned in vain shows how it is.
    login.set(LoginStart.Standing.UNKNOWN);
    login.set(found.login());
  }

  private String reason(Reason reason) {
    return texts.text("handler.reason." + reason.name().toLowerCase(Locale.ROOT));
  }
}
