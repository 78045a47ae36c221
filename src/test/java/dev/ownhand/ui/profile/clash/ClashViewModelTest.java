package dev.ownhand.ui.profile.clash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.Clash.Side;
import dev.ownhand.publishing.Standing;
import dev.ownhand.ui.profile.Atelier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClashViewModelTest {
  private static final Clash NAME =
      new Clash(
          List.of("name"),
          Optional.of(JsonValue.text("Anna")),
          Optional.of(JsonValue.text("Bo")));
  private static final Clash LOCATION =
      new Clash(List.of("address"), Optional.of(JsonValue.text("Oslo")), Optional.empty());

  private final Atelier atelier = new Atelier(Atelier.ENGLISH);
  private final List<String> done = new ArrayList<>();
  private ClashViewModel model;

  @BeforeEach
  void open() {
    atelier.desk.identity("");
    atelier.desk.standing(0, new Standing.Clashing(List.of(NAME, LOCATION)));
    model = new ClashViewModel(atelier.studio, atelier.desk.card(0), () -> done.add("done"));
  }

  @Test
  void showsBothSidesAndChoosesNone() {
    ClashViewModel.Row row = model.rows().get(1);
    assertEquals("Location", row.part());
    assertEquals("“Oslo”", row.mine());
    assertEquals("nothing", row.theirs());
    assertTrue(model.rows().stream().allMatch(each -> each.sideProperty().get().isEmpty()));
    assertEquals("Not decided yet: 2 parts.", model.leftProperty().get());
  }

  @Test
  void publishesOnlyWhenEverythingIsDecided() {
    model.decide(model.rows().getFirst(), Side.THEIRS);
    assertFalse(model.decidedProperty().get());
    assertEquals("Not decided yet: 1 part.", model.leftProperty().get());
    model.publish();
    atelier.background.work();
    assertEquals(List.of(), atelier.desk.done());
    model.decide(model.rows().get(1), Side.MINE);
    model.publish();
    atelier.background.work();
    assertTrue(atelier.desk.done().getFirst().startsWith("decide"));
    assertEquals(List.of("done"), done);
  }

  @Test
  void decidesAllAlike() {
    model.decideAll(Side.MINE);
    model.publish();
    atelier.background.work();
    assertEquals("decide [MINE, MINE]", atelier.desk.done().getFirst());
  }

  @Test
  void staysWhenTheDiskFails() {
    model.decideAll(Side.MINE);
    atelier.desk.failing(true);
    model.publish();
    atelier.background.work();
    assertTrue(model.troubleProperty().get().startsWith("The disk failed"));
    assertEquals(List.of(), done);
  }
}
