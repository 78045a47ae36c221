package dev.ownhand.ui.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.proofs.ProofCheck;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvingViewModelTest {
  private static final String GIST = "https://gist.github.com/anna/0123abcd";
  private static final Account ANNA = Counter.account("github", "anna", GIST);

  private final Counter counter = new Counter();
  private final AccountsViewModel accounts = counter.open();

  private ProvingViewModel adding(String service, String pasted) {
    ProvingViewModel model = Counter.adding(accounts, service);
    model.pastedProperty().set(pasted);
    return model;
  }

  private ProvingViewModel.Result check(ProvingViewModel model) {
    model.check();
    counter.background.work();
    return model.resultProperty().get().orElseThrow();
  }

  private List<Account> draft() {
    return counter.draft.personProperty().get().accounts();
  }

  @Test
  void takesTheNameFromTheLinkAndAddsWhatIsProven() {
    counter.desk.answering(HandProofDesk.verified());
    ProvingViewModel model = adding("github", GIST);
    assertEquals("This is: GitHub account anna", model.readAsProperty().get());
    ProvingViewModel.Result result = check(model);
    assertEquals(Mark.PROVEN, result.finding().mark());
    assertTrue(result.isSaved());
    assertEquals(List.of(ANNA), draft());
    model.done();
    assertEquals(new Step.Listing(), accounts.stepProperty().get());
    assertTrue(accounts.newsProperty().get().endsWith("once you publish your profile."));
    assertEquals("1 account proven", accounts.levelProperty().get());
    assertEquals("", accounts.unfinishedProperty().get());
  }

  @Test
  void givesTheSentenceOfTheIdentity() {
    assertEquals(
        "Verifying my Blockstack ID is secured with the address "
            + HandDraft.IDENTITY.address(),
        adding("github", "").statement());
  }

  @Test
  void addsNothingThatIsNotProvenUnlessItIsWanted() {
    ProvingViewModel model = adding("github", GIST);
    ProvingViewModel.Result result = check(model);
    assertEquals("The statement is missing", result.finding().state());
    assertFalse(result.isSaved());
    assertEquals(List.of(), draft());
    model.saveAnyway();
    assertEquals(List.of(ANNA), draft());
    assertEquals("No account proven yet", accounts.levelProperty().get());
    assertEquals(1, counter.draft.changes());
  }

  @Test
  void checksAgainUntilItIsThere() {
    ProvingViewModel model = adding("github", GIST);
    check(model);
    counter.desk.answering(HandProofDesk.verified());
    assertTrue(check(model).isSaved());
    assertEquals(List.of("check github anna", "check github anna"), counter.desk.done());
    assertTrue(check(model).isSaved());
    assertEquals(List.of(ANNA), draft());
  }

  @Test
  void saysWhatWouldFitAndAsksNobody() {
    ProvingViewModel model = adding("github", "https://github.com/anna");
    assertEquals("", model.readAsProperty().get());
    model.check();
    assertTrue(
        model
            .troubleProperty()
            .get()
            .endsWith("For example: https://gist.github.com/ada/0123456789abcdef"));
    assertEquals(0, counter.background.waiting());
    model.pastedProperty().set(GIST);
    assertEquals("", model.troubleProperty().get());
  }

  @Test
  void aCheckCanBeStopped() {
    counter.desk.answering(HandProofDesk.verified());
    ProvingViewModel model = adding("github", GIST);
    model.check();
    model.checking().cancel();
    counter.background.work();
    assertEquals(Optional.empty(), model.resultProperty().get());
    assertEquals(List.of(), draft());
  }

  @Test
  void aLinkIsAddedWithoutACheck() {
    ProvingViewModel model = adding("reddit", "https://www.reddit.com/user/annal");
    assertFalse(model.isChecked());
    model.check();
    assertEquals(List.of(Counter.LINK), draft());
    assertEquals(List.of(), counter.desk.done());
    assertEquals(new Step.Listing(), accounts.stepProperty().get());
  }

  @Test
  void keepsWhatWasTypedWhenTheFlowIsClosed() {
    adding("github", "https://gist");
    accounts.close();
    assertEquals("Go on with GitHub", accounts.unfinishedProperty().get());
    accounts.resume();
    assertEquals("https://gist", Counter.proving(accounts).pastedProperty().get());
  }

  @Test
  void isStillThereWhenThePartIsShownAnew() {
    adding("github", "https://gist");
    accounts.left();
    AccountsViewModel again = counter.open();
    assertEquals("https://gist", Counter.proving(again).pastedProperty().get());
    again.close();
    again.left();
    assertEquals(new Step.Listing(), counter.open().stepProperty().get());
  }

  @Test
  void forgetsWhatWasTypedOnceItIsToldTo() {
    adding("github", "https://gist");
    accounts.left();
    counter.office.unfinished().forget();
    assertEquals(new Step.Listing(), counter.open().stepProperty().get());
    assertEquals("", counter.open().unfinishedProperty().get());
  }

  @Test
  void anotherProofLeavesEverythingElseAsItIs() {
    Account old = Counter.GIST.with("since", "2017");
    var other = new Counter(old, Counter.TOOT);
    other.desk.answering(HandProofDesk.verified());
    AccountsViewModel listed = other.open();
    listed.edit(listed.rows().getFirst());
    ProvingViewModel model = Counter.proving(listed);
    assertEquals("https://gist.github.com/annal/0123abcd", model.pastedProperty().get());
    model.pastedProperty().set("https://gist.github.com/annal/9");
    model.check();
    other.background.work();
    Person now = other.draft.personProperty().get();
    assertEquals(
        List.of(old.withProof("http", "https://gist.github.com/annal/9"), Counter.TOOT),
        now.accounts());
  }

  @Test
  void namesTheRecordAsSoonAsTheDomainIsTyped() {
    ProvingViewModel model = adding("dns", "");
    assertTrue(model.spotProperty().get().startsWith("For example: "));
    model.pastedProperty().set("anna.example");
    assertEquals(
        "Name of the record: _blockstack.anna.example, or anna.example itself",
        model.spotProperty().get());
    assertFalse(model.canBeOpened());
  }

  @Test
  void opensThePlaceOnceItIsKnownWhichOne() {
    ProvingViewModel model = adding("mastodon", "");
    assertTrue(model.canBeOpened());
    model.open();
    counter.background.work();
    assertEquals(List.of(), counter.desk.done());
    assertFalse(model.troubleProperty().get().isEmpty());
    model.pastedProperty().set("anna@social.example");
    model.open();
    counter.background.work();
    assertEquals(List.of("open https://social.example/settings/profile"), counter.desk.done());
  }

  @Test
  void goesBackToTheInstructionsWithEverythingTyped() {
    counter.desk.answering(new ProofCheck.NotFound(HandProofDesk.none()));
    ProvingViewModel model = adding("github", GIST);
    check(model);
    model.instruct();
    assertEquals(Optional.empty(), model.resultProperty().get());
    assertEquals(GIST, model.pastedProperty().get());
  }
}
