package dev.ownhand.ui.proofs;

import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.texts.ProofTexts;
import dev.ownhand.ui.profile.Draft;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The social accounts of a draft: how it stands with each, and what can be done with it. */
public final class AccountsViewModel {
  private final Draft draft;
  private final ProofOffice office;
  private final Address owner;
  private final Unfinished.Scrap scrap;
  private final Activity checkingAll;
  private final Map<Account, ProofRecord> known = new HashMap<>();
  private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper level = new ReadOnlyStringWrapper(this, "level", "");
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper(this, "news", "");
  private final ReadOnlyStringWrapper removed = new ReadOnlyStringWrapper(this, "removed", "");
  private final ReadOnlyStringWrapper unfinished =
      new ReadOnlyStringWrapper(this, "unfinished", "");
  private final ReadOnlyBooleanWrapper checkable = new ReadOnlyBooleanWrapper(this, "checkable");
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", new Step.Listing());
  private final ChangeListener<Person> follows = (_, _, now) -> show(now);
  private Background.Job reading = () -> {};
  private Optional<Removal> removal = Optional.empty();

  private record Removal(Account account, int place) {}

  /** Of the identity whose draft it is now; for another one another is made. */
  public AccountsViewModel(Draft draft, ProofOffice office) {
    this.draft = draft;
    this.office = office;
    owner = draft.identity().address();
    scrap = office.unfinished().of(owner);
    checkingAll = new Activity(office.background());
    draft.personProperty().addListener(follows);
    show(draft.personProperty().get());
    resumable();
    scrap.current.ifPresent(this::prove);
  }

  /** The accounts, in the order of the draft. */
  public ObservableList<AccountRow> rows() {
    return rows;
  }

  /** How many are proven, in words. */
  public ReadOnlyStringProperty levelProperty() {
    return level.getReadOnlyProperty();
  }

  /** What has just been done, or empty. */
  public ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** What has just been removed, or empty. */
  public ReadOnlyStringProperty removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /** Whether there is something to be checked. */
  public ReadOnlyBooleanProperty checkableProperty() {
    return checkable.getReadOnlyProperty();
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** The check of all accounts under way. */
  public Activity checkingAll() {
    return checkingAll;
  }

  private void show(Person person) {
    List<Account> accounts = Accounts.of(person);
    if (removal.filter(gone -> accounts.contains(gone.account())).isPresent()) {
      forgetRemoval();
    }
    if (accounts.equals(rows.stream().map(AccountRow::account).toList())) {
      refresh();
      return;
    }
    Map<Account, AccountRow> old = new HashMap<>();
    rows.forEach(row -> old.put(row.account(), row));
    rows.setAll(
        accounts.stream()
            .map(account -> Optional.ofNullable(old.remove(account)).orElseGet(() -> row(account)))
            .toList());
    old.values().forEach(row -> row.checking().cancel());
    refresh();
    read();
  }

  private AccountRow row(Account account) {
    var row = new AccountRow(account, new Activity(office.background()), words());
    Optional.ofNullable(known.get(account)).ifPresent(record -> row.show(record, words()));
    return row;
  }

  private ProofTexts words() {
    return office.words();
  }

  private void refresh() {
    level.set(words().level((int) rows.stream().filter(AccountRow::isProven).count()));
    checkable.set(rows.stream().anyMatch(AccountRow::isCheckable));
  }

  /** Looks up what earlier checks came to; nobody is asked. */
  private void read() {
    List<Account> unknown =
        rows.stream()
            .map(AccountRow::account)
            .filter(account -> !known.containsKey(account))
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    reading.cancel();
    reading =
        office
            .background()
            .run(
                () -> {
                  var found = new HashMap<Account, ProofRecord>();
                  unknown.forEach(
                      account ->
                          office
                              .desk()
                              .known(owner, account)
                              .ifPresent(record -> found.put(account, record)));
                  return found;
                },
                found -> found.forEach(this::knownBefore));
  }

  /** What was checked since is newer. */
  private void knownBefore(Account account, ProofRecord record) {
    if (!known.containsKey(account)) {
      know(account, record);
    }
  }

  private void know(Account account, ProofRecord record) {
    known.put(account, record);
    rows.stream()
        .filter(row -> row.account().equals(account))
        .forEach(row -> row.show(record, words()));
    refresh();
  }

  /** An account, in a sentence. */
  public String called(AccountRow row) {
    return words().account(row.account());
  }

  /** Checks one account now. */
  public void check(AccountRow row) {
    if (row.isCheckable() && !checkingAll.runningProperty().get()) {
      row.checking()
          .start(
              () -> office.desk().checkAnew(owner, row.account()),
              record -> know(row.account(), record));
    }
  }

  /** Checks all accounts, but for those just checked. */
  public void checkAll() {
    List<Account> accounts =
        rows.stream().filter(AccountRow::isCheckable).map(AccountRow::account).toList();
    if (!accounts.isEmpty()) {
      checkingAll.start(
          () -> office.desk().checkAll(owner, accounts), records -> know(accounts, records));
    }
  }

  private void know(List<Account> accounts, List<ProofRecord> records) {
    for (int i = 0; i < Math.min(accounts.size(), records.size()); i++) {
      know(accounts.get(i), records.get(i));
    }
  }

  /** Opens an account in the browser. */
  public void open(AccountRow row) {
    row.link()
        .ifPresent(
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
            });
  }

