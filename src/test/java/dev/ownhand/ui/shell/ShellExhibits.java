package dev.ownhand.ui.shell;

import dev.ownhand.auth.AutoLock;
import dev.ownhand.auth.Home;
import dev.ownhand.base.Origin;
import dev.ownhand.program.Program;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.Homes;
import dev.ownhand.ui.unlock.UnlockScreen;
import dev.ownhand.ui.unlock.UnlockViewModel;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.HandBackground;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** What stands around every screen, and the screen of a locked Ownhand. */
public final class ShellExhibits {
  private static final AtWork RESTING = new AtWork(0, AtWork.Hub.SERVES, 0, 0);
  private static final AtWork BUSY = new AtWork(1, AtWork.Hub.SERVES, 1204, 2);

  private ShellExhibits() {}

  public static List<Exhibit> all() {
    return List.of(
        new Exhibit("closing", 460, 400, texts -> closing(RESTING, texts)),
        new Exhibit("closing-at-work", 460, 560, texts -> closing(BUSY, texts)),
        new Exhibit(
            "quitting", 460, 480, texts -> new QuittingQuestion(BUSY, texts, () -> {}, () -> {})),
        staying("staying", StayingNote.Where.NOWHERE),
        staying("staying-in-the-tray", StayingNote.Where.IN_THE_TRAY),
        locked("unlock", _ -> {}),
        locked("unlock-wrong-password", shell -> shell.type("wrong")),
        locked("unlock-wait", ShellExhibits::guess),
        locked("unlock-working", ShellExhibits::work),
        locked("unlock-after-the-screen", shell -> shell.locked(AutoLock.Reason.SCREEN)),
        locked("unlock-after-idling", shell -> shell.locked(AutoLock.Reason.IDLE)),
        locked("unlock-port-busy", shell -> shell.model.unreachable(8888, "jupyter-lab")),
        locked("unlock-newer", shell -> shell.model.newer("1.1.0", () -> {})),
        locked("unlock-fault", shell -> shell.model.failed(new IllegalStateException("x"))),
        locked(
            "unlock-app-waits",
            shell -> shell.model.appWaits(new Origin("https", "album.example", 443))));
  }

  private static Exhibit staying(String name, StayingNote.Where where) {
    return new Exhibit(
        name, 460, 240, texts -> new StayingNote(where, texts, () -> {}, () -> {}));
  }

  private static Parent closing(AtWork atWork, Texts texts) {
    return new ClosingQuestion(
        new ClosingViewModel(Homes.settings(), Program.Host.WINDOW),
        atWork,
        texts,
        _ -> {},
        () -> {});
  }

  private static void guess(Locked shell) {
    for (int i = 0; i < 4; i++) {
      shell.type("wrong");
    }
  }

  private static void work(Locked shell) {
    shell.unlock.passwordProperty().set("a good password");
    shell.unlock.unlock();
    shell.background.pass(Activity.LONG);
  }

  private static Exhibit locked(String name, Consumer<Locked> state) {
    return Exhibit.inMainWindow(
        name,
        texts -> {
          var shell = new Locked(texts);
          state.accept(shell);
          return shell.view();
        });
  }

  private static final class Locked {
    final Home home = Homes.settled();
    final HandBackground background = new HandBackground();
    final Texts texts;
    final ShellViewModel model;
    final UnlockViewModel unlock;

    Locked(Texts texts) {
      this.texts = texts;
      home.household().lock();
      model = new ShellViewModel(home.household(), background, texts);
      unlock = new UnlockViewModel(home.household(), background, texts);
    }

    void type(String password) {
      unlock.passwordProperty().set(password);
      unlock.unlock();
      background.work();
    }

    void locked(AutoLock.Reason reason) {
      model.locked(reason);
      background.work();
    }

    Parent view() {
      return new Shell(
          model,
          texts,
          _ -> new UnlockScreen(unlock, model.lockedBecauseProperty(), new Label(), texts),
          () -> {});
    }
  }
}
