package dev.ownhand.cli;

/** Exit codes; part of the contract, see README. */
enum Exit {
  OK(0),
  /** What was checked is not right. */
  REFUSED(1),
  /** The command line is not right. */
  USAGE(2),
  WRONG_PASSWORD(3),
  NO_KEYCHAIN(4),
  /** Vault or records are damaged, or written by a newer Ownhand. */
  UNREADABLE(5),
  ALREADY_RUNNING(6),
  PORT_BUSY(7),
  /** A bug in Ownhand. */
  FAULT(70);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
