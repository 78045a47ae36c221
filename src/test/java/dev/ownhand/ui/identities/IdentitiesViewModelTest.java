package dev.ownhand.ui.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.auth.Requests;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesViewModelTest {
  private final HandBackground background = new HandBackground();
  private @TempDir Path folder;
  private Home home;
  private IdentitiesViewModel model;

  @BeforeEach
  void open() {
    home = new Home(folder).settled();
    model =
        new IdentitiesViewModel(
            home.household(), background, Texts.in(Locale.ENGLISH), home.clock());
    model.reload();
    background.work();
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void showsTheFirstIdentityByItsNumberWhileItHasNoName() {
    Card first = model.cards().getFirst();
    assertEquals("Identity 1", first.name());
    assertEquals("", first.label());
    assertEquals("ID-" + first.identity().address(), first.identity().displayId());
    assertEquals(1, model.cards().size());
    assertTrue(model.loadedProperty().get());
  }

  @Test
  void addsAnIdentityUnderItsName() {
    add("Work");
    assertEquals(List.of("Identity 1", "Work"), names());
    assertEquals(new Edit.None(), model.editProperty().get());
  }

  @Test
  void addsNoneThatWasNotWantedAfterAll() {
    model.beginAdding();
    model.draftProperty().set("Work");
    model.stopEditing();
    model.save();
    background.work();
    assertEquals(List.of("Identity 1"), names());
    assertEquals("", model.draftProperty().get());
  }

  @Test
  void renamesInPlace() {
    model.beginRenaming(model.cards().getFirst());
    assertEquals(new Edit.Renaming(0), model.editProperty().get());
    model.draftProperty().set("At home");
    save();
    assertEquals(List.of("At home"), names());
    model.beginRenaming(model.cards().getFirst());
    assertEquals("At home", model.draftProperty().get());
  }

  @Test
  void makesEveryNameFitToBeShown() {
    add("x".repeat(10_000));
    add("two\nlines \u202eand a trick\u0007");
    add("我的身份");
    assertEquals(
        List.of(
            "Identity 1",
            "x".repeat(IdentityBook.MOST_LABEL_CHARS) + "…",
            "two lines and a trick",
            "我的身份"),
        names());
  }

  @Test
  void proposesTheFirstUntilAnotherIsChosen() {
    add("Work");
    assertEquals(0, model.standardProperty().get());
    model.makeDefault(model.cards().getLast());
    background.work();
    assertEquals(1, model.standardProperty().get());
  }

  @Test
  void listsTheAppsSignedInToLast() {
    add("Work");
    Furnishing.signedIn(home, "https://old.example", 0, Duration.ofDays(3), List.of("email"));
    Furnishing.signedIn(home, "https://new.example", 1, Duration.ofSeconds(1), List.of("store_write"));
    assertEquals(List.of(), model.apps());
    model.reload();
    background.work();
    assertEquals(
        List.of(
            new SignedIn(
                Requests.origin("https://new.example"),
                model.apps().getFirst().how(),
                List.of(
                    "know this identity, and get a key of its own for it",
                    "read and write files in a storage of its own")),
            new SignedIn(
                Requests.origin("https://old.example"),
                "As Identity 1, 3 days ago",
                List.of(
                    "know this identity, and get a key of its own for it",
                    "be given your e-mail address"))),
        model.apps());
    assertTrue(model.apps().getFirst().how().startsWith("As Work, "));
  }

  @Test
  void forgetsEverythingWhenItIsLocked() {
    model.beginRenaming(model.cards().getFirst());
    home.household().lock();
    background.work();
    assertEquals(List.of(), model.cards());
    assertFalse(model.loadedProperty().get());
    assertEquals(new Edit.None(), model.editProperty().get());
  }

  @Test
  void readsAnewWhenItIsOpenAgain() {
    home.household().lock();
    home.household().unlock(home.password());
    background.work();
    assertEquals(List.of("Identity 1"), names());
  }

  @Test
  void showsWhatWasAddedThoughItWasStopped() {
    model.beginAdding();
    model.draftProperty().set("Late");
    model.save();
    model.activity().cancel();
    background.work();
    assertEquals(List.of("Identity 1", "Late"), names());
  }

  private void add(String label) {
    model.beginAdding();
    model.draftProperty().set(label);
    save();
  }

  private void save() {
    model.save();
    background.work();
  }

  private List<String> names() {
    return model.cards().stream().map(Card::name).toList();
  }
}
