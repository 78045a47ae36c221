package dev.ownhand.profile.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Body;
import dev.ownhand.net.Inquiry;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.PublicWeb;
import dev.ownhand.net.Reply;
import dev.ownhand.net.TxtReply;
import dev.ownhand.profile.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProofCheckerTest {
  private static final ProofStatement STATEMENT = Places.STATEMENT;
  private static final Account ADA = lobster("ada");

  private final PushedClock clock = new PushedClock();
  private final RecentResults results = new RecentResults();
  private final ConcurrentLinkedQueue<Inquiry> asked = new ConcurrentLinkedQueue<>();
  private volatile PublicWeb web = _ -> honest("ada");
  private final ProofChecker checker = checker(this::get);

  @Test
  void remembersForAnHour() {
    ProofRecord first = checker.check(STATEMENT, ADA);
    assertInstanceOf(ProofCheck.Verified.class, first.latest());
    clock.push(Duration.ofMinutes(59));
    assertEquals(first, checker.check(STATEMENT, ADA));
    assertEquals(1, asked.size());
    clock.push(Duration.ofMinutes(2));
    assertTrue(checker.check(STATEMENT, ADA).at().isAfter(first.at()));
    assertEquals(2, asked.size());
  }

  @Test
  void checksAnewIfAskedTo() {
    checker.check(STATEMENT, ADA);
    web = _ -> answer(404, "", Optional.empty());
    assertInstanceOf(
        ProofCheck.NotFound.class, checker.checkAnew(STATEMENT, ADA).latest());
    assertInstanceOf(ProofCheck.NotFound.class, checker.check(STATEMENT, ADA).latest());
  }

  @Test
  void keepsTheLastSuccessWhenNothingCanBeChecked() {
    ProofRecord before = checker.check(STATEMENT, ADA);
    web = _ -> new PublicReply.Unreachable(Reply.Cause.NO_ADDRESS);
    ProofRecord after = checker.checkAnew(STATEMENT, ADA);
    assertInstanceOf(ProofCheck.CannotCheck.class, after.latest());
    assertEquals(Optional.of(before.latest()), after.lastSuccess().map(ProofCheck.class::cast));
    assertEquals(Optional.of(after), checker.known(STATEMENT, ADA));
    clock.push(Duration.ofSeconds(61));
    web = _ -> honest("ada");
    assertInstanceOf(ProofCheck.Verified.class, checker.check(STATEMENT, ADA).latest());
  }

  @Test
  void remembersByOwnerAndByTheNameTheyHave() {
    checker.check(STATEMENT, ADA);
    var named = new ProofStatement(STATEMENT.owner(), Optional.of("ada.id"));
    assertEquals(Optional.empty(), checker.known(named, ADA));
    checker.check(named, ADA);
    assertEquals(2, asked.size());
    assertEquals(Optional.empty(), checker.known(STATEMENT, lobster("bob")));
  }

  @Test
  void noticesThatTheNameBelongsToSomebodyElseNow() {
    var account = Exhibit.account("bluesky", "ada.example", "https://bsky.app/profile/ada.example");
    web = _ -> bluesky("did:plc:one");
    assertEquals(Optional.empty(), checker.check(STATEMENT, account).earlierOwner());
    web = _ -> bluesky("did:plc:two");
    ProofRecord later = checker.checkAnew(STATEMENT, account);
    assertEquals(Optional.of("did:plc:one"), later.earlierOwner());
    assertEquals(Optional.of("did:plc:two"), later.latest().evidence().ownerId());
    assertEquals(
        Optional.of("did:plc:one"), checker.checkAnew(STATEMENT, account).earlierOwner());
  }

  @Test
  void asksAHostOnceInASecond() {
    var at = new ConcurrentHashMap<String, Instant>();
    web =
        inquiry -> {
          at.put(inquiry.address().path(), clock.instant());
          return answer(404, "", Optional.empty());
        };
    for (int i = 0; i < 4; i++) {
      checker.check(STATEMENT, lobster("ada" + i));
    }
    assertEquals(
        IntStream.range(0, 4).mapToObj(PushedClock.START::plusSeconds).toList(),
        at.values().stream().sorted().toList());
    checker.check(STATEMENT, Exhibit.account("lichess", "ada", "https://lichess.org/@/ada"));
    assertEquals(3, clock.waits().size());
  }

  @Test
  void leavesAHostAloneAsLongAsItWants() {
    web = _ -> answer(429, "", Optional.of(Duration.ofMinutes(90)));
    Instant notBefore = PushedClock.START.plus(Duration.ofMinutes(90));
    var expected = new Obstacle.TooManyRequests(notBefore);
    assertEquals(expected, obstacle(checker.check(STATEMENT, ADA)));
    clock.push(Duration.ofMinutes(89));
    assertEquals(expected, obstacle(checker.check(STATEMENT, ADA)));
    assertEquals(expected, obstacle(checker.checkAnew(STATEMENT, ADA)));
    assertEquals(expected, obstacle(checker.checkAnew(STATEMENT, lobster("bob"))));
    assertEquals(1, asked.size());
    web = _ -> honest("ada");
    clock.push(Duration.ofMinutes(1));
    assertInstanceOf(ProofCheck.Verified.class, checker.check(STATEMENT, ADA).latest());
  }

  @Test
  void asksFewAtOnce() {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var ofOneHost = new ConcurrentHashMap<String, AtomicInteger>();
    var mostOfOneHost = new AtomicInteger();
    var full = new CountDownLatch(4);
    web =
        inquiry -> {
          var host =
              ofOneHost.computeIfAbsent(inquiry.address().origin().host(), _ -> new AtomicInteger());
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          mostOfOneHost.accumulateAndGet(host.incrementAndGet(), Math::max);
          full.countDown();
          try {
            full.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          host.decrementAndGet();
          atOnce.decrementAndGet();
          return answer(404, "", Optional.empty());
        };
    var accounts = new ArrayList<Account>();
    for (int i = 0; i < 6; i++) {
      accounts.add(lobster("ada" + i));
      accounts.add(Exhibit.account("lichess", "ada" + i, "https://lichess.org/@/ada" + i));
      accounts.add(
          Exhibit.account(
              "discourse", "ada@forum" + i + ".example", "https://forum" + i + ".example/u/ada"));
    }
    List<ProofRecord> records = checker.checkAll(STATEMENT, accounts);
    assertEquals(18, records.size());
    assertEquals(4, most.get());
    assertTrue(mostOfOneHost.get() <= 2, () -> mostOfOneHost + " of one host");
  }

  @Test
  void givesResultsInTheOrderOfTheAccounts() {
    var pages = new HashMap<String, PublicReply>();
    pages.put("/~ada.json", honest("ada"));
    pages.put("/~bob.json", honest("eve"));
    web = inquiry -> pages.getOrDefault(inquiry.address().path(), answer(404, "", Optional.empty()));
    var myspace = Exhibit.account("myspace", "ada", "https://myspace.com/ada");
    List<ProofRecord> records =
        checker.checkAll(STATEMENT, List.of(lobster("bob"), myspace, ADA, lobster("eve")));
    assertEquals(
        List.of(
            ProofCheck.WrongOwner.class,
            ProofCheck.Unsupported.class,
            ProofCheck.Verified.class,
            ProofCheck.NotFound.class),
        records.stream().<Class<?>>map(record -> record.latest().getClass()).toList());
  }

  @Test
  void asksNoMoreOfAProfileThanPeopleHave() {
    var accounts =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    Exhibit.account(
                        "mastodon", "a@h" + i + ".example", "https://h" + i + ".example/@a"))
            .toList();
    List<ProofRecord> records = checker.checkAll(STATEMENT, accounts);
    assertEquals(100, records.size());
    assertEquals(64, asked.size());
    assertEquals(
        ProofCheck.Why.TOO_MANY,
        assertInstanceOf(ProofCheck.Unsupported.class, records.getLast().latest()).why());
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws InterruptedException {
    var begun = new CountDownLatch(1);
    web =
        _ -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
            throw new IllegalStateException("never");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PublicReply.Unreachable(Reply.Cause.INTERRUPTED);
          }
        };
    var records = new ConcurrentLinkedQueue<ProofRecord>();
    var kept = new ConcurrentLinkedQueue<Boolean>();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  records.addAll(checker.checkAll(STATEMENT, List.of(ADA, lobster("bob"))));
                  kept.add(Thread.currentThread().isInterrupted());
                });
    begun.await();
    thread.interrupt();
    thread.join();
    assertEquals(List.of(true), List.copyOf(kept));
    assertEquals(2, records.size());
    records.forEach(record -> assertEquals(new Obstacle.Interrupted(), obstacle(record)));
    assertEquals(Optional.empty(), checker.known(STATEMENT, ADA));
  }

  @Test
  void saysWhyAnAccountCannotBeChecked() {
    Map<Account, ProofCheck.Why> expected =
        Map.of(
            Account.of(new Account.Name("myspace", "ada")), ProofCheck.Why.SERVICE,
            Account.of(new Account.Name("reddit", "ada")), ProofCheck.Why.LINK_ONLY,
            Account.of(new Account.Name("facebook", "ada")), ProofCheck.Why.LINK_ONLY,
            Account.of(new Account.Name("lobsters", "ada")), ProofCheck.Why.NO_PROOF,
            ADA.withProof("signature", "https://lobste.rs/~ada"), ProofCheck.Why.NO_PROOF,
            ADA.withProof("http", "https://evil.example/~ada"), ProofCheck.Why.PROOF_ADDRESS);
    expected.forEach(
        (account, why) ->
            assertEquals(
                why,
                assertInstanceOf(
                        ProofCheck.Unsupported.class, checker.check(STATEMENT, account).latest())
                    .why()));
    assertEquals(0, asked.size());
  }

  @Test
  void saysThatATargetIsNotPublic() {
    web =
        inquiry ->
            new PublicReply.Refused(inquiry.address().origin(), PublicReply.Why.PRIVATE_NETWORK);
    assertEquals(
        new Obstacle.RefusedTarget(PublicReply.Why.PRIVATE_NETWORK),
        obstacle(checker.check(STATEMENT, ADA)));
  }

  @Test
  void asksWhereTheSettingsSay() {
    Endpoints other =
        Endpoints.USUAL.with(
            Map.of("lobsters", "https://mirror.example/lobsters/", "github", "no address"));
    var elsewhere =
        new ProofChecker(
            this::get, _ -> new TxtReply.NoAnswer(), results, clock, clock, () -> other);
    elsewhere.check(STATEMENT, ADA);
    assertEquals(
        "https://mirror.example/lobsters/~ada.json", asked.remove().address().toString());
    assertTrue(other.isOverridden(origin("https://mirror.example/")));
    assertEquals(false, other.isOverridden(origin("https://api.github.com/")));
  }

  private static Origin origin(String address) {
    return WebAddress.parse(address).orElseThrow().origin();
  }

  private PublicReply get(Inquiry inquiry) {
    asked.add(inquiry);
    return web.get(inquiry);
  }

  private ProofChecker checker(PublicWeb asking) {
    return new ProofChecker(
        asking, _ -> new TxtReply.NoAnswer(), results, clock, clock, () -> Endpoints.USUAL);
  }

  private static Obstacle obstacle(ProofRecord record) {
    return assertInstanceOf(ProofCheck.CannotCheck.class, record.latest()).obstacle();
  }

  private static Account lobster(String name) {
    return Exhibit.account("lobsters", name, "https://lobste.rs/~" + name);
  }

  private static PublicReply honest(String name) {
    return answer(
        200,
        "{\"username\":\"" + name + "\",\"about\":\"" + STATEMENT.text() + "\"}",
        Optional.empty());
  }

  private static PublicReply bluesky(String did) {
    return answer(
        200,
        "{\"handle\":\"ada.example\",\"did\":\"" + did + "\",\"description\":\"" + STATEMENT.text() + "\"}",
        Optional.empty());
  }

  private static PublicReply answer(int status, String body, Optional<Duration> retryAfter) {
    return new PublicReply.Answered(
        status,
        Optional.empty(),
        Body.of(body.getBytes(UTF_8)),
        WebAddress.parse("https://lobste.rs/").orElseThrow(),
        retryAfter);
  }
}
