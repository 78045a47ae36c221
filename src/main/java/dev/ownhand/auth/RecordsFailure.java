package dev.ownhand.auth;

/**
 * What the ports to private records throw when the disk or the database fails. Nothing was written
 * that the caller did not see written.
 */
public class RecordsFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure of which the fact alone is known. */
  protected RecordsFailure(String fact) {
    super(fact);
  }

  /** A failure with what caused it. */
  protected RecordsFailure(String fact, Throwable cause) {
    super(fact, cause);
  }
}
