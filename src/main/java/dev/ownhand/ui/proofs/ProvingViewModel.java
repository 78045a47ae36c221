package dev.ownhand.ui.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofPlace;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.profile.proofs.ProofStatement;
import dev.ownhand.texts.ProofTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.profile.Draft;
import dev.ownhand.ui.work.Activity;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One account is proven: the sentence is put somewhere, its place is told, and looked at. */
public final class ProvingViewModel {
  private final Errand errand;
  private final ProofService service;
  private final ProofOffice office;
  private final Draft draft;
  private final Unfinished.Scrap scrap;
  private final Ways ways;
  private final Address owner;
  private final Activity checking;
  private final Optional<Example> example;
  private final StringProperty pasted = new SimpleStringProperty(this, "pasted", "");
  private final ReadOnlyStringWrapper readAs = new ReadOnlyStringWrapper(this, "readAs", "");
  private final ReadOnlyStringWrapper spot = new ReadOnlyStringWrapper(this, "spot", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyObjectWrapper<Optional<Result>> result =
      new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());

  /** The account as it is in the draft, once it is there. */
  private Optional<Account> there;

  /**
   * What the check came to.
   *
   * @param says of which account
   * @param isSaved whether it is in the draft
   */
  public record Result(Account account, String says, Finding finding, boolean isSaved) {}

  /** Where one goes on. */
  interface Ways {
    /** This came of a check. */
    void known(Account account, ProofRecord record);

    /** It is in the draft, and nothing more is to be done. */
    void saved(Account account);
  }

  ProvingViewModel(
      Errand errand, Draft draft, ProofOffice office, Unfinished.Scrap scrap, Ways ways) {
    this.errand = errand;
    this.office = office;
    this.draft = draft;
    this.scrap = scrap;
    this.ways = ways;
    service = errand.service();
    owner = draft.identity().address();
    there = errand.edited();
    example = Example.of(service);
    checking = new Activity(office.background());
    pasted.set(scrap.pasted(errand));
    pasted.subscribe(this::typed);
  }

  private void typed(String text) {
    scrap.paste(errand, text);
    trouble.set("");
    Optional<Account> read = service.read(text);
    ProofTexts words = office.words();
    readAs.set(
        text.isBlank()
            ? ""
            : read.map(account -> texts().text("ui.proofs.read_as", words.account(account)))
                .orElse(""));
    spot.set(
        read.map(account -> words.spot(service.place(), account))
            .or(() -> example.map(made -> exampleOf(words.spot(service.place(), made.account()))))
            .orElse(""));
  }

  private String exampleOf(String text) {
    return text.isEmpty() ? "" : texts().text("ui.proofs.example", text);
  }

  private Texts texts() {
    return office.texts();
  }

  /** What is done, as a heading. */
  public String title() {
    return texts()
        .text(
            isEditing() ? "ui.proofs.editing" : "ui.proofs.adding",
            service.displayName());
  }

  /** Whether it is an account that the draft has already. */
  public boolean isEditing() {
    return errand.edited().isPresent();
  }

  /** Whether everybody can check the account; or else it is a mere link. */
  public boolean isChecked() {
    return service.place() != ProofPlace.NOWHERE;
  }

  /** Why it cannot be checked. */
  public String whyLinkOnly() {
    return office.words().why(ProofCheck.Why.LINK_ONLY);
  }

  /** The sentence to be posted. */
  public String statement() {
    return ProofStatement.of(owner).text();
  }

  /** Where to put it. */
  public String where() {
    return office.words().where(service.place());
  }

  /** Where exactly, or empty. */
  public ReadOnlyStringProperty spotProperty() {
    return spot.getReadOnlyProperty();
  }

  /** What to give then. */
  public String paste() {
    return office.words().paste(service.place());
  }

  /** What could be given, or empty. */
  public String prompt() {
    return example.map(Example::pasted).orElse("");
  }

  /** The name of the service. */
  public String serviceName() {
    return service.displayName();
  }

  /** Whether the browser can be sent to the place. */
  public boolean canBeOpened() {
    return service.opens(ProofStatement.of(owner), "").isPresent() || isHostNeeded();
  }

  /** Whether there are many places, and which one is meant is known once it is typed. */
  private boolean isHostNeeded() {
    return example
        .flatMap(
            made -> service.opens(ProofStatement.of(owner), made.account().identifier()))
        .isPresent();
  }

  /** Where the sentence is put, in the browser, as far as that is known by now. */
  public void open() {
    String identifier = service.read(pasted.get()).map(Account::identifier).orElse("");
    Optional<WebAddress> place = service.opens(ProofStatement.of(owner), identifier);
    place.ifPresentOrElse(
        address -> {
          var _ =
              office
                  .background()
                  .run(
                      () -> {
                        office.desk().open(address);
                        return address;
                      },
                      _ -> {});
        },
        () -> trouble.set(texts().text("ui.proofs.open.first", prompt())));
  }

  /** What was pasted, or typed. */
  public StringProperty pastedProperty() {
    return pasted;
  }

  /** As which account it is read, or empty. */
  public ReadOnlyStringProperty readAsProperty() {
    return readAs.getReadOnlyProperty();
  }

  /** Why it does not fit, and what would, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** What the check came to; empty before, and while something is typed. */
  public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** The check under way. */
  public Activity checking() {
    return checking;
  }

  /** Checks the account, or adds it if that is all that can be done. */
  public void check() {
    if (checking.runningProperty().get()) {
      return;
    }
    Optional<Account> read = service.read(pasted.get());
    if (read.isEmpty()) {
      trouble.set(unfit());
    } else if (isChecked()) {
      Account account = candidate(read.get());
      checking.start(
          () -> office.desk().checkAnew(owner, account), record -> show(account, record));
    } else {
      save(candidate(read.get()));
      finish();
    }
  }

  private String unfit() {
    ProofTexts words = office.words();
    return example
        .map(made -> words.unfit(service, made.pasted()))
        .orElseGet(() -> words.unfit(service));
  }

  /** What else the draft says of the account stays. */
  private Account candidate(Account read) {
    return there
        .or(() -> Accounts.named(draft.personProperty().get(), read.name()))
        .map(now -> Accounts.merged(now, read))
        .orElse(read);
  }

  /** What is proven is added at once: that is what it was done for. */
  private void show(Account account, ProofRecord record) {
    ways.known(account, record);
    if (record.latest() instanceof ProofCheck.Verified) {
      save(account);
    }
    ProofTexts words = office.words();
    result.set(
        Optional.of(
            new Result(
                account,
                words.account(account),
                Finding.of(account, record, words),
                there.filter(account::equals).isPresent())));
  }

  private void save(Account account) {
    Optional<Account> before = there;
    draft.edit(
        person ->
            before
                .map(now -> Accounts.with(person, now, account))
                .orElseGet(() -> Accounts.with(person, account)));
    there = Optional.of(account);
  }

  /** Adds it although it is not proven. */
  public void saveAnyway() {
    result
        .get()
        .ifPresent(
            came -> {
              if (!came.isSaved()) {
                save(came.account());
              }
              finish();
            });
  }

  /** Goes back to the accounts. */
  public void done() {
    finish();
  }

  private void finish() {
    scrap.done(errand);
    there.ifPresent(ways::saved);
  }

  /** Back to the instructions, with everything that was typed. */
  public void instruct() {
    checking.cancel();
    result.set(Optional.empty());
  }

  /** Nobody looks any more. */
  void left() {
    checking.cancel();
  }
}
