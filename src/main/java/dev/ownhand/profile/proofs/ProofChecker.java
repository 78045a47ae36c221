package dev.ownhand.profile.proofs;

import dev.ownhand.gaia.Pause;
import dev.ownhand.net.PublicWeb;
import dev.ownhand.net.TxtRecords;
import dev.ownhand.profile.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Checks accounts, and remembers for an hour what came of it. Asking a service reveals to it who asks, so
 * nothing is checked unless somebody wants to see it.
 *
 * <p>Waits for answers; interrupting the waiting thread ends a check and leaves the thread interrupted.
 */
public final class ProofChecker {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration FRESH_FAILURE = Duration.ofMinutes(1);
  private static final int MOST_ACCOUNTS = 64;

  private final PoliteWeb web;
  private final ProofResults results;
  private final InstantSource clock;
  private final Supplier<Endpoints> endpoints;

  /**
   * A checker that asks these.
   *
   * @param pause how time is let pass between two questions
   * @param endpoints asked before each check
   */
  public ProofChecker(
      PublicWeb web,
      TxtRecords names,
      ProofResults results,
      InstantSource clock,
      Pause pause,
      Supplier<Endpoints> endpoints) {
    this.web = new PoliteWeb(web, names, clock, pause);
    this.results = results;
    this.clock = clock;
    this.endpoints = endpoints;
  }

  /** Checks an account, or tells what a check less than an hour ago came to. */
  public ProofRecord check(ProofStatement statement, Account account) {
    return known(statement, account)
        .filter(record -> isFresh(record, clock.instant()))
        .orElseGet(() -> checkAnew(statement, account));
  }

  /** Checks an account now, unless its host wants to be left alone. */
  public ProofRecord checkAnew(ProofStatement statement, Account account) {
    ProofCheck check = ask(statement, account);
    ProofRecord record =
        known(statement, account)
            .map(before -> before.then(check))
            .orElseGet(() -> ProofRecord.first(check, statement.ownedName()));
    if (isWorthKeeping(check)) {
      results.put(ProofKey.of(statement.owner(), account), record);
    }
    return record;
  }

  /** What is known about an account without asking anybody. */
  public Optional<ProofRecord> known(ProofStatement statement, Account account) {
    return results
        .get(ProofKey.of(statement.owner(), account))
        .filter(record -> record.ownedName().equals(statement.ownedName()));
  }

  /** Checks accounts side by side; the results are in their order. */
  public List<ProofRecord> checkAll(ProofStatement statement, List<Account> accounts) {
    var records = new ArrayList<ProofRecord>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ProofRecord>> checks =
          accounts.stream()
              .limit(MOST_ACCOUNTS)
              .map(account -> threads.submit(() -> check(statement, account)))
              .toList();
      for (Future<ProofRecord> check : checks) {
        if (Thread.currentThread().isInterrupted()) {
          checks.forEach(each -> each.cancel(true));
        }
        records.add(await(check, statement));
      }
    }
    while (records.size() < accounts.size()) {
      records.add(unchecked(statement, new ProofCheck.Unsupported(ProofCheck.Why.TOO_MANY, none())));
    }
    return records;
  }

  private ProofRecord await(Future<ProofRecord> check, ProofStatement statement) {
    try {
      if (!check.isCancelled()) {
        return check.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check failed in an unforeseen way", e.getCause());
    }
    return unchecked(statement, new ProofCheck.CannotCheck(new Obstacle.Interrupted(), none()));
  }

  private ProofCheck ask(ProofStatement statement, Account account) {
    var inspection = new Inspection(web, clock, endpoints.get(), statement);
    Optional<ProofService> found = ProofServices.of(account);
    if (found.isEmpty()) {
      return inspection.unsupported(ProofCheck.Why.SERVICE);
    }
    ProofService service = found.get();
    // What is not proven in the way of its service is no proof in the original either.
    boolean isProven =
        account.proofType().filter(service.proofType()::equals).isPresent()
            && account.proofUrl().isPresent();
    if (!isProven) {
      return inspection.unsupported(
          service.place() == ProofPlace.NOWHERE
              ? ProofCheck.Why.LINK_ONLY
              : ProofCheck.Why.NO_PROOF);
    }
    return isPlain(account.identifier())
        ? service.check(account, inspection)
        : inspection.unsupported(ProofCheck.Why.PROOF_ADDRESS);
  }

  /**
   * Whether a name is written as services and the network write it. Letters of other scripts look like
   * those of somebody else's name or host.
   */
  private static boolean isPlain(String identifier) {
    return identifier.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }

  private ProofRecord unchecked(ProofStatement statement, ProofCheck check) {
    return ProofRecord.first(check, statement.ownedName());
  }

  private Evidence none() {
    return Evidence.none(clock.instant());
  }

  private static boolean isWorthKeeping(ProofCheck check) {
    return !(check instanceof ProofCheck.Unsupported)
        && !(check instanceof ProofCheck.CannotCheck(Obstacle.Interrupted(), _));
  }

  private static boolean isFresh(ProofRecord record, Instant now) {
    Instant end =
        record.latest() instanceof ProofCheck.CannotCheck(Obstacle obstacle, _)
            ? end(obstacle, record.at())
            : record.at().plus(FRESH);
    return !record.at().isAfter(now) && now.isBefore(end);
  }

  private static Instant end(Obstacle obstacle, Instant at) {
    return switch (obstacle) {
      case Obstacle.NoNetwork _, Obstacle.TimedOut _, Obstacle.Interrupted _ -> at.plus(FRESH_FAILURE);
      case Obstacle.TooManyRequests(Instant notBefore) -> notBefore;
      case Obstacle.RefusedTarget _,
          Obstacle.LoginWanted _,
          Obstacle.ServiceTrouble _,
          Obstacle.ShapeChanged _,
          Obstacle.TooLarge _ ->
          at.plus(FRESH);
    };
  }
}
