package dev.ownhand.ui.welcome;

import dev.ownhand.keychain.WordCount;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The words of a new phrase, covered until they are asked for. */
final class WordsStep implements View {
  private final CreateViewModel model;
  private final Texts texts;
  private final TilePane grid = new TilePane();
  private final ToggleButton show;
  private final VBox root;

  WordsStep(CreateViewModel model, Texts texts, Runnable back) {
    this.model = model;
    this.texts = texts;
    show = new ToggleButton();
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.textProperty()
        .bind(
            model
                .shownProperty()
                .map(shown -> texts.text(shown ? "ui.welcome.hide" : "ui.welcome.show")));
    show.setOnAction(_ -> toggle());
    model.shownProperty().subscribe(show::setSelected);
    grid.getStyleClass().add("words");
    model.words().addListener((ListChangeListener<String>) _ -> fill());
    model.countProperty().subscribe(this::fill);
    fill();
    Button on = Steps.button(texts.text("ui.welcome.words.next"), model::next);
    on.disableProperty().bind(model.keptProperty().not());
    root =
        new VBox(
            Steps.head(new Steps.Place(1, 3), texts.text("ui.welcome.words.title"), texts),
            Wording.sentence(texts.text("ui.welcome.words.text")),
            grid,
            acts(),
            new Notice(
                Notice.Weight.NOTE, model.copy().secondsLeftProperty().map(this::countdown)),
            new Notice(Notice.Weight.GOOD, model.printedProperty()),
            new Notice(Notice.Weight.WARNING, model.unprintedProperty()),
            printer(),
            new Notice(
                Notice.Weight.WARNING,
                new SimpleStringProperty(texts.text("ui.welcome.words.honest"))),
            longer(),
            Steps.ways(Steps.button(texts.text("ui.welcome.back"), back), on));
    root.getStyleClass().add("step");
  }

  private void toggle() {
    if (model.shownProperty().get()) {
      model.hide();
    } else {
      model.show();
    }
    show.setSelected(model.shownProperty().get());
  }

  private String countdown(Number left) {
    return left.intValue() == 0 ? "" : texts.text("ui.welcome.copied", left.toString());
  }

  private void fill() {
    int count = model.countProperty().get().words();
    grid.getChildren().setAll(IntStream.range(0, count).mapToObj(this::tile).toList());
  }

  private Node tile(int index) {
    boolean shown = index < model.words().size();
    String number = String.valueOf(index + 1);
    var position = new Label(number);
    position.getStyleClass().add("word-number");
    var word = new Label(shown ? model.words().get(index) : texts.text("ui.welcome.word.covered"));
    word.getStyleClass().add("word");
    word.setAccessibleText(
        shown
            ? texts.text("ui.welcome.word.shown", number, model.words().get(index))
            : texts.text("ui.welcome.word.hidden", number));
    var tile = new HBox(position, word);
    tile.getStyleClass().add("word-tile");
    return tile;
  }

  private Region acts() {
    Button copy = Steps.button(texts.text("ui.welcome.copy"), model::copyWords);
    Button print = Steps.button(texts.text("ui.welcome.print"), model::lookForPrinters);
    print.disableProperty().bind(model.printing().runningProperty());
    var waiting = new Progress(model.printing(), texts.text("ui.welcome.printing"), texts);
    waiting.managedProperty().bind(waiting.visibleProperty());
    var acts = new FlowPane(show, copy, print, waiting);
    acts.getStyleClass().add("acts");
    return acts;
  }

  private Region printer() {
    var choice = new ComboBox<>(model.printers());
    choice.getStyleClass().add("printer-choice");
    Button print =
        Steps.button(texts.text("ui.welcome.print.do"), () -> model.print(choice.getValue()));
    print.disableProperty()
        .bind(choice.valueProperty().isNull().or(model.printing().runningProperty()));
    model.choosingProperty()
        .subscribe(
            choosing -> {
              if (choosing) {
                choice.getSelectionModel().selectFirst();
                choice.requestFocus();
              }
            });
    var line = new FlowPane(choice, print);
    line.getStyleClass().add("acts");
    var all =
        new VBox(
            Wording.labelOf(choice, texts.text("ui.welcome.printer")),
            line,
            Wording.quiet(texts.text("ui.welcome.print.honest")));
    all.getStyleClass().add("form");
    all.visibleProperty().bind(model.choosingProperty());
    all.managedProperty().bind(model.choosingProperty());
    return all;
  }

  private Node longer() {
    var longer = new CheckBox(texts.text("ui.welcome.words.longer"));
    longer.setSelected(model.countProperty().get() == WordCount.TWENTY_FOUR);
    longer.setOnAction(
        _ -> model.choose(longer.isSelected() ? WordCount.TWENTY_FOUR : WordCount.TWELVE));
    longer.setWrapText(true);
    return longer;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return show;
  }
}
