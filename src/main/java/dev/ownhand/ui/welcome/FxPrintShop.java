package dev.ownhand.ui.welcome;

import dev.ownhand.ui.controls.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The printers JavaFX finds; without a dialog of the system, which would not wear our clothes. */
public final class FxPrintShop implements PrintShop {
  private static final String STYLE =
      Objects.requireNonNull(FxPrintShop.class.getResource("/dev/ownhand/ui/theme/welcome.css"))
          .toExternalForm();

  @Override
  public List<String> printers() {
    Printer usual = Printer.getDefaultPrinter();
    return Printer.getAllPrinters().stream()
        .sorted(Comparator.comparing((Printer printer) -> !printer.equals(usual)))
        .map(Printer::getName)
        .toList();
  }

  @Override
  public boolean print(String name, Sheet sheet) {
    return Printer.getAllPrinters().stream()
        .filter(printer -> printer.getName().equals(name))
        .findFirst()
        .map(PrinterJob::createPrinterJob)
        .filter(job -> print(job, sheet))
        .isPresent();
  }

  private static boolean print(PrinterJob job, Sheet sheet) {
    PageLayout layout = job.getJobSettings().getPageLayout();
    Region page = page(sheet, layout.getPrintableWidth());
    // Outside a scene nothing gets its style and size.
    var scene = new Scene(new Group(page));
    scene.getStylesheets().add(STYLE);
    page.applyCss();
    page.autosize();
    page.layout();
    boolean printed = job.printPage(layout, page) && job.endJob();
    if (!printed) {
      job.cancelJob();
    }
    return printed;
  }

  private static Region page(Sheet sheet, double width) {
    var words = new TilePane();
    words.setPrefColumns(3);
    words.getStyleClass().add("sheet-words");
    words.getChildren()
        .addAll(
            IntStream.range(0, sheet.words().size())
                .mapToObj(i -> new Label(i + 1 + ".  " + sheet.words().get(i)))
                .toList());
    var page =
        new VBox(Wording.title(sheet.title()), words, Wording.sentence(sheet.advice()));
    page.setPrefWidth(width);
    page.setMaxWidth(width);
    page.getStyleClass().add("sheet");
    return page;
  }
}
