package dev.ownhand.ui.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.Obstacle;
import dev.ownhand.profile.proofs.ProofCheck;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsViewModelTest {
  private static final Account KEY = Account.of(new Account.Name("ssh", "ssh-ed25519"));

  private final Counter counter = new Counter(Counter.GIST, Counter.TOOT, Counter.LINK, KEY);

  private static AccountRow row(AccountsViewModel model, Account account) {
    return model.rows().stream()
        .filter(row -> row.account().equals(account))
        .findFirst()
        .orElseThrow();
  }

  private static String state(AccountsViewModel model, Account account) {
    return row(model, account).findingProperty().get().state();
  }

  @Test
  void asksNobodyBeforeSomebodyWantsToKnow() {
    AccountsViewModel model = counter.open();
    assertEquals(List.of(), counter.desk.done());
    assertEquals("Not checked yet", state(model, Counter.GIST));
    assertEquals("Link only", state(model, Counter.LINK));
    assertEquals(3, model.rows().size());
    assertEquals("No account proven yet", model.levelProperty().get());
  }

  @Test
  void showsWhatEarlierChecksCameTo() {
    counter.desk.known(Counter.GIST, HandProofDesk.first(HandProofDesk.verified()));
    AccountsViewModel model = counter.open();
    assertEquals("Verified", state(model, Counter.GIST));
    assertEquals(Mark.PROVEN, row(model, Counter.GIST).findingProperty().get().mark());
    assertEquals("1 account proven", model.levelProperty().get());
    assertEquals(List.of(), counter.desk.done());
  }

  @Test
  void checksOneAccountAnew() {
    counter.desk.known(Counter.GIST, HandProofDesk.first(HandProofDesk.verified()));
    AccountsViewModel model = counter.open();
    model.check(row(model, Counter.GIST));
    assertTrue(row(model, Counter.GIST).checking().runningProperty().get());
    counter.background.work();
    assertEquals(List.of("check github annal"), counter.desk.done());
    assertEquals("The statement is missing", state(model, Counter.GIST));
    assertEquals("Checked today at 13:00", when(model));
    assertEquals("No account proven yet", model.levelProperty().get());
    assertEquals("Not checked yet", state(model, Counter.TOOT));
  }

  private static String when(AccountsViewModel model) {
    // The time of day is told in the zone of the machine.
    return row(model, Counter.GIST)
        .findingProperty()
        .get()
        .when()
        .replaceFirst("\\d\\d:00$", "13:00");
  }

  @Test
  void checksAllThatCanBeChecked() {
    counter.desk.answering(HandProofDesk.verified());
    AccountsViewModel model = counter.open();
    model.checkAll();
    counter.background.work();
    assertEquals(List.of("check all 2"), counter.desk.done());
    assertEquals("2 accounts proven", model.levelProperty().get());
  }

  @Test
  void aCheckCanBeStopped() {
    AccountsViewModel model = counter.open();
    model.checkAll();
    counter.background.pass(Duration.ofSeconds(1));
    assertTrue(model.checkingAll().takesLongProperty().get());
    model.checkingAll().cancel();
    counter.background.work();
    assertEquals("Not checked yet", state(model, Counter.GIST));
  }

  @Test
  void saysWhyAndWhatToDo() {
    AccountsViewModel model = counter.open();
    assertFalse(row(model, Counter.GIST).findingProperty().get().hasDetails());
    model.check(row(model, Counter.GIST));
    counter.background.work();
    Finding finding = row(model, Counter.GIST).findingProperty().get();
    assertTrue(finding.hasDetails());
    assertTrue(finding.reason().endsWith("Paste the whole sentence into the gist and save it, then check again."));
  }

  @Test
  void removesAnAccountAndPutsItBackInItsPlace() {
    AccountsViewModel model = counter.open();
    var before = counter.draft.personProperty().get();
    model.remove(row(model, Counter.GIST));
    assertEquals(List.of(Counter.TOOT, Counter.LINK), accounts(model));
    assertTrue(model.removedProperty().get().startsWith("Removed: GitHub account annal."));
    model.undoRemoval();
    assertEquals(before, counter.draft.personProperty().get());
    assertEquals("", model.removedProperty().get());
  }

  @Test
  void aRemovalCanAlsoBeUndoneInTheForm() {
    AccountsViewModel model = counter.open();
    model.remove(row(model, Counter.GIST));
    counter.draft.undo();
    assertEquals(List.of(Counter.GIST, Counter.TOOT, Counter.LINK), accounts(model));
    assertEquals("", model.removedProperty().get());
  }

  private static List<Account> accounts(AccountsViewModel model) {
    return model.rows().stream().map(AccountRow::account).toList();
  }

  @Test
  void keepsTheRowsWhileSomethingElseIsTyped() {
    AccountsViewModel model = counter.open();
    var rows = List.copyOf(model.rows());
    counter.draft.edit(person -> person.withName("Anna"));
    assertEquals(rows, model.rows());
    assertEquals(0, counter.background.waiting());
  }

  @Test
  void opensAccountsInTheBrowserWhereTheyHaveAnAddress() {
    AccountsViewModel model = counter.open();
    model.open(row(model, Counter.TOOT));
    counter.background.work();
    assertEquals(List.of("open https://social.example/@anna"), counter.desk.done());
    var bad = new Counter(Counter.account("other", "a", "http://plain.example/")).open();
    assertTrue(bad.rows().getFirst().link().isEmpty());
  }

  @Test
  void aCheckThatFailsIsNoVerdict() {
    counter.desk.answering(
        new ProofCheck.CannotCheck(new Obstacle.TimedOut(), HandProofDesk.none()));
    AccountsViewModel model = counter.open();
    model.check(row(model, Counter.GIST));
    counter.background.work();
    assertEquals(Mark.UNCERTAIN, row(model, Counter.GIST).findingProperty().get().mark());
    assertEquals("Could not be checked", state(model, Counter.GIST));
  }

  @Test
  void listensNoMoreOnceItIsLeft() {
    AccountsViewModel model = counter.open();
    model.check(row(model, Counter.GIST));
    model.left();
    counter.background.work();
    counter.draft.edit(person -> Accounts.without(person, Counter.GIST));
    assertEquals(3, model.rows().size());
    assertEquals("Not checked yet", state(model, Counter.GIST));
  }
}
