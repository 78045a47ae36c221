package dev.ownhand.ui.proofs;

import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import java.util.List;
import java.util.Locale;

/** The social accounts part, on a desk and a draft in memory. */
final class Counter {
  static final Texts ENGLISH = Texts.in(Locale.UK);
  static final Account GIST =
      account("github", "annal", "https://gist.github.com/annal/0123abcd");
  static final Account TOOT =
      account("mastodon", "anna@social.example", "https://social.example/@anna");
  static final Account LINK = Account.of(new Account.Name("reddit", "annal"));

  final HandProofDesk desk = new HandProofDesk();
  final HandBackground background = new HandBackground();
  final ProofOffice office;
  final HandDraft draft;

  Counter(Texts texts, Person person) {
    draft = new HandDraft(person);
    office =
        new ProofOffice(desk, new Unfinished(), background, texts, () -> HandProofDesk.NOW);
  }

  Counter(Account... accounts) {
    this(ENGLISH, person(List.of(accounts)));
  }

  static Person person(List<Account> accounts) {
    Person person = Person.EMPTY.withName("Anna Lindqvist");
    for (Account account : accounts) {
      person = person.withAccount(account);
    }
    return person;
  }

  static Account account(String service, String identifier, String proof) {
    return Account.of(new Account.Name(service, identifier)).withProof("http", proof);
  }

  /** Opened, with what is known already. */
  AccountsViewModel open() {
    var model = new AccountsViewModel(draft, office);
    background.work();
    return model;
  }

  /** The flow for the first service of that name. */
  static ProvingViewModel adding(AccountsViewModel model, String service) {
    model.add();
    PickingViewModel picking = picking(model);
    picking.searchProperty().set(service);
    picking.pickFirst();
    return proving(model);
  }

  static PickingViewModel picking(AccountsViewModel model) {
    if (model.stepProperty().get() instanceof Step.Picking(var picking)) {
      return picking;
    }
    throw new AssertionError(model.stepProperty().get());
  }

  static ProvingViewModel proving(AccountsViewModel model) {
    if (model.stepProperty().get() instanceof Step.Proving(var proving)) {
      return proving;
    }
    throw new AssertionError(model.stepProperty().get());
  }
}
