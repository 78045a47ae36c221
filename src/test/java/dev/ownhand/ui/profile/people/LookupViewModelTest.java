package dev.ownhand.ui.profile.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.net.Body;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFault;
import dev.ownhand.publishing.Seen;
import dev.ownhand.ui.profile.Atelier;
import dev.ownhand.ui.profile.Badge;
import dev.ownhand.ui.profile.HandProfileDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupViewModelTest {
  private static final Badge PROVEN = new Badge(Badge.State.PROVEN, "proven");

  private final Atelier atelier =
      new Atelier(
          Atelier.ENGLISH,
          (owner, account) ->
              owner.equals(HandProfileDesk.address(1)) && account.service().equals("github")
                  ? Optional.of(PROVEN)
                  : Optional.empty());
  private final LookupViewModel model = new LookupViewModel(atelier.studio);

  private void look(Seen seen) {
    atelier.desk.finding(seen);
    model.typedProperty().set(" ID-1 ");
    model.look();
    atelier.background.work();
  }

  private static Seen found(Person person) {
    return new Seen.Found(
        person, HandProfileDesk.address(1), "https://hub.example", Optional.empty());
  }

  private PublicPage page() {
    return model.page().pageProperty().get().orElseThrow();
  }

  @Test
  void showsThePageOfWhoeverIsFound() {
    atelier.desk.picture("https://hub.example/a", Atelier.picture(100, 100));
    look(found(Atelier.alice().withImage("avatar", "https://hub.example/a")));
    assertEquals(List.of("find ID-1"), atelier.desk.done());
    assertEquals("Anna Lindqvist", page().name());
    assertEquals(2, page().accounts().size());
    assertEquals("PGP key 8F3A91C27D54E0B6", page().keys().getFirst().words());
    assertTrue(model.page().pictureProperty().get().isPresent());
    assertEquals(1, model.page().badges().size());
    assertEquals(PROVEN, model.page().badges().get(page().accounts().getFirst()));
  }

  @Test
  void showsNothingOfAForgedProfile() {
    look(found(Atelier.alice()));
    look(new Seen.Forged("https://hub.example", new ProfileFault.SignatureWrong()));
    assertEquals(Optional.empty(), model.page().pageProperty().get());
    assertEquals("", model.foundProperty().get());
    assertFalse(model.warningProperty().get().isEmpty());
  }

  @Test
  void saysWhyNobodyIsFound() {
    for (Seen seen :
        List.of(
            new Seen.NotFound(),
            new Seen.NotAnId(),
            new Seen.NamesUnknown("a.id"),
            new Seen.NotReached("https://hub.example"))) {
      look(seen);
      assertEquals(atelier.studio.words().seen(seen), model.troubleProperty().get());
      assertEquals(Optional.empty(), model.page().pageProperty().get());
    }
  }

  @Test
  void showsNoPictureThatIsNone() {
    atelier.desk.picture(
        "https://hub.example/a", Body.of("<svg/>".getBytes(StandardCharsets.UTF_8)));
    look(found(Person.EMPTY.withImage("avatar", "https://hub.example/a")));
    assertEquals(Optional.empty(), model.page().pictureProperty().get());
  }

  @Test
  void opensOnlyWhatIsOnTheWebAndCannotBeChangedOnTheWay() {
    look(
        found(
            Person.EMPTY
                .withWebsites(
                    List.of(
                        "https://good.example",
                        "http://plain.example",
                        "javascript:alert(1)",
                        "file:///etc/passwd",
                        "https://user@evil.example",
                        "good.example"))
                .withAccount(
                    Account.of(new Account.Name("github", "a")).withProof("http", "data:x"))));
    assertEquals(
        List.of(true, false, false, false, false, false),
        page().websites().stream().map(site -> site.address().isPresent()).toList());
    assertEquals(Optional.empty(), page().accounts().getFirst().link());
  }

  @Test
  void makesWhatComesFromOutsideFitToBeShown() {
    look(
        found(
            Person.EMPTY
                .withName("a\u202eb\n" + "x".repeat(900))
                .withDescription("one\r\ntwo\u2066\n" + "y\n".repeat(900))
                .withLocation("\0here")));
    assertTrue(page().name().startsWith("ab x"));
    assertTrue(page().name().length() < 210);
    assertTrue(page().description().startsWith("one\ntwo\ny"));
    assertTrue(page().description().lines().count() <= 60);
    assertEquals("here", page().location());
  }

  @Test
  void forgetsEverythingWhenItIsLeft() {
    atelier.desk.finding(found(Atelier.alice()));
    model.typedProperty().set("ID-1");
    model.look();
    model.left();
    atelier.background.work();
    assertEquals(Optional.empty(), model.page().pageProperty().get());
    assertTrue(model.page().badges().isEmpty());
  }
}
