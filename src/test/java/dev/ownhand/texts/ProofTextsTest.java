package dev.ownhand.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.net.PublicReply;
import dev.ownhand.net.Reply;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.Evidence;
import dev.ownhand.profile.proofs.Obstacle;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofPlace;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.profile.proofs.ProofServices;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofTextsTest {
  private static final Texts ENGLISH = Texts.in(Locale.UK);
  private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
  private static final ProofTexts TEXTS =
      new ProofTexts(ENGLISH, new MomentTexts(ENGLISH, NOON, ZoneOffset.UTC));
  private static final Evidence EVIDENCE = evidence("something else");

  private static Evidence evidence(String found) {
    return new Evidence(
        NOON,
        Optional.of("https://api.example/1"),
        Optional.of("ab"),
        Optional.of(found),
        Optional.of("17"));
  }

  private static List<Obstacle> obstacles() {
    return Stream.of(
            Arrays.stream(Reply.Cause.values()).map(Obstacle.NoNetwork::new),
            Arrays.stream(PublicReply.Why.values()).map(Obstacle.RefusedTarget::new),
            Stream.of(
                new Obstacle.LoginWanted(403),
                new Obstacle.TooManyRequests(NOON.plusSeconds(60)),
                new Obstacle.ServiceTrouble(503),
                new Obstacle.ShapeChanged(),
                new Obstacle.TooLarge(1024),
                new Obstacle.TimedOut(),
                new Obstacle.Interrupted()))
        .flatMap(each -> each.map(Obstacle.class::cast))
        .toList();
  }

  private static List<ProofCheck> checks() {
    return Stream.of(
            Stream.of(
                new ProofCheck.Verified(EVIDENCE),
                new ProofCheck.StatementMissing(EVIDENCE),
                new ProofCheck.WrongOwner(EVIDENCE),
                new ProofCheck.WrongOwner(evidence("")),
                new ProofCheck.NotFound(EVIDENCE)),
            obstacles().stream().map(obstacle -> new ProofCheck.CannotCheck(obstacle, EVIDENCE)),
            Arrays.stream(ProofCheck.Why.values())
                .map(why -> new ProofCheck.Unsupported(why, EVIDENCE)),
            Arrays.stream(ProofCheck.Found.values())
                .map(found -> new ProofCheck.Legacy(found, EVIDENCE)))
        .flatMap(each -> each.map(ProofCheck.class::cast))
        .toList();
  }

  private static ProofRecord first(ProofCheck check) {
    return new ProofRecord(check, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void saysHowItStandsAndWhyAndWhatToDoInEveryCase() {
    var kinds = new HashSet<Class<?>>();
    for (ProofCheck check : checks()) {
      kinds.add(check.getClass());
      assertFalse(TEXTS.state(check).isBlank(), check::toString);
      assertTrue(TEXTS.reason(check).endsWith("."), check::toString);
      assertFalse(TEXTS.facts(first(check)).isEmpty());
      for (ProofPlace place : ProofPlace.values()) {
        String next = TEXTS.next(check, place);
        assertTrue(next.isEmpty() || next.endsWith("."), next);
        assertFalse((TEXTS.reason(check) + next).matches(".*\\{\\d.*"), next);
      }
    }
    assertEquals(Set.of(ProofCheck.class.getPermittedSubclasses()), kinds);
  }

  @Test
  void everyObstacleHasASentence() {
    var kinds = new HashSet<Class<?>>();
    for (Obstacle obstacle : obstacles()) {
      kinds.add(obstacle.getClass());
      assertTrue(TEXTS.obstacle(obstacle).endsWith("."), obstacle::toString);
    }
    assertEquals(Set.of(Obstacle.class.getPermittedSubclasses()), kinds);
  }

  @Test
  void saysForEveryPlaceWhereToPutTheSentenceAndWhatToPaste() {
    for (ProofPlace place : ProofPlace.values()) {
      assertFalse(TEXTS.place(place).isBlank());
      assertTrue(TEXTS.where(place).endsWith("."));
      assertFalse(TEXTS.paste(place).isBlank());
    }
    for (ProofService service : ProofServices.all()) {
      assertTrue(TEXTS.unfit(service).endsWith("."));
      assertTrue(TEXTS.unfit(service, "https://a.example").endsWith("https://a.example"));
      assertTrue(TEXTS.offer(service).startsWith(service.displayName()));
    }
  }

  @Test
  void namesTheRecordAndTheFile() {
    assertEquals(
        "Name of the record: _blockstack.ada.example, or ada.example itself",
        TEXTS.spot(
            ProofPlace.DNS_RECORD,
            Account.of(new Account.Name("dns", "ada.example")).withProof("dns", "dns:ada.example")));
    assertEquals(
        "Address of the file: https://ada.example/a.txt",
        TEXTS.spot(
            ProofPlace.FILE,
            Account.of(new Account.Name("website", "https://ada.example"))
                .withProof("http", "https://ada.example/a.txt")));
    assertEquals("", TEXTS.spot(ProofPlace.BIO, Account.of(new Account.Name("github", "ada"))));
  }

  @Test
  void namesAccountsByWhatTheyAre() {
    assertEquals(
        "Hacker News account ada", TEXTS.account(Account.of(new Account.Name("hackerNews", "ada"))));
    assertEquals(
        "Domain ada.example", TEXTS.account(Account.of(new Account.Name("dns", "ada.example"))));
    assertEquals(
        "tumblr account ada", TEXTS.account(Account.of(new Account.Name("tum\u202eblr", "ada\n"))));
  }

  @Test
  void remembersTheLastSuccessWhenNothingCanBeChecked() {
    var before = new ProofCheck.Verified(
        new Evidence(
            NOON.minus(Duration.ofDays(40)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    var record =
        new ProofRecord(
            new ProofCheck.CannotCheck(new Obstacle.TimedOut(), EVIDENCE),
            Optional.of(before),
            Optional.empty(),
            Optional.empty());
    assertEquals("Could not be checked, verified last on 23 March 2026", TEXTS.state(record));
    assertTrue(
        TEXTS
            .facts(record)
            .contains(new ProofTexts.Fact("Last found to be right", "on 23 March 2026")));
    assertEquals("What was known before still holds.", TEXTS.next(record, ProofPlace.BIO));
    assertEquals("Could not be checked", TEXTS.state(first(record.latest())));
    assertEquals("", TEXTS.next(first(record.latest()), ProofPlace.BIO));
  }

  @Test
  void warnsOfANameThatMayBeSomebodyElsesNow() {
    var changed =
        new ProofRecord(
            new ProofCheck.Verified(EVIDENCE),
            Optional.empty(),
            Optional.of("16"),
            Optional.empty());
    assertEquals("Verified, but look at the warning", TEXTS.state(changed));
    assertTrue(TEXTS.warning(changed).contains("from “16” to “17”"));
    assertEquals("", TEXTS.warning(first(new ProofCheck.Verified(EVIDENCE))));
  }

  @Test
  void tellsWhatACheckWentBy() {
    assertEquals(
        List.of(
            new ProofTexts.Fact("What was fetched", "https://api.example/1"),
            new ProofTexts.Fact("When", "today at 12:00"),
            new ProofTexts.Fact("What was found instead", "“something else”"),
            new ProofTexts.Fact("How the service knows the account", "“17”")),
        TEXTS.facts(first(new ProofCheck.StatementMissing(EVIDENCE))));
    assertEquals(
        "What matched", TEXTS.facts(first(new ProofCheck.Verified(EVIDENCE))).get(2).name());
  }

  @Test
  void countsWhatIsProven() {
    assertEquals("No account proven yet", TEXTS.level(0));
    assertEquals("1 account proven", TEXTS.level(1));
    assertEquals("3 accounts proven", TEXTS.level(3));
  }

  @Test
  void quotesNothingThatCouldDeceive() {
    String reason = TEXTS.reason(new ProofCheck.WrongOwner(evidence("\u202eevil\n\u001b[2J")));
    assertTrue(reason.contains("“evil [2J”"), reason);
  }
}
