package dev.ownhand.ui.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Arrival;
import dev.ownhand.auth.Ending;
import dev.ownhand.auth.Grant;
import dev.ownhand.auth.Home;
import dev.ownhand.auth.Question;
import dev.ownhand.auth.Requests;
import dev.ownhand.auth.Visit;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Origin;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalViewModelTest {
  private static final String APP = "https://app.example";
  private static final String OTHER = "https://other.example";
  private static final Duration JUST_BEFORE = Arming.PAUSE.minusMillis(1);

  private final HandBackground background = new HandBackground();
  private @TempDir Path folder;
  private Home home;
  private ApprovalViewModel model;

  @BeforeEach
  void open() {
    home = new Home(folder).settled();
    model =
        new ApprovalViewModel(
            home.signIn(), home.household(), background, Texts.in(Locale.ENGLISH));
    model.gotFocus();
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void showsNothingWhileNobodyAsks() {
    assertEquals(new Asked.Nothing(), model.askedProperty().get());
  }

  @Test
  void signsInAsTheChosenIdentity() {
    home.household()
        .inside(
            inside -> {
              inside.records().identities().add();
              inside.records().identities().relabel(1, "Alice");
              return inside;
            });
    Visit visit = ask(APP);
    model.identityProperty().set(question().identities().get(1));
    assertEquals("Sign in as Alice", model.yesProperty().get());
    approve();
    assertEquals(Optional.of(Ending.GRANTED), visit.ending());
    assertEquals(1, grant(APP).identity());
    assertEquals(new Asked.Nothing(), model.askedProperty().get());
  }

  @Test
  void leavesTheAppWithoutAnAnswerAfterANo() {
    Visit visit = ask(APP);
    lookAtIt();
    model.decline();
    background.work();
    assertEquals(Optional.of(Ending.DECLINED), visit.ending());
  }

  @Test
  void doesNotCountAYesThatComesTooEarly() {
    Visit visit = ask(APP);
    background.pass(JUST_BEFORE);
    model.approve();
    background.work();
    assertEquals(Optional.empty(), visit.ending());
  }

  @Test
  void doesNotCountANoThatComesTooEarly() {
    Visit visit = ask(APP);
    background.pass(JUST_BEFORE);
    model.decline();
    model.block();
    model.declineAll();
    background.work();
    assertEquals(Optional.empty(), visit.ending());
  }

  @Test
  void doesNotCountAYesInAWindowThatHasJustGotTheFocus() {
    Visit visit = ask(APP);
    lookAtIt();
    model.lostFocus();
    model.gotFocus();
    model.approve();
    background.work();
    assertEquals(Optional.empty(), visit.ending());
  }

  @Test
  void doesNotCountAYesUnderAPointerThatTheWindowMovedAwayFrom() {
    Visit visit = ask(APP);
    lookAtIt();
    model.moved();
    model.approve();
    background.work();
    assertEquals(Optional.empty(), visit.ending());
  }

  @Test
  void doesNotCountASecondClickForTheRequestThatTakesTheFirstOnesPlace() {
    Visit first = ask(APP);
    Visit second = ask(OTHER);
    assertEquals(1, model.moreProperty().get());
    approve();
    assertEquals(Optional.of(Ending.GRANTED), first.ending());
    assertTrue(model.waitsProperty().get());
    model.approve();
    background.work();
    assertEquals(Optional.empty(), second.ending());
    assertEquals(origin(OTHER), question().request().app());
    assertEquals(0, model.moreProperty().get());
    approve();
    assertEquals(Optional.of(Ending.GRANTED), second.ending());
    assertFalse(model.waitsProperty().get());
  }

  @Test
  void asksNobodyForARequestWhosePageNeverCame() {
    home.arrive(Requests.token(APP), "visitor");
    Visit visit = home.atDesk();
    model.arrived(visit);
    background.work();
    assertEquals(new Asked.Nothing(), model.askedProperty().get());
    visit.follow(() -> {});
    background.work();
    assertEquals(origin(APP), question().request().app());
  }

  @Test
  void beginsThePauseAnewForWhoeverGoesOnClicking() {
    Visit visit = ask(APP);
    for (int i = 0; i < 20; i++) {
      background.pass(Duration.ofMillis(200));
      model.hasty();
      model.approve();
      background.work();
    }
    assertEquals(Optional.empty(), visit.ending());
  }

  @Test
  void offersAgainWhatWasGivenBefore() {
    ask(withScopes("email", "publish_data"));
    model.publishesProperty().set(true);
    approve();
    ask(withScopes("email", "publish_data"));
    assertTrue(model.publishesProperty().get());
    assertFalse(model.givesEmailProperty().get());
  }

  @Test
  void keepsTheFirstRequestInSightWhenAnotherComes() {
    ask(APP);
    lookAtIt();
    ask(OTHER);
    assertEquals(origin(APP), question().request().app());
    assertTrue(model.armedProperty().get());
  }

  @Test
  void takesTheSameRequestForOne() {
    Visit visit = ask(APP);
    model.arrived(visit);
    background.work();
    assertEquals(0, model.moreProperty().get());
  }

  @Test
  void putsTheNewerRequestOfTheSameAppInThePlaceOfTheOlder() {
    Visit older = ask(APP);
    lookAtIt();
    Visit newer = ask(APP);
    assertEquals(Optional.of(Ending.REPLACED), older.ending());
    assertFalse(model.armedProperty().get());
    approve();
    assertEquals(Optional.of(Ending.GRANTED), newer.ending());
  }

  @Test
  void declinesAllThatWaits() {
    Visit first = ask(APP);
    Visit second = ask(OTHER);
    lookAtIt();
    model.declineAll();
    background.work();
    assertEquals(
        List.of(Optional.of(Ending.DECLINED), Optional.of(Ending.DECLINED)),
        List.of(first.ending(), second.ending()));
    assertEquals(new Asked.Nothing(), model.askedProperty().get());
  }

  @Test
  void asksABlockedSiteNeverAgain() {
    Visit visit = ask(APP);
    lookAtIt();
    model.block();
    background.work();
    assertEquals(Optional.of(Ending.BLOCKED), visit.ending());
    assertInstanceOf(Arrival.Blocked.class, home.arrive(Requests.token(APP), "visitor"));
  }

  @Test
  void asksToUnlockFirstAndThenAsks() {
    home.household().lock();
    Visit visit = ask(APP);
    assertEquals(new Asked.Locked(origin(APP)), model.askedProperty().get());
    lookAtIt();
    model.approve();
    background.work();
    assertEquals(Optional.empty(), visit.ending());
    home.household().unlock(home.password());
    background.work();
    assertEquals(origin(APP), question().request().app());
    assertFalse(model.armedProperty().get());
  }

  @Test
  void hidesTheQuestionWhenAllIsLocked() {
    ask(APP);
    lookAtIt();
    model.lock();
    background.work();
    assertEquals(new Asked.Locked(origin(APP)), model.askedProperty().get());
  }

  @Test
  void sendsThePersonToMakeAKeychainFirst() {
    var empty = new Home(folder.resolve("empty"));
    var fresh =
        new ApprovalViewModel(
            empty.signIn(), empty.household(), background, Texts.in(Locale.ENGLISH));
    empty.arrive(Requests.token(APP), "visitor");
    Visit visit = empty.atDesk();
    visit.follow(() -> {});
    fresh.arrived(visit);
    background.work();
    assertEquals(new Asked.NoKeychain(origin(APP)), fresh.askedProperty().get());
    empty.household().create(Mnemonic.ofEntropy(new byte[16]), empty.password());
    background.work();
    assertInstanceOf(Asked.Asking.class, fresh.askedProperty().get());
    empty.close();
  }

  @Test
  void saysThatARequestHasRunOut() {
    ask(APP);
    home.pass(Duration.ofMinutes(11));
    home.signIn().visit("none", "visitor");
    background.work();
    assertEquals(
        new Asked.TooLate(origin(APP), Ending.EXPIRED), model.askedProperty().get());
    model.understood();
    assertEquals(new Asked.Nothing(), model.askedProperty().get());
  }

  @Test
  void givesNoAddressUnlessThePersonTicksAndTypesOne() {
    Visit visit = ask(withScopes("email", "publish_data"));
    assertFalse(model.givesEmailProperty().get());
    assertFalse(model.publishesProperty().get());
    approve();
    assertEquals(Optional.of(Ending.GRANTED), visit.ending());
    assertEquals(List.of(), grant(APP).scopes());
  }

  @Test
  void givesTheAddressThatIsTyped() {
    ask(withScopes("email", "publish_data"));
    model.givesEmailProperty().set(true);
    model.emailProperty().set("ada@example.org");
    model.publishesProperty().set(true);
    approve();
    assertEquals(List.of("email", "publish_data"), grant(APP).scopes());
  }

  @Test
  void refusesAnAddressThatIsNone() {
    Visit visit = ask(withScopes("email"));
    model.givesEmailProperty().set(true);
    model.emailProperty().set("ada at example");
    approve();
    assertEquals(Optional.empty(), visit.ending());
    assertEquals(
        "Type an e-mail address to give to the app, or switch that permission off.",
        model.troubleProperty().get());
  }

  @Test
  void staysUprightUnderFiveHundredRequestsInASecond() {
    for (int i = 0; i < 500; i++) {
      home.arrive(Requests.token("https://app" + i + ".example"), "visitor" + i);
    }
    var seen = new HashSet<Visit>();
    while (!seen.containsAll(home.signIn().waiting())) {
      Visit visit = home.atDesk();
      seen.add(visit);
      visit.follow(() -> {});
      model.arrived(visit);
    }
    background.work();
    Origin shown = question().request().app();
    assertEquals(home.signIn().waiting().size() - 1, model.moreProperty().get());
    assertTrue(model.moreProperty().get() < 16);
    lookAtIt();
    model.declineAll();
    background.work();
    assertEquals(List.of(), home.signIn().waiting());
    assertEquals("https", shown.scheme());
  }

  private void lookAtIt() {
    background.pass(Arming.PAUSE);
  }

  private void approve() {
    lookAtIt();
    model.approve();
    background.work();
  }

  private Visit ask(String app) {
    return arrive(Requests.token(app));
  }

  private Visit ask(JsonValue.Obj claims) {
    return arrive(Requests.signed(claims));
  }

  private Visit arrive(String token) {
    home.arrive(token, "visitor");
    Visit visit = home.atDesk();
    visit.follow(() -> {});
    model.arrived(visit);
    background.work();
    return visit;
  }

  private static JsonValue.Obj withScopes(String... scopes) {
    return Requests.claims(APP).with("scopes", JsonValue.texts(List.of(scopes)));
  }

  private Question question() {
    return assertInstanceOf(Asked.Asking.class, model.askedProperty().get()).question();
  }

  private Grant grant(String app) {
    return home.household()
        .inside(inside -> inside.records().grants().latest(origin(app)))
        .flatMap(latest -> latest)
        .orElseThrow();
  }

  private static Origin origin(String app) {
    return new Origin("https", app.substring("https://".length()), 443);
  }
}
