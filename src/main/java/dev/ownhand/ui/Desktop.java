package dev.ownhand.ui;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.SignIn;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.platform.FolderOpener;
import dev.ownhand.platform.Opening;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.platform.PortOwner;
import dev.ownhand.platform.tray.Tray;
import dev.ownhand.profile.PersonMerge;
import dev.ownhand.program.Program;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.approval.ApprovalView;
import dev.ownhand.ui.approval.ApprovalViewModel;
import dev.ownhand.ui.approval.ApprovalWindow;
import dev.ownhand.ui.approval.Asked;
import dev.ownhand.ui.approval.WindowDesk;
import dev.ownhand.ui.controls.SystemClip;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.diagnostics.DiagnosticsView;
import dev.ownhand.ui.diagnostics.DiagnosticsViewModel;
import dev.ownhand.ui.diagnostics.Patient;
import dev.ownhand.ui.identities.IdentitiesView;
import dev.ownhand.ui.identities.IdentitiesViewModel;
import dev.ownhand.ui.presence.Emblem;
import dev.ownhand.ui.presence.TrayIcon;
import dev.ownhand.ui.presence.TrayMenu;
import dev.ownhand.ui.profile.Draft;
import dev.ownhand.ui.profile.OwnProfileDesk;
import dev.ownhand.ui.profile.OwnShelter;
import dev.ownhand.ui.profile.Studio;
import dev.ownhand.ui.profile.page.ProfileView;
import dev.ownhand.ui.profile.page.ProfileViewModel;
import dev.ownhand.ui.profile.page.Reach;
import dev.ownhand.ui.profile.portrait.FxPictureSource;
import dev.ownhand.ui.proofs.AccountsView;
import dev.ownhand.ui.proofs.AccountsViewModel;
import dev.ownhand.ui.proofs.OwnProofDesk;
import dev.ownhand.ui.proofs.ProofBadges;
import dev.ownhand.ui.proofs.ProofOffice;
import dev.ownhand.ui.proofs.Unfinished;
import dev.ownhand.ui.settings.About;
import dev.ownhand.ui.settings.Links;
import dev.ownhand.ui.settings.Releases;
import dev.ownhand.ui.settings.SettingsView;
import dev.ownhand.ui.settings.SettingsViewModel;
import dev.ownhand.ui.settings.StartOverPart;
import dev.ownhand.ui.settings.StartOverViewModel;
import dev.ownhand.ui.shell.AtWork;
import dev.ownhand.ui.shell.ClosingViewModel;
import dev.ownhand.ui.shell.Place;
import dev.ownhand.ui.shell.Shell;
import dev.ownhand.ui.shell.ShellViewModel;
import dev.ownhand.ui.shell.StayingNote;
import dev.ownhand.ui.storage.FxPathPicker;
import dev.ownhand.ui.storage.OwnStockroom;
import dev.ownhand.ui.storage.Premises;
import dev.ownhand.ui.storage.overview.Folder;
import dev.ownhand.ui.storage.page.StorageView;
import dev.ownhand.ui.storage.page.StorageViewModel;
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
import dev.ownhand.updates.Release;
import dev.ownhand.updates.UpdateCheck;
import dev.ownhand.updates.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Everything on the screen, and what brings it there. Lives on the window's thread. */
final class Desktop {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 680;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 480;

  /** What nobody waits for does not slow down what somebody does. */
  private static final Duration SHOWN_BY_THEN = Duration.ofSeconds(1);

  private static final KeyCombination LOCK =
      new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

  /** How often the window is drawn before it is there as a whole. */
  private static final int PICTURES_FIRST = 2;

  private final Program program;
  private final Household household;
  private final Texts texts;
  private final Look look;
  private final FxBackground background;
  private final ShellViewModel model;
  private final IdentitiesViewModel identities;
  private final Shell shell;
  private final Stage stage = new Stage();
  private final Emblem emblem = new Emblem();
  private final Closing closing;
  private boolean begun;
  private @Nullable ApprovalViewModel approval;
  private @Nullable StorageViewModel storage;
  private @Nullable ProfileViewModel profile;
  private @Nullable ProofOffice proofs;
  private volatile @Nullable TrayIcon tray;
  private volatile @Nullable SignIn signIn;

