package dev.ownhand.store;

/** Something is not as it was written: spoiled, moved, or sealed with another key. */
public final class DamagedRecordException extends StoreException {
  private static final long serialVersionUID = 1;

  private final String where;

  DamagedRecordException(String where) {
    super(where + " is damaged");
    this.where = where;
  }

  /** The table it was found in, or the database. */
  public String where() {
    return where;
  }
}
