package dev.ownhand.ui;

import dev.ownhand.auth.Household;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.platform.PortOwner;
import dev.ownhand.program.Program;
import dev.ownhand.settings.Settings;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.SystemClip;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.shell.Place;
import dev.ownhand.ui.shell.Shell;
import dev.ownhand.ui.shell.ShellViewModel;
import dev.ownhand.ui.theme.Look;
import dev.ownhand.ui.unlock.UnlockScreen;
import dev.ownhand.ui.unlock.UnlockViewModel;
import dev.ownhand.ui.welcome.CreateView;
import dev.ownhand.ui.welcome.CreateViewModel;
import dev.ownhand.ui.welcome.FxPrintShop;
import dev.ownhand.ui.welcome.RestoreView;
import dev.ownhand.ui.welcome.RestoreViewModel;
import dev.ownhand.ui.welcome.Surroundings;
import dev.ownhand.ui.welcome.WelcomeView;
import dev.ownhand.ui.work.FxBackground;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Everything on the screen, and what brings it there. Lives on the window's thread. */
final class Desktop {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 680;

  private final Program program;
  private final Texts texts;
  private final FxBackground background;
  private final ShellViewModel model;
  private final Stage stage = new Stage();
  private final Shell shell;
  private final Runnable quit;

  Desktop(Program program, Texts texts, Program.Host host, Runnable quit) {
    this.program = program;
    this.texts = texts;
    this.quit = quit;
    var look = new Look(Settings.USUAL.theme());
    Household household = program.household();
    background = new FxBackground(this::failed);
    model = new ShellViewModel(household, background, texts);
    shell = new Shell(model, texts, this::screen, this::openEntrance);
    var scene = new Scene(shell, WIDTH, HEIGHT);
    look.dress(scene);
    stage.setScene(scene);
    stage.setTitle(texts.text("ui.name"));
    stage.setMinWidth(640);
    stage.setMinHeight(480);
    stage.setOnCloseRequest(_ -> quit.run());
    openEntrance();
  }

  private void failed(Throwable mistake) {
    model.failed(mistake);
  }

  void show() {
    stage.show();
    stage.setIconified(false);
    stage.toFront();
    shell.focus();
  }

  private View screen(Place place) {
    return switch (place) {
      case WELCOME ->
          new WelcomeView(texts, () -> model.go(Place.CREATE), () -> model.go(Place.RESTORE));
      case CREATE ->
          new CreateView(
              new CreateViewModel(
                  program.household(), Entropy.system(), background, texts, surroundings()),
              texts,
              model::settled,
              model::settled);
      case RESTORE ->
          new RestoreView(
              new RestoreViewModel(program.household(), background, texts, surroundings()),
              texts,
              model::settled,
              model::settled);
      case UNLOCK, HOME, SETTINGS ->
          new UnlockScreen(new UnlockViewModel(program.household(), background, texts), texts);
    };
  }

  private Surroundings surroundings() {
    return new Surroundings(new SystemClip(), new FxPrintShop(), program.port());
  }

  private void openEntrance() {
    var _ = background.run(() -> program.openEntrance(_ -> {}), this::entranceOpened);
  }

  private void entranceOpened(Program.Entrance entrance) {
    switch (entrance) {
      case Program.Entrance.Open _ -> model.reachable();
      case Program.Entrance.PortBusy(int port) ->
          model.unreachable(
              port, new PortOwner().likelyOwner(port).orElse(texts.text("cli.port.unknown")));
    }
  }
}
