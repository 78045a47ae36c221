package dev.ownhand.ui.profile.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFault;
import dev.ownhand.publishing.Standing;
import dev.ownhand.ui.profile.Atelier;
import dev.ownhand.ui.profile.Shelter;
import dev.ownhand.ui.profile.page.ProfileViewModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditingViewModelTest {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Atelier atelier = new Atelier(Atelier.ENGLISH);
  private final ProfileViewModel page =
      new ProfileViewModel(atelier.studio, Atelier.noPictures());
  private final EditingViewModel model = page.editing();

  @BeforeEach
  void open() {
    atelier.desk.identity("Private").identity("");
    atelier.desk.published(0, Atelier.unknown(Atelier.alice()));
    page.entered();
    atelier.background.work();
  }

  private void pause() {
    atelier.background.pass(PAUSE);
    atelier.background.work();
  }

  private Person draft() {
    return atelier.desk.card(0).draft().orElseThrow();
  }

  @Test
  void keepsWhatIsTypedHalfASecondAfterTheLastKey() {
    model.fields().nameProperty().set("B");
    atelier.background.pass(Duration.ofMillis(400));
    model.fields().nameProperty().set("Bo");
    atelier.background.pass(Duration.ofMillis(400));
    atelier.background.work();
    assertEquals(List.of(), atelier.desk.done());
    pause();
    assertEquals(List.of("draft Bo"), atelier.desk.done());
    assertTrue(model.keptProperty().get().startsWith("Saved on this computer."));
  }

  @Test
  void changesNothingButWhatIsTyped() {
    model.fields().locationProperty().set("Oslo");
    pause();
    assertEquals(Atelier.unknown(Atelier.alice()).withLocation("Oslo"), draft());
  }

  @Test
  void keepsWhatIsTypedWhenTheScreenIsLeft() {
    model.fields().nameProperty().set("Bo");
    page.left();
    atelier.background.work();
    assertEquals("Bo", draft().name().orElseThrow());
    page.entered();
    atelier.background.work();
    assertEquals("Bo", model.fields().nameProperty().get());
  }

  @Test
  void showsWhatWasTypedThoughItIsNotKeptYet() {
    model.fields().nameProperty().set("Bo");
    atelier.desk.failing(true);
    pause();
    assertTrue(model.troubleProperty().get().startsWith("The disk failed"));
    page.left();
    atelier.background.work();
    atelier.desk.failing(false);
    page.entered();
    atelier.background.work();
    assertEquals("Bo", model.fields().nameProperty().get());
    page.left();
    atelier.background.work();
    assertEquals("Bo", draft().name().orElseThrow());
  }

  @Test
  void handsOverWhatIsNotKeptWhenEverythingIsLocked() {
    model.fields().nameProperty().set("Bo");
    model.emailProperty().set("bo@example.com");
    var shelter = new HandShelter();
    page.keepIn(shelter);
    assertEquals(List.of("0 Bo", "bo@example.com"), shelter.kept);
    page.keepIn(shelter);
    assertEquals(2, shelter.kept.size());
  }

  private static final class HandShelter implements Shelter {
    private final List<String> kept = new ArrayList<>();

    @Override
    public void draft(int identity, Person edited) {
      kept.add(identity + " " + edited.name().orElse(""));
    }

    @Override
    public void drop(int identity) {
      kept.add("drop " + identity);
    }

    @Override
    public void keepEmail(String address) {
      kept.add(address);
    }
  }

  @Test
  void keepsBothIdentitiesApart() {
    model.fields().nameProperty().set("Bo");
    page.choose(page.cards().get(1));
    assertEquals("", model.fields().nameProperty().get());
    model.fields().nameProperty().set("Cilla");
    pause();
    assertEquals("Bo", draft().name().orElseThrow());
    assertEquals("Cilla", atelier.desk.card(1).draft().orElseThrow().name().orElseThrow());
    page.choose(page.cards().getFirst());
    assertEquals("Bo", model.fields().nameProperty().get());
  }

  @Test
  void undoesStrokesAndDoesThemAgain() {
    model.fields().nameProperty().set("B");
    model.fields().nameProperty().set("Bo");
    model.fields().locationProperty().set("Oslo");
    pause();
    model.fields().locationProperty().set("Oslo, Norway");
    model.undo();
    assertEquals("Oslo", model.fields().locationProperty().get());
    model.undo();
    assertEquals("Gothenburg", model.fields().locationProperty().get());
    model.undo();
    assertEquals("Anna Lindqvist", model.fields().nameProperty().get());
    assertFalse(model.undoableProperty().get());
    model.redo();
    assertEquals("Bo", model.fields().nameProperty().get());
    model.fields().nameProperty().set("Cilla");
    assertFalse(model.redoableProperty().get());
  }

  @Test
  void dropsTheDraftWhenEverythingIsUndone() {
    model.fields().nameProperty().set("Bo");
    pause();
    model.undo();
    pause();
    assertEquals(Optional.empty(), atelier.desk.card(0).draft());
    assertEquals("No changes", model.countProperty().get());
    assertFalse(model.publishableProperty().get());
  }

  @Test
  void goesBackToWhatIsPublishedAndThatCanBeUndone() {
    model.fields().nameProperty().set("Bo");
    model.fields().addWebsite();
    model.fields().websites().getLast().set("https://bo.example");
    pause();
    model.goBack();
    pause();
    assertEquals("Anna Lindqvist", model.fields().nameProperty().get());
    assertEquals(2, model.fields().websites().size());
    assertEquals(Optional.empty(), atelier.desk.card(0).draft());
    model.undo();
    pause();
    assertEquals("Bo", draft().name().orElseThrow());
    assertEquals(3, draft().websites().size());
  }

  @Test
  void saysWhatWouldChange() {
    model.fields().nameProperty().set("Bo");
    model.fields().remove(model.fields().websites().getFirst());
    assertEquals("2 changes", model.countProperty().get());
    assertEquals(
        List.of(
            "Name: “Anna Lindqvist” becomes “Bo”", "Web site https://anna.example: removed"),
        model.differences());
  }

  @Test
  void publishesWhatWasTypedLast() {
    model.fields().nameProperty().set("Bo");
    model.publish();
    atelier.background.work();
    assertEquals(List.of("draft Bo", "publish"), atelier.desk.done());
    assertEquals("Bo", atelier.desk.card(0).published().name().orElseThrow());
    assertEquals("No changes", model.countProperty().get());
    assertEquals(
        "Published today at 12:00. Everybody who can reach your hub can read it; if that is the one on"
            + " this computer, only apps here can.",
        model.standingProperty().get().replaceAll("at .*\\.(?= )", "at 12:00."));
  }

  @Test
  void publishesNothingThatIsNotKept() {
    model.fields().nameProperty().set("Bo");
    atelier.desk.failing(true);
    model.publish();
    atelier.background.work();
    assertFalse(model.troubleProperty().get().isEmpty());
    assertEquals("Bo", model.fields().nameProperty().get());
  }

  @Test
  void waitsForTheHub() {
    atelier.desk.answering(new Standing.Waiting(new HubTrouble.Unreachable()));
    model.fields().nameProperty().set("Bo");
    model.publish();
    atelier.background.work();
    assertTrue(model.standingProperty().get().startsWith("Waiting to be published."));
    assertTrue(model.publishableProperty().get());
    assertEquals("Bo", model.fields().nameProperty().get());
  }

  @Test
  void publishesOverAForgedProfileOnlyAfterAWarning() {
    atelier.desk.answering(new Standing.Forged(new ProfileFault.SignatureWrong()));
    page.left();
    page.entered();
    atelier.background.work();
    model.fields().nameProperty().set("Bo");
    assertFalse(model.publishableProperty().get());
    model.publish();
    model.askToReplace();
    model.leaveForged();
    assertFalse(model.asksToReplaceProperty().get());
    atelier.background.work();
    assertEquals(List.of(), atelier.desk.done());
    model.askToReplace();
    model.replaceForged();
    atelier.background.work();
    assertEquals(List.of("draft Bo", "replace", "publish"), atelier.desk.done());
  }

  @Test
  void changesAKeyInItsPlaceAndKeepsWhatElseItSays() {
    Account pgp =
        Account.of(new Account.Name("pgp", "AB12"))
            .with("role", "key")
            .with("contentUrl", "https://a.example/key")
            .with("label", "old");
    Person person =
        Person.EMPTY.withAccount(pgp).withAccount(Atelier.account("github", "a", "https://g"));
    atelier.desk.published(0, person);
    page.left();
    page.entered();
    atelier.background.work();
    KeyRow row = model.fields().keys().getFirst();
    row.identifierProperty().set("CD34");
    row.whereProperty().set("");
    model.fields().addKey(KeyKind.ETHEREUM);
    model.fields().addKey(KeyKind.BITCOIN);
    model.fields().keys().get(1).identifierProperty().set("0xabc");
    pause();
    assertEquals(
        List.of(
            new Account(
                JsonValue.Obj.empty()
                    .with("@type", "Account")
                    .with("placeholder", JsonValue.bool(false))
                    .with("service", "pgp")
                    .with("identifier", "CD34")
                    .with("role", "key")
                    .with("label", "old")),
            Atelier.account("github", "a", "https://g"),
            Account.of(new Account.Name("ethereum", "0xabc")).with("role", "payment")),
        draft().accounts());
    model.fields().remove(row);
    pause();
    assertEquals(
        List.of("ethereum", "github"), draft().accounts().stream().map(Account::service).toList());
  }

  @Test
  void losesNoKeyWhileAnotherIsTypedThatBeginsLikeIt() {
    model.fields().addKey(KeyKind.PGP);
    KeyRow second = model.fields().keys().getLast();
    second.identifierProperty().set("8F3A91C27D54E0B6");
    second.identifierProperty().set("8F3A91C27D54E0B6FF");
    pause();
    assertEquals(
        List.of("8F3A91C27D54E0B6", "8F3A91C27D54E0B6FF"),
        Keys.of(draft()).stream().map(Account::identifier).toList());
    assertEquals(
        "https://anna.example/key.asc",
        Keys.of(draft()).getFirst().members().text("contentUrl").orElseThrow());
  }

  @Test
  void removesANameThatIsPutTogetherOfTwo() {
    atelier.desk.published(
        0, Person.EMPTY.with("givenName", JsonValue.text("Anna")));
    page.left();
    page.entered();
    atelier.background.work();
    assertEquals("Anna", model.fields().nameProperty().get());
    model.fields().nameProperty().set("");
    assertEquals(Optional.empty(), model.personProperty().get().name());
  }

  @Test
  void keepsAnEmailAddressOnlyIfItIsOne() {
    model.emailProperty().set("bo");
    pause();
    assertFalse(model.emailTroubleProperty().get().isEmpty());
    model.emailProperty().set("bo@example.com");
    pause();
    assertEquals(List.of("email bo@example.com"), atelier.desk.done());
    assertEquals("", model.emailTroubleProperty().get());
    model.emailProperty().set("");
    pause();
    assertEquals(Optional.empty(), atelier.desk.email());
  }

  @Test
  void isNotDisturbedWhileSomebodyTypes() {
    atelier.desk.published(0, Atelier.alice().withName("From elsewhere"));
    page.choose(page.cards().getFirst());
    model.fields().nameProperty().set("Bo");
    atelier.desk.draft(1, Person.EMPTY);
    atelier.background.work();
    assertEquals("Bo", model.fields().nameProperty().get());
    pause();
    assertEquals("Bo", draft().name().orElseThrow());
    assertEquals(
        "Name: “From elsewhere” becomes “Bo”", model.differences().getFirst());
  }

  @Test
  void takesUpWhatWasChangedBesidesAndThatCanBeUndone() {
    atelier.desk.draft(0, Atelier.alice().withName("From beside"));
    atelier.background.work();
    assertEquals("From beside", model.fields().nameProperty().get());
    model.undo();
    assertEquals("Anna Lindqvist", model.fields().nameProperty().get());
  }

  @Test
  void letsPartsOfTheFormEditTheSameDraft() {
    model.fields().nameProperty().set("Bo");
    model.edit(person -> person.withAccount(Atelier.account("gitlab", "bo", "https://g")));
    pause();
    assertEquals("Bo", draft().name().orElseThrow());
    assertTrue(
        draft().accounts().stream().anyMatch(account -> account.service().equals("gitlab")));
    model.undo();
    assertEquals("Bo", model.personProperty().get().name().orElseThrow());
    assertFalse(
        model.personProperty().get().accounts().stream()
            .anyMatch(account -> account.service().equals("gitlab")));
  }

  @Test
  void putsAPictureInAndTakesItOut() {
    model.fields().nameProperty().set("Bo");
    model.repaint(
        identity ->
            atelier.desk.portray(identity, Atelier.portrait(120, 100).cut(0, 0, 100)));
    atelier.background.work();
    assertTrue(model.pictureProperty().get().isPresent());
    assertEquals("Bo", draft().name().orElseThrow());
    model.removePicture();
    atelier.background.work();
    assertFalse(model.pictureProperty().get().isPresent());
    model.undo();
    atelier.background.work();
    assertTrue(model.pictureProperty().get().isPresent());
  }
}