  /** Not shown yet, and the local entrance not open yet. */
  Desktop(Program program, Texts texts, Program.Host host, Runnable quit) {
    this.program = program;
    this.household = program.household();
    this.texts = texts;
    look = new Look(program.settings().current().theme());
    background = new FxBackground(this::failed);
    model = new ShellViewModel(household, background, texts);
    identities =
        new IdentitiesViewModel(household, background, texts, InstantSource.system());
    shell = new Shell(model, texts, this::screen, this::openEntrance);
    emblem.mark(stage);
    stage.setScene(watched(new Scene(shell, WIDTH, HEIGHT)));
    stage.setTitle(texts.text("ui.name"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    closing =
        new Closing(
            stage,
            new ClosingViewModel(program.settings(), host),
            this::watched,
            emblem,
            background,
            texts,
            this::atWork,
            this::whereabouts,
            shell::leave,
            () -> {
              shell.leave();
              quit.run();
            });
    stage.setOnCloseRequest(
        asked -> {
          asked.consume();
          closing.begin();
        });
    program.autoLock().onLock(model::locked);
    var _ = background.after(SHOWN_BY_THEN, () -> attend(host));
  }

  private void attend(Program.Host host) {
    var _ =
        background.run(
            () -> {
              program.attend();
              followUpdates();
              return host;
            },
            this::putInTray);
  }

  private void putInTray(Program.Host host) {
    var ways =
        new TrayMenu.Ways(
            () -> background.inWindow(this::show),
            () -> background.inWindow(model::lock),
            Optional.of(() -> background.inWindow(this::showDiagnostics)),
            switch (host) {
              case WINDOW -> Optional.of(() -> background.inWindow(closing::quit));
              case TERMINAL -> Optional.empty();
            });
    tray =
        TrayIcon.put(
            program.settings(),
            new TrayMenu(household, emblem, ways, texts),
            face ->
                Tray.open(
                    OperatingSystem.named(System.getProperty("os.name")),
                    System.getenv(),
                    face,
                    ways.open()));
  }

  /** Whether a tray shows Ownhand; empty while nobody has looked for one. May be asked from any thread. */
  Optional<Boolean> isInTray() {
    return Optional.ofNullable(tray).map(TrayIcon::isThere);
  }

  private void showDiagnostics() {
    show();
    model.go(Place.DIAGNOSTICS);
  }

  private StayingNote.Where whereabouts() {
    return isInTray().orElse(false)
        ? StayingNote.Where.IN_THE_TRAY
        : StayingNote.Where.NOWHERE;
  }

  /** What would end now. Takes its time: what waits inside is asked for. */
  private AtWork atWork() {
    SignIn entrance = signIn;
    if (entrance == null) {
      return new AtWork(0, AtWork.Hub.RESTS, 0, 0);
    }
    return new AtWork(
        entrance.waiting().size(),
        switch (program.storage().builtIn()) {
          case BuiltIn.Serving _ -> AtWork.Hub.SERVES;
          case BuiltIn.PortBusy _, BuiltIn.Off _, BuiltIn.TooNew _, BuiltIn.Unusable _ ->
              AtWork.Hub.RESTS;
        },
        program.storage().mirror().waiting(),
        program.profiles().cards().stream().filter(card -> card.waiting().isPresent()).count());
  }

  private void followUpdates() {
    Updates updates = program.updates();
    updates.onCheck(() -> background.inWindow(() -> askedForNewer(updates)));
    updates.follow();
  }

  private void askedForNewer(Updates updates) {
    if (updates.latest().orElse(null) instanceof UpdateCheck.Newer(Release release)) {
      model.newer(release.version().toString(), () -> browse(release.page()));
    } else {
      model.forgetNewer();
    }
  }

  private void failed(Throwable mistake) {
    model.failed(mistake);
  }

  void show() {
    closing.over();
    begin();
    stage.show();
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    shell.focus();
  }

  /** Takes requests in without being seen. */
  void waitUnseen() {
    if (!begun) {
      begun = true;
      openEntrance();
    }
  }

  /** Opens the local entrance, once: after the first picture of the window, whose way it would stand in. */
  private void begin() {
    if (begun) {
      return;
    }
    begun = true;
    new AnimationTimer() {
      private int pictures;

      @Override
      public void handle(long now) {
        pictures++;
        if (pictures > PICTURES_FIRST) {
          stop();
          openEntrance();
        }
      }
    }.start();
  }

  /** Whoever types or clicks here is there. */
  private Scene watched(Scene scene) {
    look.dress(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::used);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::used);
    scene.getAccelerators().put(LOCK, model::lock);
    return scene;
  }

  private void used(InputEvent event) {
    program.autoLock().used();
  }

  private View screen(Place place) {
    return switch (place) {
      case WELCOME ->
          new WelcomeView(texts, () -> model.go(Place.CREATE), () -> model.go(Place.RESTORE));
      case CREATE ->
          new CreateView(
              new CreateViewModel(
                  household, Entropy.system(), background, texts, surroundings()),
              texts,
              model::settled,
              model::settled);
      case RESTORE ->
          new RestoreView(
              new RestoreViewModel(household, background, texts, surroundings()),
              texts,
              model::settled,
              model::settled);
      case HOME -> new IdentitiesView(identities, texts);
      case PROFILE -> new ProfileView(profile(), new Reach(this::browse, this::accounts), texts);
      case STORAGE -> new StorageView(storage(), folder(), texts);
      case SETTINGS -> new SettingsView(settings(), texts);
      case DIAGNOSTICS -> diagnostics();
      case UNLOCK ->
          new UnlockScreen(
              new UnlockViewModel(household, background, texts),
              model.lockedBecauseProperty(),
              new StartOverPart(
                  new StartOverViewModel(
                      household, background, texts, new ShellAftermath(model)),
                  texts),
              texts);
    };
  }

  private View diagnostics() {
    return new DiagnosticsView(
        new DiagnosticsViewModel(
            new Patient(
                program.checkup(), program.journal(), program.settings(), program.redaction()),
            new SystemClip(),
            InstantSource.system(),
            background,
            texts),
        () -> open(program.journal().folder(), "ui.diagnostics.log.open.not"),
        model.isOpen() ? Optional.empty() : Optional.of(model::settled),
        texts);
  }

  private ProfileViewModel profile() {
    if (profile == null) {
      var desk = new OwnProfileDesk(household, program.profiles(), program.people());
      var made =
          new ProfileViewModel(
              new Studio(
                  desk,
                  PersonMerge::changes,
                  new ProofBadges(proofs()),
                  background,
                  texts,
                  InstantSource.system()),
              new FxPictureSource(stage, texts));
      household.onLeaving(inside -> made.keepIn(new OwnShelter(inside)));
      profile = made;
    }
    return profile;
  }

  private View accounts(Draft draft) {
    return new AccountsView(new AccountsViewModel(draft, proofs()), texts);
  }

  private ProofOffice proofs() {
    if (proofs == null) {
      proofs =
          new ProofOffice(
              new OwnProofDesk(program.proofs(), this::browse),
              new Unfinished(),
              background,
              texts,
              InstantSource.system());
    }
    return proofs;
  }

  /** In the browser. */
  private void browse(WebAddress address) {
    var _ = background.run(() -> program.browse(address), this::browsed);
  }

  private void browsed(Opening opening) {
    switch (opening) {
      case Opening.Opened() -> {}
      case Opening.NoBrowser _ -> model.tell(texts.text("ui.profile.open.not"));
    }
  }

  private StorageViewModel storage() {
    StorageViewModel made =
        storage == null
            ? new StorageViewModel(
                new Premises(
                    new OwnStockroom(program.storage()),
                    new FxPathPicker(stage, texts),
                    background,
                    texts,
                    InstantSource.system()))
            : storage;
    storage = made;
    return made;
  }

  private Folder folder() {
    return new Folder(
        program.home().resolve("storage"), path -> open(path, "ui.storage.folder.not"));
  }

  /** In the system's file manager, or saying why not. */
  private void open(Path folder, String failure) {
    var opener = new FolderOpener(OperatingSystem.named(System.getProperty("os.name")));
    var _ =
        background.run(
            () -> opener.show(folder),
            showing -> {
              switch (showing) {
                case SHOWN -> {}
                case NOT_SHOWN -> model.tell(texts.text(failure));
              }
            });
  }

  private Surroundings surroundings() {
    return new Surroundings(new SystemClip(), new FxPrintShop(), program.port());
  }

  private SettingsViewModel settings() {
    var about =
        new About(
            Optional.ofNullable(Desktop.class.getPackage().getImplementationVersion()),
            program.home());
    return new SettingsViewModel(
        program.settings(),
        household,
        new SettingsViewModel.Reach(
            new ProgramDoorway(program, texts, () -> background.inWindow(this::entranceMoved)),
            new Links(program.linkHandler(), program.trials(), program.loginStart()),
            look::choose,
            new ShellAftermath(model),
            about,
            new Releases(program.updates(), this::browse)),
        background,
        texts);
  }

  /** Where it was shut until now, nobody has listened for requests yet. */
  private void entranceMoved() {
    model.reachable();
    if (approval == null) {
      openEntrance();
    }
  }

  private void openEntrance() {
    var desk = new WindowDesk(background, visit -> {
      if (approval != null) {
        approval.arrived(visit);
      }
    });
    var _ = background.run(() -> program.openEntrance(desk), this::entranceOpened);
  }

  private void entranceOpened(Program.Entrance entrance) {
    switch (entrance) {
      case Program.Entrance.Open(SignIn signIn) -> {
        model.reachable();
        ask(signIn);
      }
      case Program.Entrance.PortBusy(int port) ->
          model.unreachable(
              port, new PortOwner().likelyOwner(port).orElse(texts.text("cli.port.unknown")));
    }
  }

  private void ask(SignIn signIn) {
    if (approval != null) {
      return;
    }
    var asking = new ApprovalViewModel(signIn, household, background, texts);
    var view = new ApprovalView(asking, household, background, texts);
    var window = new ApprovalWindow(asking, view, texts);
    watched(window.scene());
    window.mark(emblem);
    this.signIn = signIn;
    asking.askedProperty().subscribe(this::follow);
    approval = asking;
    signIn.waiting().stream()
        .filter(visit -> visit.manifest().isPresent())
        .forEach(asking::arrived);
  }

  /** Where there is nothing to sign with yet, the main window comes first. */
  private void follow(Asked asked) {
    identities.reload();
    if (asked instanceof Asked.NoKeychain(var app)) {
      model.appWaits(app);
      if (stage.isShowing()) {
        // Who is typing there goes on typing there.
        stage.toFront();
      } else {
        show();
      }
    } else {
      model.nobodyWaits();
    }
  }
}
