package dev.ownhand.ui.storage.files;

/** What can be shown of a file. */
public sealed interface Preview {
  /** No file is chosen, or it is being read. */
  record Nothing() implements Preview {}

  /** Text. */
  record Text(String text) implements Preview {
    /** It may have been encrypted. */
    @Override
    public String toString() {
      return "Text";
    }
  }

  /**
   * A picture.
   *
   * @param address a {@code data:} address with all of it
   * @param width as it says of itself
   * @param height as it says of itself
   */
  record Picture(String address, long width, long height) implements Preview {
    @Override
    public String toString() {
      return "Picture";
    }
  }

  /** Its app has encrypted it. */
  record Sealed() implements Preview {}

  /** Nothing, for a reason to be read. */
  record None(String why) implements Preview {}
}
