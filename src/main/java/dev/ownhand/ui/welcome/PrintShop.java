package dev.ownhand.ui.welcome;

import java.util.List;

/** Port: the printers of this computer. Slow: never to be asked on the window's thread. */
public interface PrintShop {
  /** A sheet to be printed. */
  record Sheet(String title, List<String> words, String advice) {
    /** Nothing of it is to be seen in a log. */
    @Override
    public String toString() {
      return "Sheet";
    }
  }

  /** The names of the printers, the usual one first. */
  List<String> printers();

  /** Prints a sheet. False if the printer did not take it. */
  boolean print(String printer, Sheet sheet);
}
