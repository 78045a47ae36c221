package dev.ownhand.ui.storage.copying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Conflicts;
import dev.ownhand.storage.Connecting;
import dev.ownhand.storage.Incoming;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import dev.ownhand.storage.Shelf;
import dev.ownhand.ui.storage.HandStockroom;
import dev.ownhand.ui.storage.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveViewModelTest {
  private static final Place THERE = new Place.There(HandStockroom.OTHER);

  private final Site site = new Site(Site.ENGLISH);
  private Shelf shelf;
  private Plan plan;

  @BeforeEach
  void furnish() {
    site.stock.identity("Private", new StorageChoice.BuiltIn());
    site.stock.identity("Work", new StorageChoice.Mirrored(HandStockroom.OTHER));
    shelf = site.stock.app(0, "https://notes.example");
    site.stock.app(1, "https://board.example");
    plan =
        new Plan(
            List.of(new Plan.Line(shelf, new FilePath("a"), 1, Plan.Standing.CONFLICT)));
    site.stock.planning(plan);
  }

  private MoveViewModel open() {
    var model = new MoveViewModel(site.premises, Optional.empty());
    model.reload();
    site.background.work();
    return model;
  }

  private void look(MoveViewModel model) {
    model.chooseTo(THERE);
    model.look();
    site.background.work();
  }

  @Test
  void offersEverythingEveryIdentityAndEveryApp() {
    MoveViewModel model = open();
    assertEquals(
        List.of(
            "Everything",
            "Everything of Private",
            "Everything of Work",
            "notes.example, as Private",
            "board.example, as Work"),
        model.loads().stream().map(Load::name).toList());
    assertEquals(List.of(new Place.Here(), THERE), List.copyOf(model.places()));
  }

  @Test
  void copiesNothingBeforeItWasShown() {
    MoveViewModel model = open();
    look(model);
    assertEquals(new Stage.Planned(plan), model.transfer().stageProperty().get());
    assertEquals(0, site.stock.copies);
    model.transfer().begin();
    site.background.work();
    assertEquals(1, site.stock.copies);
    assertEquals(
        new Stage.Ended(new Outcome(0, 0, List.of())), model.transfer().stageProperty().get());
  }

  @Test
  void keepsWhatIsThereUnlessToldOtherwise() {
    MoveViewModel model = open();
    look(model);
    model.transfer().begin();
    site.background.work();
    assertEquals(0, site.stock.replacements);
    look(model);
    model.transfer().conflictsProperty().set(Conflicts.REPLACED);
    model.transfer().begin();
    site.background.work();
    assertEquals(1, site.stock.replacements);
    look(model);
    assertEquals(Conflicts.KEPT, model.transfer().conflictsProperty().get());
  }

  @Test
  void aPlanHoldsForWhatItWasMadeForOnly() {
    MoveViewModel model = open();
    look(model);
    model.chooseLoad(model.loads().getLast());
    assertEquals(new Stage.Choosing(), model.transfer().stageProperty().get());
  }

  @Test
  void refusesToCopyToWhereTheFilesAre() {
    MoveViewModel model = open();
    model.look();
    assertTrue(model.troubleProperty().get().startsWith("Choose where"));
    model.chooseTo(new Place.Here());
    model.look();
    assertTrue(model.troubleProperty().get().startsWith("The files are there already."));
    assertEquals(0, site.background.waiting());
  }

  @Test
  void offersNoTargetWhereTheFilesAre() {
    MoveViewModel model = open();
    assertEquals(List.of(THERE), List.copyOf(model.targets()));
    model.chooseTo(THERE);
    model.chooseFrom(THERE);
    assertEquals(List.of(new Place.Here()), List.copyOf(model.targets()));
    assertEquals(Optional.empty(), model.toProperty().get());
  }

  @Test
  void saysNothingOfAMistakeThatIsMended() {
    MoveViewModel model = open();
    model.look();
    model.chooseTo(THERE);
    assertEquals("", model.troubleProperty().get());
  }

  @Test
  void goesBackToThePlanIfNothingCouldBeCopied() {
    MoveViewModel model = open();
    look(model);
    site.stock.refusing(new HubTrouble.Full());
    model.transfer().begin();
    site.background.work();
    assertEquals(new Stage.Planned(plan), model.transfer().stageProperty().get());
    assertTrue(model.transfer().troubleProperty().get().startsWith("There is no room left."));
  }

  @Test
  void triesOnceMoreWhatFailed() {
    MoveViewModel model = open();
    var failed =
        new Outcome(
            1,
            0,
            List.of(
                new Outcome.Failure(shelf, new FilePath("a"), new HubTrouble.Unreachable())));
    site.stock.ending(new HubReply.Done<>(failed));
    look(model);
    model.transfer().begin();
    site.background.work();
    assertEquals(new Stage.Ended(failed), model.transfer().stageProperty().get());
    model.transfer().begin();
    site.background.work();
    assertEquals(2, site.stock.copies);
  }

  @Test
  void beginsWithWhatWasWished() {
    var model =
        new MoveViewModel(
            site.premises,
            Optional.of(new MoveViewModel.Wish(1, new Place.Here(), HandStockroom.OTHER)));
    model.reload();
    site.background.work();
    assertEquals("Everything of Work", model.loadProperty().get().orElseThrow().name());
    assertEquals(Optional.of(THERE), model.toProperty().get());
  }

  @Test
  void offersAHubOnceItWasFound() {
    MoveViewModel model = open();
    site.stock.answering(new Connecting.Connected(HandStockroom.OWN));
    model.finder().typedProperty().set("http://localhost:3000");
    model.finder().look();
    site.background.work();
    assertEquals(
        Optional.of(new Place.There(HandStockroom.OWN)), model.toProperty().get());
  }

  @Test
  void takesOutUnderANameOfItsOwn() {
    var model = new TakeOutViewModel(site.premises);
    model.reload();
    site.background.work();
    model.toArchive();
    site.background.work();
    assertEquals(1, site.stock.copies);
    assertTrue(
        site.picker.proposed().getFirst().matches("ownhand-files-[-0-9]+\\.zip"),
        site.picker.proposed().getFirst());
    assertEquals("/home/anna/notes.zip", model.targetProperty().get());
  }

  @Test
  void bringsBackOnlyWhatWasLookedAt() {
    var model = new BringBackViewModel(site.premises);
    site.stock.bringing(new Incoming.Damaged("a"));
    model.fromArchive();
    site.background.work();
    assertTrue(model.transfer().troubleProperty().get().contains("“a”"));
    site.stock.bringing(new Incoming.Good(plan));
    model.fromFolder();
    site.background.work();
    assertEquals(0, site.stock.copies);
    model.transfer().begin();
    site.background.work();
    assertEquals(1, site.stock.copies);
    assertEquals("", model.transfer().troubleProperty().get());
  }
}
