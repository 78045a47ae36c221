package dev.ownhand.ui.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofPlace;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.profile.proofs.ProofServices;
import dev.ownhand.texts.ProofTexts;
import dev.ownhand.ui.work.Activity;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** An account of the draft, and what is known of it. */
public final class AccountRow {
  private final Account account;
  private final String service;
  private final Activity checking;
  private final ReadOnlyObjectWrapper<Finding> finding;
  private Optional<ProofRecord> record = Optional.empty();

  AccountRow(Account account, Activity checking, ProofTexts words) {
    this.account = account;
    this.checking = checking;
    service = words.service(account);
    finding = new ReadOnlyObjectWrapper<>(this, "finding", Finding.of(account, words));
  }

  /** As the draft has it. */
  public Account account() {
    return account;
  }

  /** The service, as it calls itself. */
  public String service() {
    return service;
  }

  /** Who one is there. */
  public String identifier() {
    return ProofTexts.identifier(account);
  }

  /** What is known of it. */
  public ReadOnlyObjectProperty<Finding> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /** The check of this one account under way. */
  public Activity checking() {
    return checking;
  }

  /** Whether asking somebody could tell whether it is proven. */
  public boolean isCheckable() {
    return account.proofUrl().isPresent() && ProofServices.of(account).isPresent();
  }

  /** The service at which another proof can be given, if it is one for proofs. */
  Optional<ProofService> provable() {
    return ProofServices.of(account).filter(service -> service.place() != ProofPlace.NOWHERE);
  }

  /** Whether another proof can be given. */
  public boolean isEditable() {
    return provable().isPresent();
  }

  /** Where people see the account, or else its proof; only what cannot be changed on the way. */
  public Optional<WebAddress> link() {
    return ProofServices.of(account)
        .flatMap(service -> service.profile(account.identifier()))
        .or(() -> account.proofUrl().flatMap(WebAddress::parse))
        .filter(address -> address.origin().scheme().equals("https"));
  }

  boolean isProven() {
    return record.map(ProofRecord::latest).filter(ProofCheck.Verified.class::isInstance).isPresent();
  }

  void show(ProofRecord known, ProofTexts words) {
    record = Optional.of(known);
    finding.set(Finding.of(account, known, words));
  }
}
