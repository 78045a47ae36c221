package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.profile.Person;
import dev.ownhand.store.HsqlCabinet;
import dev.ownhand.verify.ResponseCheck;
import dev.ownhand.verify.ResponseVerifier;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
  private static final String APP = "https://app.example";
  private static final Approval YES = new Approval.Granted(0, Set.of(), Optional.empty());

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void settle() {
    home = new Home(folder).settled();
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void answersARequestThatThePersonAgreesTo() {
    home.arrive(Requests.token(APP), "browser");
    Visit visit = home.atDesk();
    assertEquals(new SignInOutcome.Done(Ending.GRANTED), home.signIn().answer(visit, YES));

    String back = visit.wayBack().toString();
    assertTrue(back.startsWith(APP + "/?authResponse="), "the answer goes to the app");
    String response = back.substring(back.indexOf('=') + 1);
    var check = new ResponseVerifier(InstantSource.fixed(Requests.NOW)).check(response);
    String address =
        home.household().inside(in -> in.keychain().identity(0).address().toString()).orElseThrow();
    assertEquals(address, assertInstanceOf(ResponseCheck.Genuine.class, check).identity().address());
  }

  @Test
  void tellsTheAppNothingWhenThePersonDeclines() {
    home.arrive(Requests.token(APP), "browser");
    Visit visit = home.atDesk();
    assertEquals(
        new SignInOutcome.Done(Ending.DECLINED),
        home.signIn().answer(visit, new Approval.Declined()));
    assertEquals(APP + "/", visit.wayBack().toString());
    assertEquals(
        new SignInOutcome.AlreadyEnded(Ending.DECLINED), home.signIn().answer(visit, YES));
    assertEquals(APP + "/", visit.wayBack().toString());
  }

  @Test
  void opensNothingForARequestThatBreaksARule() {
    String spoiled =
        Requests.signed(Requests.claims(APP).with("redirect_uri", "https://evil.example/"));
    assertInstanceOf(Arrival.Refused.class, home.arrive(spoiled, "browser"));
    assertEquals(List.of(), home.signIn().waiting());
  }

  @Test
  void answersAnEchoAfterCheckingAndOpensNothing() {
    String token = Requests.token(APP);
    var link = new RequestLink(token, Optional.of("a1b2c3"));
    var echoed =
        assertInstanceOf(Arrival.Echoed.class, home.signIn().arrive(link, "browser", Home.ENTRANCE));
    assertEquals(
        APP
            + "/?echoReply=a1b2c3&authContinuation=http%3A%2F%2Flocalhost%3A8888%2Fauth%3FauthRequest%3D"
            + token
            + "%26echo%3D",
        echoed.back().toString());
    assertEquals(List.of(), home.signIn().waiting());
    var spoiled = new RequestLink(token + "A", Optional.of("a1b2c3"));
    assertInstanceOf(
        Arrival.Refused.class, home.signIn().arrive(spoiled, "browser", Home.ENTRANCE));
  }

  @Test
  void takesTheSameRequestFromTheSameBrowserForOne() {
    String token = Requests.token(APP);
    Visit first = assertInstanceOf(Arrival.Received.class, home.arrive(token, "browser")).visit();
    Visit again = assertInstanceOf(Arrival.Received.class, home.arrive(token, "browser")).visit();
    assertSame(first, again);
    assertSame(first, home.atDesk());
    assertTrue(home.deskIsEmpty());
  }

  @Test
  void showsARequestToNoOtherBrowser() {
    String token = Requests.token(APP);
    Visit visit = assertInstanceOf(Arrival.Received.class, home.arrive(token, "browser")).visit();
    assertInstanceOf(Arrival.OpenElsewhere.class, home.arrive(token, "other"));
    assertEquals(Optional.empty(), home.signIn().visit(visit.id(), "other"));
    assertEquals(Optional.of(visit), home.signIn().visit(visit.id(), "browser"));
    home.signIn().answer(home.atDesk(), YES);
    var before = assertInstanceOf(Arrival.AnsweredBefore.class, home.arrive(token, "other"));
    assertEquals(APP + "/", before.app().toString());
  }

  @Test
  void letsARequestRunOut() {
    String token = Requests.token(APP);
    home.arrive(token, "browser");
    Visit visit = home.atDesk();
    var told = new ArrayList<Ending>();
    visit.onChange(() -> visit.ending().ifPresent(told::add));
    home.pass(SignIn.PATIENCE);
    assertEquals(Optional.of(visit), home.signIn().visit(visit.id(), "browser"));
    assertEquals(List.of(Ending.EXPIRED), told);
    assertEquals(
        new SignInOutcome.AlreadyEnded(Ending.EXPIRED), home.signIn().answer(visit, YES));
    assertEquals(APP + "/", visit.wayBack().toString());
  }

  @Test
  void answersNothingAfterTheRequestItselfHasExpired() {
    String token =
        Requests.signed(
            Requests.claims(APP).with("exp", JsonValue.number(Requests.NOW.getEpochSecond() + 60)));
    home.arrive(token, "browser");
    Visit visit = home.atDesk();
    home.pass(Duration.ofSeconds(61));
    assertEquals(new SignInOutcome.Done(Ending.EXPIRED), home.signIn().answer(visit, YES));
  }

  @Test
  void remembersAnAnsweredRequestLongAfterItsPageIsForgotten() {
    String token = Requests.token(APP);
    home.arrive(token, "browser");
    home.signIn().answer(home.atDesk(), new Approval.Declined());
    home.pass(SignIn.PATIENCE.multipliedBy(3));
    var before = assertInstanceOf(Arrival.AnsweredBefore.class, home.arrive(token, "browser"));
    assertEquals(Ending.DECLINED, before.ending());
  }

  @Test
  void letsNoAppCrowdOutTheOthers() {
    for (int i = 0; i < 4; i++) {
      followed(home.arrive(Requests.token(APP), "browser" + i));
    }
    assertInstanceOf(Arrival.Crowded.class, home.arrive(Requests.token(APP), "browser"));
    assertInstanceOf(
        Arrival.Received.class, home.arrive(Requests.token("https://other.example"), "browser"));
    home.pass(SignIn.PATIENCE);
    assertInstanceOf(Arrival.Received.class, home.arrive(Requests.token(APP), "browser"));
  }

  @Test
  void keepsNoMoreThanSixteenWaiting() {
    for (int i = 0; i < 16; i++) {
      followed(home.arrive(Requests.token("https://app" + i + ".example"), "browser"));
    }
    assertInstanceOf(Arrival.Crowded.class, home.arrive(Requests.token(APP), "browser"));
    assertEquals(16, home.signIn().waiting().size());
  }

  /** As if its page were open. */
  private static Visit followed(Arrival arrival) {
    Visit visit = assertInstanceOf(Arrival.Received.class, arrival).visit();
    visit.follow(() -> {});
    return visit;
  }

  @Test
  void letsPagesThatAreGoneShutNobodyOut() {
    Visit first =
        assertInstanceOf(
                Arrival.Received.class, home.arrive(Requests.token("https://app.invalid"), "browser"))
            .visit();
    for (int i = 0; i < 40; i++) {
      assertInstanceOf(
          Arrival.Received.class,
          home.arrive(Requests.token("https://app" + i + ".example"), "browser"));
    }
    assertEquals(Optional.of(Ending.EXPIRED), first.ending());
    assertEquals(16, home.signIn().waiting().size());
  }

  @Test
  void letsNoPageOutOfSightGoBeforeOneThatIsGone() {
    for (int i = 0; i < 4; i++) {
      Visit visit =
          assertInstanceOf(
                  Arrival.Received.class, home.arrive(Requests.token(APP), "browser" + i))
              .visit();
      if (i == 2) {
        visit.follow(() -> {});
      } else if (i != 1) {
        visit.steppedAside();
      }
    }
    assertEquals(
        List.of(Presence.ASIDE, Presence.NOT_YET, Presence.THERE, Presence.ASIDE), presences());
    home.arrive(Requests.token(APP), "a");
    assertEquals(
        List.of(Presence.ASIDE, Presence.THERE, Presence.ASIDE, Presence.NOT_YET), presences());
    followed(home.arrive(Requests.token(APP), "b"));
    followed(home.arrive(Requests.token(APP), "c"));
    followed(home.arrive(Requests.token(APP), "d"));
    assertInstanceOf(Arrival.Crowded.class, home.arrive(Requests.token(APP), "e"));
  }

  private List<Presence> presences() {
    return home.signIn().waiting().stream().map(Visit::presence).toList();
  }

  @Test
  void signsNothingWhileLockedAndGoesOnAfterwards() {
    home.arrive(Requests.token(APP), "browser");
    Visit visit = home.atDesk();
    home.household().lock();
    assertEquals(new SignInOutcome.Locked(), home.signIn().answer(visit, YES));
    assertEquals(Optional.empty(), home.signIn().question(visit));
    assertEquals(new Household.Opening.Opened(), home.household().unlock(home.password()));
    assertEquals(new SignInOutcome.Done(Ending.GRANTED), home.signIn().answer(visit, YES));
  }

  @Test
  void proposesTheDefaultIdentityWhereNoneWasUsedBefore() {
    home.household().inside(in -> in.records().identities().add());
    home.household()
        .inside(
            in -> {
              in.records().identities().makeDefault(1);
              return true;
            });
    home.arrive(Requests.token(APP), "browser");
    Visit first = home.atDesk();
    assertEquals(1, home.signIn().question(first).orElseThrow().proposed());
    home.signIn().answer(first, new Approval.Granted(0, Set.of(), Optional.empty()));
    home.arrive(Requests.token(APP), "browser");
    assertEquals(0, home.signIn().question(home.atDesk()).orElseThrow().proposed());
  }

  @Test
  void remembersTheIdentityAndThePermissionsOfAnApp() {
    home.household().inside(in -> in.records().identities().add());
    home.arrive(Requests.token(APP), "browser");
    Visit first = home.atDesk();
    Question unknown = home.signIn().question(first).orElseThrow();
    assertEquals(Question.Acquaintance.FIRST_VISIT, unknown.acquaintance());
    assertEquals(0, unknown.proposed());
    assertEquals(2, unknown.identities().size());
    home.signIn().answer(first, new Approval.Granted(1, Set.of(), Optional.empty()));

    home.arrive(
        Requests.signed(
            Requests.claims(APP).with("scopes", JsonValue.texts(List.of("store_write", "publish_data")))),
        "browser");
    Question known = home.signIn().question(home.atDesk()).orElseThrow();
    assertEquals(Question.Acquaintance.KNOWN, known.acquaintance());
    assertEquals(1, known.proposed());
    assertEquals(List.of(Scope.PUBLISH_DATA), known.fresh());
  }

  @Test
  void answersNothingThatEndedWhileTheHubWasAsked() {
    home.publishBy(
        (_, _, _) -> {
          home.signIn().waiting().forEach(visit -> visit.end(Ending.EXPIRED, null));
          return Publicity.Entering.ENTERED;
        });
    home.arrive(
        Requests.signed(
            Requests.claims(APP).with("scopes", JsonValue.texts(List.of("publish_data")))),
        "browser");
    assertEquals(
        new SignInOutcome.AlreadyEnded(Ending.EXPIRED), home.signIn().answer(home.atDesk(), YES));
    assertEquals(
        List.of(), home.household().inside(in -> in.records().grants().all()).orElseThrow());
  }

  @Test
  void signsWithNoIdentityThatIsNotInUse() {
    home.arrive(Requests.token(APP), "browser");
    Visit visit = home.atDesk();
    assertEquals(
        new SignInOutcome.NoSuchIdentity(7),
        home.signIn().answer(visit, new Approval.Granted(7, Set.of(), Optional.empty())));
    assertEquals(Optional.empty(), visit.ending());
  }

  @Test
  void givesTheEmailOnlyToAnAppThatAskedForIt() {
    var granted = new Approval.Granted(0, Set.of(), Optional.of("ada@example.org"));
    home.arrive(Requests.token(APP), "browser");
    Visit plain = home.atDesk();
    home.signIn().answer(plain, granted);
    assertEquals(Optional.of(JsonValue.NULL), claims(plain).get("email"));

    home.arrive(
        Requests.signed(Requests.claims(APP).with("scopes", JsonValue.texts(List.of("email")))), "browser");
    Visit asking = home.atDesk();
    home.signIn().answer(asking, granted);
    assertEquals(Optional.of("ada@example.org"), claims(asking).text("email"));
  }

  @Test
  void writesDownNoPermissionThatWasWithheld() {
    var scopes = JsonValue.texts(List.of("store_write", "publish_data", "email"));
    home.arrive(Requests.signed(Requests.claims(APP).with("scopes", scopes)), "browser");
    home.signIn()
        .answer(
            home.atDesk(),
            new Approval.Granted(0, Set.of(Scope.PUBLISH_DATA), Optional.of("ada@example.org")));
    assertEquals(List.of("store_write", "email"), written());

    home.arrive(Requests.signed(Requests.claims(APP).with("scopes", scopes)), "browser");
    Visit again = home.atDesk();
    Question question = home.signIn().question(again).orElseThrow();
    assertEquals(List.of(Scope.PUBLISH_DATA), question.fresh());
    home.signIn()
        .answer(again, new Approval.Granted(0, Set.of(Scope.EMAIL), Optional.empty()));
    assertEquals(List.of("store_write", "publish_data"), written());
    assertEquals(Optional.of(JsonValue.NULL), claims(again).get("email"));
  }

  @Test
  void entersWhereTheAppStoresBeforeItAnswers() {
    var entered = new ArrayList<String>();
    home.publishBy(
        (identity, domainName, bucket) -> {
          entered.add(identity + " " + domainName + " " + bucket);
          return Publicity.Entering.ENTERED;
        });
    home.arrive(publishing(), "browser");
    assertEquals(
        new SignInOutcome.Done(Ending.GRANTED),
        home.signIn().answer(home.atDesk(), PUBLISHES));
    assertEquals(List.of("0 " + APP + " " + appAddress()), entered);
  }

  @Test
  void waitsOnWherePublishingFailsAndSignsInWithoutIt() {
    home.publishBy((_, _, _) -> Publicity.Entering.NOT_REACHED);
    home.arrive(publishing(), "browser");
    Visit visit = home.atDesk();
    assertEquals(
        new SignInOutcome.NotPublished(Publicity.Entering.NOT_REACHED),
        home.signIn().answer(visit, PUBLISHES));
    assertEquals(Optional.empty(), visit.ending());
    assertEquals(
        new SignInOutcome.Done(Ending.GRANTED),
        home.signIn()
            .answer(
                visit,
                new Approval.Granted(0, Set.of(Scope.PUBLISH_DATA, Scope.EMAIL), Optional.empty())));
    assertEquals(List.of("store_write"), written());
  }

  @Test
  void publishesNothingWithoutTheScopeOrTheYes() {
    home.publishBy(
        (_, _, _) -> {
          throw new AssertionError("nobody allowed that");
        });
    home.arrive(Requests.token(APP), "browser");
    assertEquals(
        new SignInOutcome.Done(Ending.GRANTED), home.signIn().answer(home.atDesk(), YES));
    home.arrive(publishing(), "browser");
    assertEquals(
        new SignInOutcome.Done(Ending.DECLINED),
        home.signIn().answer(home.atDesk(), new Approval.Declined()));
    home.arrive(publishing(), "another browser");
    assertEquals(
        new SignInOutcome.NoSuchIdentity(9),
        home.signIn().answer(home.atDesk(), new Approval.Granted(9, Set.of(Scope.EMAIL), Optional.empty())));
  }

  @Test
  void givesTheProfileItselfToAnAppThatAsksForIt() {
    Person ada = Person.EMPTY.withName("Ada");
    home.household()
        .inside(
            in -> {
              in.records().profiles().seen(0, ada);
              return in;
            });
    home.arrive(
        Requests.signed(Requests.claims(APP).with("do_not_include_profile", JsonValue.bool(false))),
        "browser");
    Visit visit = home.atDesk();
    home.signIn().answer(visit, YES);
    assertEquals(Optional.of(ada.members()), claims(visit).object("profile"));
  }

  private static final Approval PUBLISHES =
      new Approval.Granted(0, Set.of(Scope.EMAIL), Optional.empty());

  private static String publishing() {
    return Requests.signed(
        Requests.claims(APP)
            .with("scopes", JsonValue.texts(List.of("store_write", "publish_data"))));
  }

  @Test
  void remembersWhoseBucketItIsThatAnAppWillStoreIn() {
    home.arrive(Requests.token(APP), "browser");
    home.signIn().answer(home.atDesk(), YES);
    assertEquals(
        List.of(new AppBucket(appAddress(), 0, APP, Requests.NOW)),
        home.household().inside(in -> in.records().storage().buckets()).orElseThrow());
  }

  @Test
  void remembersNoBucketOfAnAppThatWasDeclined() {
    home.arrive(Requests.token(APP), "browser");
    home.signIn().answer(home.atDesk(), new Approval.Declined());
    assertEquals(
        List.of(), home.household().inside(in -> in.records().storage().buckets()).orElseThrow());
  }

  private Address appAddress() {
    return home.household()
        .inside(
            in -> {
              try (IdentityKey identity = in.keychain().identityKey(0);
                  PrivateKey app = identity.appKey(APP)) {
                return app.publicKey().address();
              }
            })
        .orElseThrow();
  }

  private List<String> written() {
    return home.household()
        .inside(in -> in.records().grants().all().getFirst().scopes())
        .orElseThrow();
  }

  private boolean isBlocked(String app) {
    return home.household()
        .inside(in -> in.records().blocks().isBlocked(Requests.origin(app)))
        .orElseThrow();
  }

  @Test
  void blocksASiteInEveryBrowserAndNoOtherSite() {
    home.arrive(Requests.token(APP), "browser");
    Visit visit = home.atDesk();
    home.arrive(Requests.token(APP), "second browser");
    Visit second = home.atDesk();
    home.arrive(Requests.token("https://other.example"), "browser");
    Visit other = home.atDesk();

    assertEquals(new SignInOutcome.Done(Ending.BLOCKED), home.signIn().block(visit));
    assertEquals(Optional.of(Ending.BLOCKED), visit.ending());
    assertEquals(Optional.of(Ending.BLOCKED), second.ending());
    assertEquals(APP + "/", second.wayBack().toString());
    assertEquals(List.of(other), home.signIn().waiting());
    assertEquals(new SignInOutcome.AlreadyEnded(Ending.BLOCKED), home.signIn().answer(second, YES));
  }

  @Test
  void asksNothingForASiteThatIsBlocked() {
    home.arrive(Requests.token(APP), "browser");
    home.signIn().block(home.atDesk());
    var origin = Requests.origin(APP);
    assertEquals(new Arrival.Blocked(origin), home.arrive(Requests.token(APP), "browser"));
    var echo = new RequestLink(Requests.token(APP), Optional.of("a1b2c3"));
    // Whether anybody is here is answered as ever: a site does not learn that it is blocked.
    assertInstanceOf(
        Arrival.Echoed.class, home.signIn().arrive(echo, "browser", Home.ENTRANCE));
    assertEquals(List.of(), home.signIn().waiting());
    assertTrue(home.deskIsEmpty());

    home.household()
        .inside(
            in -> {
              in.records().blocks().remove(origin);
              return true;
            });
    assertInstanceOf(Arrival.Received.class, home.arrive(Requests.token(APP), "browser"));
  }

  @Test
  void blocksASiteEvenIfItsRequestHasEnded() {
    home.arrive(Requests.token(APP), "browser");
    Visit visit = home.atDesk();
    home.signIn().answer(visit, new Approval.Declined());
    assertFalse(isBlocked(APP));
    assertEquals(new SignInOutcome.Done(Ending.BLOCKED), home.signIn().block(visit));
    assertEquals(Optional.of(Ending.DECLINED), visit.ending());
    assertTrue(isBlocked(APP));
  }

  @Test
  void blocksNothingWhileLockedButKnowsWhatWasBlocked() {
    home.arrive(Requests.token(APP), "browser");
    home.signIn().block(home.atDesk());
    home.arrive(Requests.token("https://other.example"), "browser");
    Visit other = home.atDesk();
    home.household().lock();
    assertEquals(
        new Arrival.Blocked(Requests.origin(APP)), home.arrive(Requests.token(APP), "browser"));
    assertEquals(new SignInOutcome.Locked(), home.signIn().block(other));
    assertEquals(Optional.empty(), other.ending());
  }

  @Test
  void asksNothingForABlockedSiteThatCameWhileNobodyCouldKnow() {
    home.household()
        .inside(
            in -> {
              in.records().blocks().add(Requests.origin(APP), Requests.NOW);
              return true;
            });
    home.close();
    try (var again = new Home(folder)) {
      again.arrive(Requests.token(APP), "browser");
      Visit visit = again.atDesk();
      again.arrive(Requests.token("https://other.example"), "browser");
      Visit other = again.atDesk();
      assertEquals(Optional.empty(), visit.ending());
      again.household().unlock(again.password());
      assertEquals(Optional.of(Ending.BLOCKED), visit.ending());
      assertEquals(Optional.empty(), again.signIn().question(visit));
      assertTrue(again.signIn().question(other).isPresent());
    }
  }

  @Test
  void showsWhatTheAppSaysOfItself() throws IOException {
    home.serve(APP + "/manifest.json", "{\"name\":\" Todo\\n\\u202e \",\"icons\":[{\"src\":\"i.png\"}]}");
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
    home.serve(APP + "/i.png", png.toByteArray());
    home.arrive(Requests.token(APP), "browser");
    AppManifest manifest = home.atDesk().manifest().orElseThrow();
    assertEquals(Optional.of("Todo"), manifest.name());
    assertEquals(Optional.empty(), manifest.trouble());
    assertTrue(manifest.icon().isPresent());
  }

  @Test
  void asksAlsoWithoutAManifest() {
    home.arrive(Requests.token(APP), "browser");
    Visit visit = home.atDesk();
    assertEquals(
        Optional.of(AppManifest.Trouble.UNREACHABLE), visit.manifest().flatMap(AppManifest::trouble));
    assertEquals(new SignInOutcome.Done(Ending.GRANTED), home.signIn().answer(visit, YES));
  }

  @Test
  void fetchesNoIconFromAnotherOriginAndShowsNoDrawing() {
    home.serve(APP + "/manifest.json", "{\"name\":\"x\",\"icons\":[{\"src\":\"https://other.example/i.png\"}]}");
    home.serve("https://other.example/i.png", "not to be fetched");
    home.arrive(Requests.token(APP), "browser");
    assertEquals(Optional.empty(), home.atDesk().manifest().orElseThrow().icon());

    String drawn = "https://drawn.example";
    home.serve(drawn + "/manifest.json", "{\"name\":\"x\",\"icons\":[{\"src\":\"/i.svg\"}]}");
    home.serve(drawn + "/i.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
    home.arrive(Requests.token(drawn), "browser");
    assertEquals(Optional.empty(), home.atDesk().manifest().orElseThrow().icon());
  }

  @Test
  void givesNoYesThatCannotBeWrittenDown() {
    Path other = folder.resolve("other");
    try (var full = new Home(other, new FullDisk(new HsqlCabinet(other, Entropy.system()))).settled()) {
      full.arrive(Requests.token(APP), "browser");
      Visit visit = full.atDesk();
      assertEquals(new SignInOutcome.NotWritten(), full.signIn().answer(visit, YES));
      assertEquals(APP + "/", visit.wayBack().toString());
    }
  }

  @Test
  void endsARequestWhoseBlockCannotBeWrittenDown() {
    Path other = folder.resolve("other");
    try (var full = new Home(other, new FullDisk(new HsqlCabinet(other, Entropy.system()))).settled()) {
      full.arrive(Requests.token(APP), "browser");
      Visit visit = full.atDesk();
      assertEquals(new SignInOutcome.NotWritten(), full.signIn().block(visit));
      assertEquals(Optional.of(Ending.DECLINED), visit.ending());
    }
  }

  @Test
  void letsANewerRequestReplaceAnOlderOneFromTheSameBrowser() {
    home.arrive(Requests.token(APP), "browser");
    Visit older = home.atDesk();
    home.arrive(Requests.token(APP), "browser");
    Visit newer = home.atDesk();
    assertEquals(Optional.of(Ending.REPLACED), older.ending());
    assertEquals(
        new SignInOutcome.AlreadyEnded(Ending.REPLACED), home.signIn().answer(older, YES));
    assertEquals(List.of(newer), home.signIn().waiting());
    assertEquals(new SignInOutcome.Done(Ending.GRANTED), home.signIn().answer(newer, YES));
  }

  @Test
  void givesEveryVisitAnIdOfItsOwn() {
    home.arrive(Requests.token(APP), "browser");
    home.arrive(Requests.token("https://other.example"), "browser");
    assertNotEquals(home.atDesk().id(), home.atDesk().id());
  }

  @Test
  void showsNoTokenInPassing() {
    home.arrive(Requests.token(APP), "browser");
    Visit visit = home.atDesk();
    home.signIn().answer(visit, YES);
    assertFalse(visit.toString().contains("authResponse"));
  }

  private static JsonValue.Obj claims(Visit visit) {
    String back = visit.wayBack().toString();
    String payload = back.substring(back.indexOf("authResponse=")).split("\\.", -1)[1];
    return Json.read(Base64.getUrlDecoder().decode(payload))
            instanceof JsonReading.Read(JsonValue.Obj claims)
        ? claims
        : JsonValue.Obj.empty();
  }

  @Test
  void doesNotPushOthersOutForAnAppThatHasItsShareAlready() {
    home.arrive(Requests.token("https://other.example"), "somebody");
    Visit other = home.atDesk();
    for (int i = 0; i < 4; i++) {
      home.arrive(Requests.token(APP), "browser " + i);
      home.atDesk().follow(() -> {});
    }
    assertInstanceOf(Arrival.Crowded.class, home.arrive(Requests.token(APP), "one more"));
    assertEquals(Optional.empty(), other.ending());
  }
}
