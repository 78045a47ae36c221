package dev.ownhand.ui.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.Evidence;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that come to what a test says. */
public final class HandProofDesk implements ProofDesk {
  public static final Instant NOW = Instant.parse("2026-05-02T12:00:00Z");

  private final Map<Account.Name, ProofRecord> known = new HashMap<>();
  private final Map<Account.Name, ProofCheck> answers = new HashMap<>();
  private final List<String> done = new ArrayList<>();
  private ProofCheck usual = new ProofCheck.StatementMissing(evidence("nothing of that kind"));

  /** What was found on a page at that time. */
  public static Evidence evidence(Instant at, String found) {
    return new Evidence(
        at,
        Optional.of("https://api.example/pages/1"),
        Optional.of("ab".repeat(32)),
        Optional.of(found),
        Optional.empty());
  }

  /** What was found on a page. */
  public static Evidence evidence(String found) {
    return evidence(NOW, found);
  }

  /** Nothing was fetched. */
  public static Evidence none() {
    return new Evidence(
        NOW, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A proof. */
  public static ProofCheck.Verified verified() {
    return new ProofCheck.Verified(
        evidence("Verifying my Blockstack ID is secured with the address 1Boat"));
  }

  /** What is known after one check. */
  public static ProofRecord first(ProofCheck check) {
    return new ProofRecord(
        check,
        check instanceof ProofCheck.Verified verified ? Optional.of(verified) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** This was found out before. */
  public void known(Account account, ProofRecord record) {
    known.put(account.name(), record);
  }

  /** Checks of that account come to this from now on. */
  public void answering(Account.Name account, ProofCheck check) {
    answers.put(account, check);
  }

  /** Checks of all other accounts come to this from now on. */
  public void answering(ProofCheck check) {
    usual = check;
  }

  /** What was asked for so far. */
  public List<String> done() {
    return List.copyOf(done);
  }

  @Override
  public Optional<ProofRecord> known(Address owner, Account account) {
    return Optional.ofNullable(known.get(account.name()));
  }

  @Override
  public ProofRecord check(Address owner, Account account) {
    return known(owner, account).orElseGet(() -> asked(account));
  }

  @Override
  public ProofRecord checkAnew(Address owner, Account account) {
    done.add("check " + account.service() + " " + account.identifier());
    return asked(account);
  }

  private ProofRecord asked(Account account) {
    ProofRecord record = first(answers.getOrDefault(account.name(), usual));
    known.put(account.name(), record);
    return record;
  }

  @Override
  public List<ProofRecord> checkAll(Address owner, List<Account> accounts) {
    done.add("check all " + accounts.size());
    return accounts.stream().map(account -> check(owner, account)).toList();
  }

  @Override
  public void open(WebAddress address) {
    done.add("open " + address);
  }
}
