package dev.ownhand.cli;

import dev.ownhand.auth.ApprovalDesk;
import dev.ownhand.auth.AutoLock;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.RequestVerifier;
import dev.ownhand.auth.SignIn;
import dev.ownhand.base.WebAddress;
import dev.ownhand.platform.Claim;
import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Opening;
import dev.ownhand.verify.ResponseVerifier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the assembled program, as far as commands need it. */
public interface Program extends AutoCloseable {
  /** How the program is to be assembled. */
  record Options(Optional<Path> home, Optional<Integer> port, Logging logging) {}

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

  /** The data folder. */
  Path home();

  /** The port of the local entrance. */
  int port();

  /** Whether somebody listens on that port. */
  boolean isPortTaken();

  /** What is wrong with the settings file, in words, if something is. */
  List<String> settingsTrouble();

  /** When this program was built. */
  Instant built();

  /** Takes the data folder for this process alone. */
  Claim claim();

  /** Opens an address in the person's browser. */
  Opening browse(WebAddress address);

  /** Hands a link to the program that runs on the data folder, if one does. */
  HandOver handOver(String link);

  /** Vault and private records. */
  Household household();

  /** Locks them when nobody uses Ownhand. */
  AutoLock autoLock();

  /** Checks requests. */
  RequestVerifier requests();

  /** Checks responses. */
  ResponseVerifier responses();

  /** Opens the local entrance; requests come to that desk. */
  Entrance openEntrance(ApprovalDesk desk);

  @Override
  void close();
}
