package dev.ownhand;

import dev.ownhand.auth.ApprovalDesk;
import dev.ownhand.auth.AutoLock;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.Hub;
import dev.ownhand.auth.ManifestReader;
import dev.ownhand.auth.Rehearsal;
import dev.ownhand.auth.RequestVerifier;
import dev.ownhand.auth.ResponseMaker;
import dev.ownhand.auth.SignIn;
import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.checkup.Checkup;
import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.Journal;
import dev.ownhand.checkup.LogDetail;
import dev.ownhand.checkup.Looks;
import dev.ownhand.checkup.Redaction;
import dev.ownhand.checkup.Standing;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.gaia.Pause;
import dev.ownhand.gaia.RemoteHubs;
import dev.ownhand.net.DnsTxtRecords;
import dev.ownhand.net.OkHttpPublicWeb;
import dev.ownhand.net.OkHttpWeb;
import dev.ownhand.net.OkHttpWire;
import dev.ownhand.net.PublicWeb;
import dev.ownhand.net.Web;
import dev.ownhand.platform.AppFolders;
import dev.ownhand.platform.Browser;
import dev.ownhand.platform.CallingBrowser;
import dev.ownhand.platform.Claim;
import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Instance;
import dev.ownhand.platform.LinkEvents;
import dev.ownhand.platform.LinkOpener;
import dev.ownhand.platform.Message;
import dev.ownhand.platform.Opening;
import dev.ownhand.platform.OperatingSystem;
import dev.ownhand.platform.Screen;
import dev.ownhand.platform.SingleInstance;
import dev.ownhand.platform.StartCommand;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.platform.handler.Trials;
import dev.ownhand.platform.login.LoginStart;
import dev.ownhand.platform.session.SessionEvent;
import dev.ownhand.platform.session.SessionEvents;
import dev.ownhand.profile.proofs.Endpoints;
import dev.ownhand.profile.proofs.ProofChecker;
import dev.ownhand.program.Handed;
import dev.ownhand.program.Program;
import dev.ownhand.publishing.KeptProofs;
import dev.ownhand.publishing.People;
import dev.ownhand.publishing.Profiles;
import dev.ownhand.server.LocalServer;
import dev.ownhand.settings.Settings;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.settings.Upkeep;
import dev.ownhand.storage.Storage;
import dev.ownhand.store.DiskSettings;
import dev.ownhand.store.DiskUpdateNotes;
import dev.ownhand.store.DiskVaultShelf;
import dev.ownhand.store.HsqlCabinet;
import dev.ownhand.texts.CheckupTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Window;
import dev.ownhand.updates.ReleaseKeys;
import dev.ownhand.updates.Updates;
import dev.ownhand.updates.Version;
import dev.ownhand.vault.Vault;
import dev.ownhand.verify.ResponseVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Introduces the rooms to each other, in the order of their floors, and closes them in reverse. */
final class House implements Program {
  private static final System.Logger LOG = System.getLogger(House.class.getName());

  /** Before what can wait, such as the rehearsal: it would take time from those who wait for something. */
  private static final Duration REST = Duration.ofSeconds(2);

  private final InstantSource clock = InstantSource.system();
  private final Entropy entropy = Entropy.system();
  private final Texts texts = Texts.in(Locale.getDefault());
  private final OperatingSystem system = OperatingSystem.named(System.getProperty("os.name"));
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  private final Optional<StartCommand> start =
      StartCommand.ofLauncher(System.getProperty("ownhand.launcher"));
  private final Trials trials = new Trials(entropy::bytes, Trials.opener(system));

  private final LinkEvents links;
  private final Path home;
  private final DiskSettings settings;
  private volatile int port;
  private final Logging logging;
  private final Redaction redaction = Redaction.ofThisPerson(System.getenv());
  private final Household household;
  private final AutoLock autoLock;
  private final HubDoor hubDoor;
  private @Nullable Storage storage;
  private @Nullable Profiles profiles;
  private @Nullable PublicWeb publicWeb;
  private @Nullable ProofChecker proofs;
  private @Nullable Updates updates;
  private volatile Host host = Host.WINDOW;
  private @Nullable FrontDoor door;
  private @Nullable SessionEvents session;
  private volatile @Nullable Window window;

