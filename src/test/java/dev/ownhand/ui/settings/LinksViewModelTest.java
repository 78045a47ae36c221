package dev.ownhand.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.platform.handler.LinkHandler.Change;
import dev.ownhand.platform.handler.LinkHandler.Reason;
import dev.ownhand.platform.handler.LinkHandler.Standing;
import dev.ownhand.platform.login.LoginStart;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LinksViewModelTest {
  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

  private final HandBackground background = new HandBackground();
  private final HandLinks system = new HandLinks();
  private final LinksViewModel model = new LinksViewModel(system.links(), background, TEXTS);

  @Test
  void makesOwnhandTheOneThatOpensLinksAndTakesThatBack() {
    model.reload();
    background.work();
    assertEquals("No program opens sign-in links yet.", model.standingProperty().get());
    assertEquals(LinksViewModel.Offer.INSTALL, model.offerProperty().get());
    model.change();
    background.work();
    assertEquals("This Ownhand opens sign-in links.", model.standingProperty().get());
    assertEquals(LinksViewModel.Offer.REMOVE, model.offerProperty().get());
    model.change();
    background.work();
    assertEquals(new Standing.Nobody(), system.handler);
  }

  @Test
  void saysWhyNothingWasChanged() {
    system.handler = new Standing.Another("Other");
    system.change = new Change.NotDone(Reason.OVERRULED);
    model.reload();
    background.work();
    assertEquals(
        "Sign-in links are opened by another program: Other", model.standingProperty().get());
    model.change();
    background.work();
    assertTrue(model.troubleProperty().get().startsWith("Everything is written"));
    system.change = new Change.Done();
    model.change();
    background.work();
    assertEquals("", model.troubleProperty().get());
  }

  @Test
  void offersNothingWhereNothingCanBeDone() {
    for (Reason reason : Reason.values()) {
      system.handler = new Standing.Untold(reason);
      model.reload();
      background.work();
      assertFalse(model.standingProperty().get().isEmpty());
      assertEquals(
          reason == Reason.SYSTEM ? LinksViewModel.Offer.INSTALL : LinksViewModel.Offer.NOTHING,
          model.offerProperty().get());
    }
    model.change();
    assertEquals(0, background.waiting());
  }

  @Test
  void tellsHowFastATrialCame() {
    model.test();
    assertTrue(model.testing().runningProperty().get());
    model.test();
    background.work();
    assertTrue(
        model.cameProperty().get().matches("The system opened Ownhand, [0-9]+ ms\\."),
        model.cameProperty().get());
    assertEquals("", model.lostProperty().get());
  }

  @Test
  void saysWhatToDoIfATrialIsNotOpened() {
    system.way = HandLinks.Way.OPENS_NOTHING;
    model.test();
    background.work();
    assertTrue(model.lostProperty().get().startsWith("Your system opened no program"));
    system.way = HandLinks.Way.BRINGS;
    model.test();
    assertEquals("", model.lostProperty().get());
    background.work();
  }

  @Test
  void waitsNoLongerForATrialThatWasStopped() {
    system.way = HandLinks.Way.LOSES;
    model.test();
    model.testing().cancel();
    background.work();
    assertEquals("", model.cameProperty().get() + model.lostProperty().get());
    system.way = HandLinks.Way.BRINGS;
    model.test();
    background.work();
    assertFalse(model.cameProperty().get().isEmpty());
  }

  @Test
  void startsOwnhandAtLoginOrSaysWhyNot() {
    model.startAtLogin();
    background.work();
    assertEquals(LoginStart.Standing.ON, model.loginProperty().get());
    system.switching = LoginStart.Switching.FAILED;
    model.doNotStartAtLogin();
    background.work();
    assertEquals(LoginStart.Standing.ON, model.loginProperty().get());
    assertTrue(model.loginTroubleProperty().get().startsWith("This could not be changed"));
  }
}