  /** Takes an account out. It can be undone. */
  public void remove(AccountRow row) {
    forgetNews();
    Account account = row.account();
    removal =
        Optional.of(
            new Removal(account, Accounts.place(draft.personProperty().get(), account)));
    removed.set(office.texts().text("ui.proofs.removed", called(row)));
    draft.edit(person -> Accounts.without(person, account));
  }

  /** Puts back what was removed last. */
  public void undoRemoval() {
    removal.ifPresent(
        gone -> draft.edit(person -> Accounts.with(person, gone.account(), gone.place())));
    forgetRemoval();
  }

  private void forgetRemoval() {
    removal = Optional.empty();
    removed.set("");
  }

  private void forgetNews() {
    news.set("");
    forgetRemoval();
  }

  /** What was begun and is not finished, or empty. */
  public ReadOnlyStringProperty unfinishedProperty() {
    return unfinished.getReadOnlyProperty();
  }

  /** Begins to add an account. */
  public void add() {
    forgetNews();
    step.set(
        new Step.Picking(
            new PickingViewModel(words(), scrap, service -> prove(Errand.adding(service)))));
  }

  /** Goes on with what was begun. */
  public void resume() {
    scrap.begun().ifPresent(this::prove);
  }

  /** Gives another proof of an account. */
  public void edit(AccountRow row) {
    Optional<ProofService> service = row.provable();
    service.ifPresent(found -> prove(Errand.editing(found, row.account())));
  }

  private void prove(Errand errand) {
    forgetNews();
    leave();
    scrap.current = Optional.of(errand);
    step.set(
        new Step.Proving(
            new ProvingViewModel(
                errand,
                draft,
                office,
                scrap,
                new ProvingViewModel.Ways() {
                  @Override
                  public void known(Account account, ProofRecord record) {
                    know(account, record);
                  }

                  @Override
                  public void saved(Account account) {
                    close();
                    news.set(office.texts().text("ui.proofs.saved", words().account(account)));
                  }
                })));
  }

  /** Back to the accounts. What was typed is kept. */
  public void close() {
    leave();
    scrap.current = Optional.empty();
    step.set(new Step.Listing());
    resumable();
  }

  private void resumable() {
    unfinished.set(
        scrap
            .begun()
            .map(errand -> office.texts().text("ui.proofs.resume", errand.service().displayName()))
            .orElse(""));
  }

  /** Back to the services. What was typed is kept. */
  public void another() {
    leave();
    scrap.current = Optional.empty();
    add();
  }

  private void leave() {
    if (step.get() instanceof Step.Proving(ProvingViewModel proving)) {
      proving.left();
    }
  }

  /** Nobody looks any more. */
  public void left() {
    draft.personProperty().removeListener(follows);
    reading.cancel();
    checkingAll.cancel();
    rows.forEach(row -> row.checking().cancel());
    leave();
  }
}