  House(Options options, LinkEvents links) {
    this.links = links;
    home =
        options
            .home()
            .orElseGet(() -> AppFolders.data(system, System.getenv(), userHome()));
    settings = new DiskSettings(home);
    port = options.port().orElse(settings.current().port());
    logging = options.logging();
    Logbook.silence();
    var vault = new Vault(new DiskVaultShelf(home), PasswordLock.DEFAULT, entropy, clock);
    household = opened(new Household(vault, new HsqlCabinet(home, entropy)));
    household.onChange(House::giveMemoryBack);
    autoLock = opened(new AutoLock(household, clock, this::autoLockRules));
    hubDoor = opened(new HubDoor(home, settings, options.hubPort(), clock, entropy));
    // Whatever ends the process, the keys are wiped and the records closed first.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("closing").unstarted(this::close));
  }

  private static Path userHome() {
    return Path.of(System.getProperty("user.home"));
  }

  /** Stretching a password takes 64 MB, which are then kept for nothing. */
  private static void giveMemoryBack() {
    CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS).execute(System::gc);
  }

  private synchronized void outlast(AutoCloseable last) {
    open.addLast(last);
  }

  private synchronized <T extends AutoCloseable> T opened(T room) {
    open.push(room);
    return room;
  }

  @Override
  public Path home() {
    return home;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public boolean isPortTaken() {
    return LocalServer.isTaken(port);
  }

  @Override
  public HubSite hubSite() {
    return hubDoor.site();
  }

  @Override
  public boolean isHubPortTaken() {
    return LocalServer.isTaken(hubDoor.site().port());
  }

  @Override
  public boolean isTaken(int port) {
    return LocalServer.isTaken(port);
  }

  @Override
  public SettingsBook settings() {
    return settings;
  }

  @Override
  public List<String> settingsTrouble() {
    var told = new CheckupTexts(texts);
    return Looks.settings(home.resolve("settings.json"), settings.reading()).stream()
        .filter(finding -> finding.standing() == Standing.WRONG)
        .map(told::sentence)
        .toList();
  }

  @Override
  public Instant built() {
    return Instant.parse(build("built"));
  }

  /** What the build has written down of itself. */
  private static String build(String member) {
    try (InputStream file = House.class.getResourceAsStream("build.properties")) {
      var properties = new Properties();
      properties.load(file);
      return properties.getProperty(member, "");
    } catch (IOException e) {
      throw new UncheckedIOException("the program is incomplete", e);
    }
  }

  @Override
  public Claim claim() {
    Claim claim = SingleInstance.claim(home, entropy::bytes);
    if (claim instanceof Claim.First(Instance instance)) {
      Logbook.open(home, level(), redaction);
      settings.onChange(() -> Logbook.write(level()));
      LOG.log(
          System.Logger.Level.INFO,
          "begins: {0}",
          Objects.requireNonNullElse(House.class.getPackage().getImplementationVersion(), "unpacked"));
      // Closed after all rooms, also where a signal ends the process.
      outlast(instance);
    }
    return claim;
  }

  private Level level() {
    return switch (logDetail()) {
      case USUAL -> Level.INFO;
      case MORE, MORE_THIS_TIME -> Level.FINE;
    };
  }

  private LogDetail logDetail() {
    return switch (logging) {
      case DEBUG -> LogDetail.MORE_THIS_TIME;
      case USUAL ->
          settings.current().upkeep().logging() == Upkeep.Logging.DEBUG
              ? LogDetail.MORE
              : LogDetail.USUAL;
    };
  }

  @Override
  public Journal journal() {
    return new Journal(home, this::logDetail, redaction);
  }

  @Override
  public Redaction redaction() {
    return redaction;
  }

  @Override
  public Checkup checkup() {
    return new HouseCall(
            this,
            system,
            clock,
            entropy,
            journal(),
            this::entrance,
            settings::reading,
            () -> linkHandler().standing(),
            this::tray)
        .checkup();
  }

  private Optional<Finding.Tray.TrayState> tray() {
    Window shown = window;
    return Optional.ofNullable(shown)
        .flatMap(Window::isInTray)
        .map(isThere -> isThere ? Finding.Tray.TrayState.THERE : Finding.Tray.TrayState.NOT_THERE);
  }

  private synchronized HouseCall.Entrance entrance() {
    return door != null && door.isOpen() ? HouseCall.Entrance.OPEN : HouseCall.Entrance.SHUT;
  }

  @Override
  public synchronized Updates updates() {
    if (updates == null) {
      var made =
          opened(
              new Updates(
                  opened(new OkHttpWeb()),
                  new Updates.Grounds(
                      ReleaseKeys.ofThisBuild(),
                      Optional.ofNullable(House.class.getPackage().getImplementationVersion())
                          .flatMap(Version::parse)),
                  this::updateWish,
                  new DiskUpdateNotes(home),
                  clock,
                  entropy));
      settings.onChange(made::follow);
      updates = made;
    }
    return updates;
  }

  private Updates.Wish updateWish() {
    Upkeep now = settings.current().upkeep();
    return new Updates.Wish(
        switch (now.updates()) {
          case ON -> Updates.Daily.ON;
          case OFF -> Updates.Daily.OFF;
        },
        now.updateUrl().or(() -> Optional.of(build("releases"))).flatMap(WebAddress::parse));
  }

  @Override
  public HandOver handOver(Message message) {
    return SingleInstance.handOver(home, message);
  }

  @Override
  public Opening browse(WebAddress address) {
    return new LinkOpener(system, System.getenv()).open(address);
  }

  @Override
  public Opening browse(WebAddress address, OptionalLong starter) {
    Optional<Browser> caller =
        starter.stream()
            .mapToObj(new CallingBrowser(system)::of)
            .flatMap(Optional::stream)
            .findFirst();
    return new LinkOpener(system, System.getenv()).open(address, caller);
  }

  @Override
  public LinkHandler linkHandler() {
    return LinkHandler.of(system, System.getenv(), userHome(), start);
  }

  @Override
  public Trials trials() {
    return trials;
  }

  @Override
  public LoginStart loginStart() {
    return LoginStart.of(system, System.getenv(), userHome(), start);
  }

  @Override
  public Household household() {
    return household;
  }

  @Override
  public AutoLock autoLock() {
    return autoLock;
  }

  @Override
  public synchronized void attend() {
    if (session == null) {
      session = opened(SessionEvents.listen(system, System.getenv(), this::follow));
    }
  }

  private void follow(SessionEvent event) {
    switch (event) {
      case SCREEN_LOCKED -> autoLock.screenLocked();
      case SLEEPING -> autoLock.asleep();
    }
  }

  @Override
  public RequestVerifier requests() {
    return new RequestVerifier(clock, this::isOwn);
  }

  private boolean isOwn(Origin origin) {
    return origin.isLoopback() && origin.port() == port;
  }

  @Override
  public ResponseVerifier responses() {
    return new ResponseVerifier(clock);
  }

  @Override
  public synchronized Entrance openEntrance(ApprovalDesk desk) {
    if (door == null) {
      var web = opened(new OkHttpWeb());
      door = opened(new FrontDoor(asking -> signIn(web, asking), this::listen));
      CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS)
          .execute(new Rehearsal(clock, entropy));
    }
    Entrance entrance = door.open(port, desk);
    LOG.log(
        System.Logger.Level.INFO,
        entrance instanceof Entrance.Open ? "the entrance is open at port {0}" : "port {0} is taken",
        String.valueOf(port));
    if (entrance instanceof Entrance.Open) {
      // From a sender that nobody can tell.
      links.takenBy(link -> Handed.take(Message.of(link), this));
    }
    hubDoor.serve();
    storage().admitIdentities();
    return entrance;
  }

  @Override
  public synchronized Storage storage() {
    if (storage == null) {
      var wire = opened(new OkHttpWire());
      var made =
          opened(
              new Storage(
                  household,
                  hubDoor::state,
                  hubDoor::files,
                  hubDoor::bucket,
                  this::hubInSettings,
                  new RemoteHubs(wire, clock, entropy, Pause.real(), hubDoor::isOwnChallenge),
                  home.resolve("storage-work"),
                  clock,
                  entropy));
      household.onChange(made::admitIdentities);
      hubDoor.onChange(made::changed);
      storage = made;
    }
    return storage;
  }

  @Override
  public synchronized Profiles profiles() {
    if (profiles == null) {
      profiles = opened(new Profiles(household, storage(), Pause.real(), clock, entropy));
    }
    return profiles;
  }

  @Override
  public People people() {
    return new People(publicWeb(), storage()::readPrefixes);
  }

  @Override
  public synchronized ProofChecker proofs() {
    if (proofs == null) {
      proofs =
          new ProofChecker(
              publicWeb(),
              new DnsTxtRecords(() -> settings.current().proofs().dnsServer()),
              new KeptProofs(household),
              clock,
              Pause.real(),
              this::endpoints);
    }
    return proofs;
  }

  private synchronized PublicWeb publicWeb() {
    if (publicWeb == null) {
      publicWeb = opened(new OkHttpPublicWeb(clock, this::isAllowed));
    }
    return publicWeb;
  }

  /** Hosts that are not public, and are asked all the same: our own hub, and what the person named. */
  private boolean isAllowed(Origin origin) {
    boolean isOurHub = origin.isLoopback() && origin.port() == hubDoor.site().port();
    return isOurHub
        || settings.current().proofs().hosts().contains(origin.toString())
        || endpoints().isOverridden(origin);
  }

  private Endpoints endpoints() {
    return Endpoints.USUAL.with(settings.current().proofs().endpoints());
  }

  @Override
  public synchronized Entrance moveEntrance(int to) {
    if (door == null) {
      throw new IllegalStateException("the entrance was never opened");
    }
    Entrance entrance = door.move(to);
    if (entrance instanceof Entrance.Open) {
      port = to;
    }
    return entrance;
  }

  private SignIn signIn(Web web, ApprovalDesk desk) {
    return new SignIn(
        requests(),
        new ManifestReader(web),
        new ResponseMaker(clock, entropy),
        household,
        storage(),
        profiles(),
        desk,
        clock,
        entropy);
  }

  private LocalServer.Start listen(int at, SignIn signIn) {
    return LocalServer.start(at, signIn, household, texts, entropy);
  }

  @Override
  public void hostedBy(Host host) {
    this.host = host;
  }

  @Override
  public boolean hasScreen() {
    return Screen.isThere(system, System.getenv());
  }

  @Override
  public Showing readyWindow() {
    return withWindow(Window::waitUnseen);
  }

  @Override
  public Showing showWindow() {
    return withWindow(Window::show);
  }

  private synchronized Showing withWindow(Consumer<Window> word) {
    if (!hasScreen()) {
      return new Showing.NoScreen();
    }
    Window made = window == null ? opened(new Window(this, texts, host)) : window;
    window = made;
    word.accept(made);
    return new Showing.Shown();
  }

  @Override
  public void awaitWindow() throws InterruptedException {
    Window shown = window;
    if (shown != null) {
      shown.awaitEnd();
    }
  }

  private AutoLock.Rules autoLockRules() {
    Settings now = settings.current();
    return new AutoLock.Rules(
        Optional.of(Duration.ofMinutes(now.autoLockMinutes())).filter(Duration::isPositive),
        switch (now.suspend()) {
          case LOCKS -> AutoLock.Sleep.LOCKS;
          case STAYS_OPEN -> AutoLock.Sleep.STAYS_OPEN;
        },
        switch (now.screenLock()) {
          case LOCKS -> AutoLock.Screen.LOCKS;
          case STAYS_OPEN -> AutoLock.Screen.STAYS_OPEN;
        });
  }

  private Hub hubInSettings() {
    Settings now = settings.current();
    return new Hub(now.hubUrl(), now.hubReadUrl());
  }

  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("a room does not close", e);
      }
    }
  }
}
