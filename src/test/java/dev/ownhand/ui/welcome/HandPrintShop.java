package dev.ownhand.ui.welcome;

import java.util.ArrayList;
import java.util.List;

/** Printers that take everything, except the one called "jammed". */
final class HandPrintShop implements PrintShop {
  private final List<String> printers;
  private final List<Sheet> printed = new ArrayList<>();

  HandPrintShop(String... printers) {
    this.printers = List.of(printers);
  }

  @Override
  public List<String> printers() {
    return printers;
  }

  @Override
  public boolean print(String printer, Sheet sheet) {
    return !printer.equals("jammed") && printed.add(sheet);
  }

  List<Sheet> printed() {
    return printed;
  }
}
