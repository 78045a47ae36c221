package dev.ownhand.ui.profile.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.ProfileBook;
import dev.ownhand.profile.Person;
import dev.ownhand.ui.profile.Atelier;
import dev.ownhand.ui.profile.HandProfileDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
  private final Atelier atelier = new Atelier(Atelier.ENGLISH);
  private final List<String> done = new ArrayList<>();

  @BeforeEach
  void publish() {
    atelier.desk.identity("");
    Person now = Person.EMPTY.withName("Bo").withLocation("Oslo");
    atelier.desk.published(0, now);
    atelier.desk.versions(
        0,
        List.of(
            version(Duration.ofHours(1), now),
            version(Duration.ofDays(1), Person.EMPTY.withName("Anna")),
            version(Duration.ofDays(30), Person.EMPTY)));
  }

  private static ProfileBook.Version version(Duration ago, Person person) {
    return new ProfileBook.Version(HandProfileDesk.NOW.minus(ago), person);
  }

  private HistoryViewModel opened() {
    var model =
        new HistoryViewModel(atelier.studio, atelier.desk.card(0), () -> done.add("done"));
    atelier.background.work();
    return model;
  }

  @Test
  void saysWhatEachVersionChangedAndWhatHasChangedSince() {
    HistoryViewModel model = opened();
    assertEquals(3, model.entries().size());
    HistoryViewModel.Entry second = model.entries().get(1);
    assertEquals(List.of("Name: “Anna” added"), second.changed());
    assertEquals(
        List.of("Name: “Anna” becomes “Bo”", "Location: “Oslo” added"), second.sinceThen());
    assertEquals(List.of(), model.entries().getFirst().sinceThen());
    assertEquals(model.entries().getFirst(), model.chosenProperty().get().orElseThrow());
  }

  @Test
  void publishesAVersionAgain() {
    HistoryViewModel model = opened();
    model.choose(model.entries().get(1));
    model.publishAgain();
    atelier.background.work();
    assertEquals(List.of("versions", "draft Anna", "publish"), atelier.desk.done());
    assertEquals(Person.EMPTY.withName("Anna"), atelier.desk.card(0).published());
    assertEquals(List.of("done"), done);
  }

  @Test
  void knowsWhatIsPublishedNowFromWhatIsOld() {
    HistoryViewModel model = opened();
    assertFalse(model.isOld(model.entries().getFirst()));
    assertTrue(model.isOld(model.entries().get(1)));
  }

  @Test
  void takesWhatIsPublishedNowForOldWhileSomethingElseIsTyped() {
    atelier.desk.draft(0, Person.EMPTY.withName("Cilla"));
    HistoryViewModel model = opened();
    assertTrue(model.isOld(model.entries().getFirst()));
  }

  @Test
  void asksBeforeItReplacesWhatIsTyped() {
    atelier.desk.draft(0, Person.EMPTY.withName("Cilla"));
    HistoryViewModel model = opened();
    model.publishAgain();
    assertTrue(model.asksProperty().get());
    model.keepDraft();
    atelier.background.work();
    assertFalse(atelier.desk.done().contains("publish"));
    model.publishAgain();
    model.confirm();
    atelier.background.work();
    assertTrue(atelier.desk.done().contains("publish"));
  }

  @Test
  void saysThatTheDiskFailed() {
    atelier.desk.failing(true);
    HistoryViewModel model = opened();
    assertTrue(model.troubleProperty().get().startsWith("The disk failed"));
    assertFalse(model.loadedProperty().get());
  }
}
