package dev.ownhand.ui.proofs;

import dev.ownhand.crypto.Address;
import dev.ownhand.keychain.Identity;
import dev.ownhand.profile.Person;
import dev.ownhand.ui.profile.Draft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A draft that nobody keeps. */
final class HandDraft implements Draft {
  static final Identity IDENTITY =
      new Identity(0, Address.parse("1BoatSLRHtKNngkdXEeobR76b53LETtpyT").orElseThrow());

  private final ReadOnlyObjectWrapper<Person> person;
  private final Deque<Person> before = new ArrayDeque<>();

  HandDraft(Person person) {
    this.person = new ReadOnlyObjectWrapper<>(this, "person", person);
  }

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public ReadOnlyObjectProperty<Person> personProperty() {
    return person.getReadOnlyProperty();
  }

  @Override
  public void edit(UnaryOperator<Person> change) {
    before.push(person.get());
    person.set(change.apply(person.get()));
  }

  /** As the form does it. */
  void undo() {
    person.set(before.pop());
  }

  /** How many changes could be undone. */
  int changes() {
    return before.size();
  }
}
