package dev.ownhand.profile.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Limits;
import dev.ownhand.profile.Account;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProofServicesTest {
  private Places places;

  @BeforeEach
  void open() throws IOException {
    places = new Places();
  }

  @AfterEach
  void close() {
    places.close();
  }

  static Stream<Exhibit> exhibits() {
    return Exhibit.ALL.stream();
  }

  static Stream<Exhibit> owned() {
    return exhibits().filter(Exhibit::isJson);
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void verifiesAnHonestPage(Exhibit exhibit) {
    exhibit.saying("Hi. " + Places.STATEMENT.text() + " Bye.").forEach(places::has);
    Evidence evidence =
        assertInstanceOf(ProofCheck.Verified.class, places.check(exhibit.account())).evidence();
    assertEquals(Optional.of(Places.STATEMENT.text()), evidence.found());
    assertEquals(64, evidence.sha256().orElseThrow().length());
    assertTrue(evidence.source().orElseThrow().endsWith(places.asked().getLast()));
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void findsNothingWhereNothingIsSaid(Exhibit exhibit) {
    exhibit.saying("Nothing.").forEach(places::has);
    assertInstanceOf(ProofCheck.StatementMissing.class, places.check(exhibit.account()));
  }

  @ParameterizedTest
  @MethodSource("owned")
  void refusesThePageOfAnother(Exhibit exhibit) {
    exhibit.ofAnother().forEach(places::has);
    assertInstanceOf(ProofCheck.WrongOwner.class, places.check(exhibit.account()));
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void saysThatThereIsNoSuchPage(Exhibit exhibit) {
    assertInstanceOf(ProofCheck.NotFound.class, places.check(exhibit.account()));
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void leavesAServiceAloneThatWantsIt(Exhibit exhibit) {
    places.always(429, Map.of("Retry-After", "120"), "slow down");
    var check = assertInstanceOf(ProofCheck.CannotCheck.class, places.check(exhibit.account()));
    var notBefore = check.evidence().at().plus(Duration.ofMinutes(2));
    assertEquals(new Obstacle.TooManyRequests(notBefore), check.obstacle());
    places.checker.checkAnew(Places.STATEMENT, exhibit.account());
    assertEquals(1, places.asked().size());
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void saysThatAServiceWantsALogin(Exhibit exhibit) {
    places.always(401, Map.of(), "who are you");
    assertObstacle(new Obstacle.LoginWanted(401), exhibit);
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void saysThatAServiceHasTrouble(Exhibit exhibit) {
    places.always(500, Map.of(), "");
    assertObstacle(new Obstacle.ServiceTrouble(500), exhibit);
  }

  @ParameterizedTest
  @MethodSource("owned")
  void saysThatAnAnswerIsOfAnotherShape(Exhibit exhibit) {
    for (String garbage : List.of("{", "<html>" + Places.STATEMENT.text(), "[]", "{}", "{\"a\":1,\"a\":2}")) {
      places.always(200, Map.of(), garbage);
      ProofCheck check = places.checker.checkAnew(Places.STATEMENT, exhibit.account()).latest();
      assertEquals(
          new Obstacle.ShapeChanged(),
          assertInstanceOf(ProofCheck.CannotCheck.class, check, garbage).obstacle());
    }
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void readsNoAnswerWithoutEnd(Exhibit exhibit) {
    places.always(200, Map.of(), Places.STATEMENT.text() + " ".repeat(Limits.PROOF_BYTES));
    assertObstacle(new Obstacle.TooLarge(Limits.PROOF_BYTES), exhibit);
  }

  @Test
  void takesNoTruncatedFileOfAGistAndNoSecretOne() {
    Exhibit gist = Exhibit.ALL.getFirst();
    gist.saying(Places.STATEMENT.text())
        .forEach((path, page) -> places.has(path, page.replace("\"truncated\":false", "\"truncated\":true")));
    assertInstanceOf(ProofCheck.StatementMissing.class, places.check(gist.account()));
    gist.saying(Places.STATEMENT.text())
        .forEach((path, page) -> places.has(path, page.replace("\"public\":true", "\"public\":false")));
    assertInstanceOf(
        ProofCheck.NotFound.class,
        places.checker.checkAnew(Places.STATEMENT, gist.account()).latest());
  }

  @Test
  void saysThatAUserOfHackerNewsIsNotThere() {
    places.has("/hackerNews/v0/user/ada.json", "null");
    var account =
        Exhibit.account("hackerNews", "ada", "https://news.ycombinator.com/user?id=ada");
    assertInstanceOf(ProofCheck.NotFound.class, places.check(account));
  }

  @Test
  void takesALinkOfASiteToTheIdentityForAProof() {
    places.has(
        "/website/", "<link rel=me href='" + Places.STATEMENT.owner().did() + "'>");
    var account = Exhibit.account("website", "https://ada.example", "https://ada.example/");
    assertInstanceOf(ProofCheck.Verified.class, places.check(account));
    places.has(
        "/website/", "<a rel=friend href='" + Places.STATEMENT.owner().did() + "'>x</a>");
    assertInstanceOf(
        ProofCheck.StatementMissing.class,
        places.checker.checkAnew(Places.STATEMENT, account).latest());
  }

  @Test
  void verifiesADomainByItsRecordOrTheOneBelow() {
    places.names.has("ada.example", List.of("v=spf1 -all"));
    String text = Places.STATEMENT.text();
    places.names.has(
        "_blockstack.ada.example", List.of(text.substring(0, 40), text.substring(40)));
    var below = domain("ada.example");
    Evidence evidence =
        assertInstanceOf(ProofCheck.Verified.class, places.check(below)).evidence();
    assertEquals(Optional.of("dns:_blockstack.ada.example"), evidence.source());
    places.names.has("bob.example", List.of(Places.STATEMENT.text()));
    assertInstanceOf(ProofCheck.Verified.class, places.check(domain("bob.example")));
    places.names.has("eve.example", List.of("nothing"));
    assertInstanceOf(ProofCheck.StatementMissing.class, places.check(domain("eve.example")));
    assertInstanceOf(ProofCheck.NotFound.class, places.check(domain("nobody.example")));
    places.names.fails("broken.example", 2);
    assertInstanceOf(ProofCheck.CannotCheck.class, places.check(domain("broken.example")));
    assertInstanceOf(
        ProofCheck.WrongOwner.class,
        places.check(domain("ada.example").withProof("dns", "dns:eve.example")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "github, https://gist.github.com/Ada/0123abcd#file-x, Ada, https://gist.github.com/Ada/0123abcd",
        "github, gist.github.com/ada/0123abcd/raw, ada, https://gist.github.com/ada/0123abcd",
        "github, https://github.com/ada, ada, https://github.com/ada",
        "github, @ada, ada, https://github.com/ada",
        "twitter, https://x.com/ada/status/12?s=20, ada, https://twitter.com/ada/status/12",
        "twitter, http://mobile.twitter.com/ada/statuses/12, ada, https://twitter.com/ada/status/12",
        "hackerNews, ada, ada, https://news.ycombinator.com/user?id=ada",
        "hackerNews, https://news.ycombinator.com/user?id=ada, ada, https://news.ycombinator.com/user?id=ada",
        "mastodon, @ada@social.example, ada@social.example, https://social.example/@ada",
        "mastodon, https://Social.Example/@ada, ada@social.example, https://social.example/@ada",
        "mastodon, https://social.example/users/ada, ada@social.example, https://social.example/@ada",
        "bluesky, @ada.bsky.social, ada.bsky.social, https://bsky.app/profile/ada.bsky.social",
        "bluesky, https://bsky.app/profile/Ada.Example, ada.example, https://bsky.app/profile/ada.example",
        "dns, https://bücher.example/, xn--bcher-kva.example, dns:xn--bcher-kva.example",
        "dns, dns:ada.example?type=TXT, ada.example, dns:ada.example",
        "website, ada.example, https://ada.example, https://ada.example/.well-known/blockstack-proof.txt",
        "gitlab, https://gitlab.com/ada/blockstack_proof, ada, https://gitlab.com/ada/blockstack_proof",
        "gitlab, ada@git.example, ada@git.example, https://git.example/ada/blockstack_proof",
        "forgejo, https://codeberg.org/ada, ada, https://codeberg.org/ada",
        "forgejo, https://git.example/ada/proof, ada@git.example, https://git.example/ada/proof",
        "discourse, https://forum.example/u/ada/summary, ada@forum.example, https://forum.example/u/ada",
        "lichess, https://lichess.org/@/Ada, Ada, https://lichess.org/@/Ada",
        "stackexchange, https://stackoverflow.com/users/42/ada, 42@stackoverflow.com, https://stackoverflow.com/users/42",
        "stackexchange, 42@dba.stackexchange.com, 42@dba.stackexchange.com, https://dba.stackexchange.com/users/42",
        "lobsters, ~ada, ada, https://lobste.rs/~ada",
        "facebook, https://www.facebook.com/ada, ada, -",
        "instagram, @ada, ada, -",
        "linkedIn, https://www.linkedin.com/in/ada, ada, -",
        "reddit, https://old.reddit.com/user/ada_l, ada_l, -",
        "telegram, https://t.me/ada_l, ada_l, -",
        "matrix, https://matrix.to/#/@ada:matrix.example, @ada:matrix.example, -",
        "youtube, https://www.youtube.com/@ada, @ada, -",
        "keybase, keybase.io/ada, ada, -",
        "nostr, npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg, npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg, -"
      })
  void readsWhatAPersonPasted(String service, String pasted, String identifier, String proofUrl) {
    Account account = read(service, " " + pasted + "\n").orElseThrow();
    assertEquals(new Account.Name(service, identifier), account.name());
    assertEquals(Optional.ofNullable(proofUrl), account.proofUrl());
    if (proofUrl != null) {
      assertEquals(service, ProofServices.of(account).orElseThrow().id());
      assertInstanceOf(ProofCheck.NotFound.class, places.check(account));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "javascript:1", "https://evil.example/x/y/z", "https://ada@github.com/ada",
        "https://github.com:444/ada", "https://127.0.0.1/@ada", "https://localhost/u/ada",
        "https://github.com/ada/..", "ftp://lichess.org/@/ada", "@@ada", "ada@", "a b c"
      })
  void readsNothingIntoWhatIsNoAccount(String pasted) {
    assertEquals(
        List.of(),
        ProofServices.all().stream().flatMap(service -> service.read(pasted).stream()).toList());
  }

  @Test
  void spellsServicesAsProfilesDo() {
    Set<String> ids = ProofServices.all().stream().map(ProofService::id).collect(Collectors.toSet());
    assertTrue(
        ids.containsAll(
            Set.of("facebook", "twitter", "instagram", "linkedIn", "hackerNews", "github")));
    var names = new HashSet<String>();
    ProofServices.all().forEach(service -> names.add(service.displayName()));
    assertEquals(ids.size(), names.size());
    assertTrue(ids.containsAll(Endpoints.USUAL.bases().keySet()));
  }

  @Test
  void opensTwitterWithTheStatementInIt() {
    ProofService twitter = service("twitter").findFirst().orElseThrow();
    assertTrue(
        twitter.opens(Places.STATEMENT, "").orElseThrow().toString()
            .contains("?text=Verifying%20my%20Blockstack%20ID"));
  }

  private static Stream<ProofService> service(String id) {
    return ProofServices.all().stream().filter(service -> service.id().equals(id));
  }

  private static Optional<Account> read(String service, String pasted) {
    return service(service).flatMap(one -> one.read(pasted).stream()).findFirst();
  }

  private static Account domain(String name) {
    return Account.of(new Account.Name("dns", name)).withProof("dns", "dns:" + name);
  }

  private void assertObstacle(Obstacle obstacle, Exhibit exhibit) {
    assertEquals(
        obstacle,
        assertInstanceOf(ProofCheck.CannotCheck.class, places.check(exhibit.account())).obstacle());
  }
}
