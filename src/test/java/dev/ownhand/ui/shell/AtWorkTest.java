package dev.ownhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.texts.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AtWorkTest {
  @Test
  void saysOnlyWhatIsLost() {
    assertEquals(
        List.of("Apps cannot sign you in."), losses(new AtWork(0, AtWork.Hub.RESTS, 0, 0)));
    assertEquals(
        List.of(
            "Apps cannot sign you in.",
            "Apps cannot reach the files they keep in the storage on this computer.",
            "The app that asks you to sign in gets no answer.",
            "1204 changes that are not copied to your other storage yet wait until Ownhand runs again.",
            "One profile that is not published yet waits until Ownhand runs again."),
        losses(new AtWork(1, AtWork.Hub.SERVES, 1204, 1)));
  }

  @Test
  void isBusyOnlyWhileSomethingIsHalfDone() {
    assertFalse(new AtWork(0, AtWork.Hub.SERVES, 0, 0).isBusy());
    assertTrue(new AtWork(1, AtWork.Hub.RESTS, 0, 0).isBusy());
    assertTrue(new AtWork(0, AtWork.Hub.RESTS, 1, 0).isBusy());
    assertTrue(new AtWork(0, AtWork.Hub.RESTS, 0, 1).isBusy());
  }

  private static List<String> losses(AtWork atWork) {
    return atWork.losses(Texts.in(Locale.ENGLISH));
  }
}
