package dev.ownhand.program;

import dev.ownhand.auth.ApprovalDesk;
import dev.ownhand.auth.AutoLock;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.RequestVerifier;
import dev.ownhand.auth.SignIn;
import dev.ownhand.base.WebAddress;
import dev.ownhand.checkup.Checkup;
import dev.ownhand.checkup.Journal;
import dev.ownhand.checkup.Redaction;
import dev.ownhand.platform.Claim;
import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Message;
import dev.ownhand.platform.Opening;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.platform.handler.Trials;
import dev.ownhand.platform.login.LoginStart;
import dev.ownhand.profile.proofs.ProofChecker;
import dev.ownhand.publishing.People;
import dev.ownhand.publishing.Profiles;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.storage.Storage;
import dev.ownhand.updates.Updates;
import dev.ownhand.verify.ResponseVerifier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Port: the assembled program. */
public interface Program extends AutoCloseable {
  /** How the program is to be assembled. */
  record Options(
      Optional<Path> home, Optional<Integer> port, Optional<Integer> hubPort, Logging logging) {}

  /** How much is written to the log. */
  enum Logging {
    USUAL,
    DEBUG
  }

  /** Assembles the program. */
  @FunctionalInterface
  interface Assembly {
    Program assemble(Options options);
  }

  /** What came of opening the local entrance. */
  sealed interface Entrance {
    /** Requests are taken in. */
    record Open(SignIn signIn) implements Entrance {}

    /** Somebody else has the port. */
    record PortBusy(int port) implements Entrance {}
  }

  /** What came of showing the window. */
  sealed interface Showing {
    /** It is in front, or will be in a moment. */
    record Shown() implements Showing {}

    /** There is no screen to show it on. */
    record NoScreen() implements Showing {}
  }

  /**
   * The built-in hub, as far as it is known without opening it.
   *
   * @param folder where its files lie, if there are any
   */
  record HubSite(Path folder, int port, Wanted wanted) {
    /** Whether it is to be open while Ownhand runs. */
    public enum Wanted {
      ON,
      OFF
    }
  }

  /** What is at work when the window is closed. */
  enum Host {
    /** The window alone: the program may end with it. */
    WINDOW,
    /** A terminal, which goes on without it. */
    TERMINAL
  }

  /** The data folder. */
  Path home();

  /** The port of the local entrance. */
  int port();

  /** Whether somebody listens on that port. */
  boolean isPortTaken();

  /** Where the built-in hub is. */
  HubSite hubSite();

  /** Whether somebody listens on its port. */
  boolean isHubPortTaken();

  /** Whether somebody listens on a port of this computer. */
  boolean isTaken(int port);

  /** What the person has set. */
  SettingsBook settings();

  /** What is wrong with the settings file, in words, if something is. */
  List<String> settingsTrouble();

  /** When this program was built. */
  Instant built();

  /** Whether everything is in place. */
  Checkup checkup();

  /** The log. */
  Journal journal();

  /** Asks for newer versions. */
  Updates updates();

  /** What must not be shown of this person to strangers. */
  Redaction redaction();

  /** Takes the data folder for this process alone. */
  Claim claim();

  /** Opens an address in the person's browser. */
  Opening browse(WebAddress address);

  /** Opens an address in the browser that started this process, or in the person's usual one. */
  Opening browse(WebAddress address, OptionalLong starter);

  /** Hands a message to the program that runs on the data folder, if one does. */
  HandOver handOver(Message message);

  /** Who opens links on this computer. */
  LinkHandler linkHandler();

  /** Whether that works. */
  Trials trials();

  /** Whether Ownhand starts when the person logs in. */
  LoginStart loginStart();

  /** Vault and private records. */
  Household household();

  /** Locks them when nobody uses Ownhand. */
  AutoLock autoLock();

  /** What apps store, here and elsewhere. To be asked for once the data folder is ours. */
  Storage storage();

  /** What one tells the world about oneself. To be asked for once the data folder is ours. */
  Profiles profiles();

  /** Looks others up. */
  People people();

  /** Checks whose accounts are. */
  ProofChecker proofs();

  /** Checks requests. */
  RequestVerifier requests();

  /** Checks responses. */
  ResponseVerifier responses();

  /** Begins, once, what nobody waits for: from now on Ownhand locks with the person's session. */
  void attend();

  /** Opens the local entrance if it is not open yet; requests come to that desk, too. */
  Entrance openEntrance(ApprovalDesk desk);

  /** Has the local entrance at another port; the old one is given up only if the new one is free. */
  Entrance moveEntrance(int port);

  /** Says what the program lives by. A window alone, unless told otherwise. */
  void hostedBy(Host host);

  /** Whether there is a screen to show a window on. */
  boolean hasScreen();

  /** Makes the window without showing it; requests are taken in from then on. */
  Showing readyWindow();

  /** Brings the window to the front, making it at the first time. */
  Showing showWindow();

  /** Waits until the window, and with it the program, is to end. */
  void awaitWindow() throws InterruptedException;

  @Override
  void close();
}
