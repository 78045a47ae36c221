package dev.ownhand.store;

import static dev.ownhand.store.Samples.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ownhand.auth.IdentityBook;
import dev.ownhand.auth.IdentityBook.Entry;
import dev.ownhand.auth.PrivateRecords;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsqlIdentityBookTest {
  @TempDir private Path home;

  @Test
  void beginsWithTheFirstIdentity() {
    try (PrivateRecords records = opened(home)) {
      assertEquals(List.of(new Entry(0, "")), records.identities().entries());
    }
  }

  @Test
  void takesTheNextIndexIntoUse() {
    try (PrivateRecords records = opened(home)) {
      assertEquals(new Entry(1, ""), records.identities().add());
      assertEquals(new Entry(2, ""), records.identities().add());
    }
    try (PrivateRecords records = opened(home)) {
      assertEquals(
          List.of(new Entry(0, ""), new Entry(1, ""), new Entry(2, "")),
          records.identities().entries());
    }
  }

  @Test
  void remembersLabelsAlsoOfTheFirst() {
    try (PrivateRecords records = opened(home)) {
      IdentityBook book = records.identities();
      book.add();
      book.relabel(0, "Beruf");
      book.relabel(1, "zu Hause");
      book.relabel(1, "daheim");
    }
    try (PrivateRecords records = opened(home)) {
      assertEquals(
          List.of(new Entry(0, "Beruf"), new Entry(1, "daheim")),
          records.identities().entries());
    }
  }

  @Test
  void labelsNoIdentityThatIsNotInUse() {
    try (PrivateRecords records = opened(home)) {
      assertThrows(
          IllegalArgumentException.class, () -> records.identities().relabel(1, "none"));
    }
  }

  @Test
  void proposesTheFirstUntilAnotherIsChosen() {
    try (PrivateRecords records = opened(home)) {
      records.identities().add();
      assertEquals(0, records.identities().standard());
      records.identities().makeDefault(1);
    }
    try (PrivateRecords records = opened(home)) {
      assertEquals(1, records.identities().standard());
    }
  }

  @Test
  void proposesNoIdentityThatIsNotInUse() {
    try (PrivateRecords records = opened(home)) {
      assertThrows(IllegalArgumentException.class, () -> records.identities().makeDefault(1));
      assertEquals(0, records.identities().standard());
    }
  }

  @Test
  void keepsLabelsToOneLineThatHidesNothing() {
    assertEquals("at home", IdentityBook.label(" at\n\u202ehome\u0007 "));
    assertEquals(
        IdentityBook.MOST_LABEL_CHARS + 1, IdentityBook.label("x".repeat(10_000)).length());
  }

  @Test
  void remembersTheLastAddress() {
    try (PrivateRecords records = opened(home)) {
      assertEquals(Optional.empty(), records.identities().email());
      records.identities().rememberEmail("a@mail.example");
      records.identities().rememberEmail("b@mail.example");
    }
    try (PrivateRecords records = opened(home)) {
      assertEquals(Optional.of("b@mail.example"), records.identities().email());
    }
  }
}
