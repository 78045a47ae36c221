package dev.ownhand.ui.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static final Account KEY =
      Account.of(new Account.Name("pgp", "8F3A")).with("role", "key");
  private static final Account OLD = Counter.GIST.with("since", "2017");

  private final Person person = Counter.person(List.of(OLD, KEY, Counter.TOOT));

  @Test
  void leavesOutKeysAndPayments() {
    assertEquals(List.of(OLD, Counter.TOOT), Accounts.of(person));
  }

  @Test
  void leavesEverythingElseAsItIsWhenAProofIsChanged() {
    Account now = Counter.account("github", "annal", "https://gist.github.com/annal/9");
    Person changed = Accounts.with(person, now);
    assertEquals(
        List.of(OLD.withProof("http", "https://gist.github.com/annal/9"), KEY, Counter.TOOT),
        changed.accounts());
  }

  @Test
  void keepsTheirPlaceWhenTheNameIsChanged() {
    Account now = Counter.account("github", "anna", "https://gist.github.com/anna/9");
    assertEquals(
        List.of(
            OLD.withIdentifier("anna").withProof("http", "https://gist.github.com/anna/9"),
            KEY,
            Counter.TOOT),
        Accounts.with(person, OLD, now).accounts());
  }

  @Test
  void addsAnotherAccountOfTheSameService() {
    Account other = Counter.account("github", "bertil", "https://gist.github.com/bertil/9");
    assertEquals(
        List.of(OLD, KEY, Counter.TOOT, other), Accounts.with(person, other).accounts());
  }

  @Test
  void takesOutExactlyOneOfTwoAlike() {
    Person twice = Accounts.with(person, Counter.GIST, 0);
    assertEquals(
        List.of(OLD, KEY, Counter.TOOT), Accounts.without(twice, Counter.GIST).accounts());
    assertEquals(
        List.of(Counter.GIST, KEY, Counter.TOOT), Accounts.without(twice, OLD).accounts());
  }

  @Test
  void putsOneBackInItsPlace() {
    int place = Accounts.place(person, Counter.TOOT);
    assertEquals(
        person, Accounts.with(Accounts.without(person, Counter.TOOT), Counter.TOOT, place));
    assertEquals(
        List.of(KEY), Accounts.with(Person.EMPTY, KEY, 7).accounts());
  }

  @Test
  void leavesNoEmptyListBehind() {
    Person only = Counter.person(List.of(Counter.GIST));
    assertEquals(Person.EMPTY.withName("Anna Lindqvist"), Accounts.without(only, Counter.GIST));
  }
}
