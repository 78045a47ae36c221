package dev.ownhand.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.base.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonMergeTest {
  private static final Account GITHUB = Account.of(new Account.Name("github", "ada"));
  private static final Account CODEBERG = Account.of(new Account.Name("forgejo", "ada"));
  private static final Person BASE =
      Person.EMPTY
          .withName("Ada")
          .withDescription("First")
          .withAccount(GITHUB)
          .with("odd", JsonValue.number(7))
          .withApp("https://one.example", "https://hub.example/1/");

  @Test
  void takesFromEachSideWhatItAloneChanged() {
    Person mine = BASE.withName("Ada L.").withAccount(CODEBERG).without("odd");
    Person theirs = BASE.withDescription("Second").withApp("https://two.example", "https://hub.example/2/");
    assertEquals(
        new PersonMerge.Merging.Merged(
            theirs.withName("Ada L.").withAccount(CODEBERG).without("odd")),
        merge(mine, theirs));
  }

  @Test
  void addsAccountsOfBothSides() {
    Person mine = BASE.withAccount(CODEBERG);
    Person theirs = BASE.withAccount(Account.of(new Account.Name("dns", "ada.example")));
    assertEquals(
        new PersonMerge.Merging.Merged(theirs.withAccount(CODEBERG)), merge(mine, theirs));
  }

  @Test
  void keepsAnAccountRemovedHereAway() {
    Person theirs = BASE.withAccount(CODEBERG);
    assertEquals(
        new PersonMerge.Merging.Merged(theirs.withoutAccount(GITHUB.name())),
        merge(BASE.withoutAccount(GITHUB.name()).withName("x").withName("Ada"), theirs));
  }

  @Test
  void bringsBothProofsOfTwoAccountsTogether() {
    Person mine = BASE.withAccount(GITHUB.withProof("http", "https://gist.github.com/ada/1"));
    Person theirs = BASE.withAccount(GITHUB.with("note", "x"));
    Account both = GITHUB.with("note", "x").withProof("http", "https://gist.github.com/ada/1");
    assertEquals(
        new PersonMerge.Merging.Merged(BASE.withAccount(both)),
        merge(mine, theirs));
  }

  @Test
  void leavesToThePersonWhatBothChangedOtherwise() {
    Person mine = BASE.withName("Mine").withLocation("Here");
    Person theirs = BASE.withName("Theirs").withLocation("There");
    List<Clash> clashes =
        assertInstanceOf(PersonMerge.Merging.Clashing.class, merge(mine, theirs)).clashes();
    assertEquals(
        List.of(
            clash("Mine", "Theirs", "name"), clash("Here", "There", "address", "addressLocality")),
        clashes);
    assertEquals(
        new PersonMerge.Merging.Merged(theirs.withName("Mine")),
        PersonMerge.merge(
            BASE,
            mine,
            theirs,
            Map.of(clashes.get(0), Clash.Side.MINE, clashes.get(1), Clash.Side.THEIRS)));
  }

  @Test
  void asksAgainWhereTheOtherSideChangedAfterTheDecision() {
    Person mine = BASE.withName("Mine");
    Map<Clash, Clash.Side> decided = Map.of(clash("Mine", "Theirs", "name"), Clash.Side.MINE);
    assertEquals(
        new PersonMerge.Merging.Clashing(List.of(clash("Mine", "Later", "name"))),
        PersonMerge.merge(BASE, mine, BASE.withName("Later"), decided));
  }

  @Test
  void doesNotTakeListsApartWhoseElementsHaveNoNamesOfTheirOwn() {
    JsonValue twice = new JsonValue.Array(List.of(GITHUB.members(), GITHUB.with("n", "2").members()));
    Person mine = BASE.with("account", twice);
    Person theirs = BASE.withAccount(CODEBERG);
    assertEquals(
        List.of(List.of("account")),
        assertInstanceOf(PersonMerge.Merging.Clashing.class, merge(mine, theirs)).clashes().stream()
            .map(Clash::path)
            .toList());
  }

  @Test
  void tellsWhatChanged() {
    assertEquals(List.of(), PersonMerge.changes(BASE, BASE));
    assertEquals(
        List.of(
            new Change(
                List.of("name"),
                Optional.of(JsonValue.text("Ada")),
                Optional.of(JsonValue.text("Eve"))),
            new Change(
                List.of("account", "forgejo", "ada"),
                Optional.empty(),
                Optional.of(CODEBERG.members()))),
        PersonMerge.changes(BASE, BASE.withName("Eve").withAccount(CODEBERG)));
  }

  private static Clash clash(String mine, String theirs, String... path) {
    return new Clash(
        List.of(path), Optional.of(JsonValue.text(mine)), Optional.of(JsonValue.text(theirs)));
  }

  private static PersonMerge.Merging merge(Person mine, Person theirs) {
    return PersonMerge.merge(BASE, mine, theirs, Map.of());
  }
}
