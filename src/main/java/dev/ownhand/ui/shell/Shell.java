package dev.ownhand.ui.shell;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.View;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Notices above, places to go at the side, and in the middle the screen. */
public final class Shell extends BorderPane {
  private final ShellViewModel model;
  private final Texts texts;
  private final Function<Place, View> screens;
  private final Runnable tryEntranceAgain;
  private final ScrollPane middle = new ScrollPane();
  private final Map<Place, ToggleButton> ways;
  private @Nullable View shown;

  /**
   * Showing the first screen at once.
   *
   * @param screens builds a screen, anew every time
   * @param tryEntranceAgain opens the local entrance, after it was found shut
   */
  public Shell(
      ShellViewModel model,
      Texts texts,
      Function<Place, View> screens,
      Runnable tryEntranceAgain) {
    this.model = model;
    this.texts = texts;
    this.screens = screens;
    this.tryEntranceAgain = tryEntranceAgain;
    ways =
        Map.of(
            Place.HOME, way(Place.HOME, "ui.nav.home"),
            Place.PROFILE, way(Place.PROFILE, "ui.nav.profile"),
            Place.STORAGE, way(Place.STORAGE, "ui.nav.storage"),
            Place.SETTINGS, way(Place.SETTINGS, "ui.nav.settings"),
            Place.DIAGNOSTICS, way(Place.DIAGNOSTICS, "ui.nav.diagnostics"));
    getStyleClass().add("shell");
    middle.setFitToWidth(true);
    middle.setFitToHeight(true);
    middle.setFocusTraversable(false);
    middle.getStyleClass().add("middle");
    setTop(notices());
    setCenter(middle);
    model.placeProperty().subscribe(this::show);
  }

  /** Puts the focus where the screen wants it. */
  public void focus() {
    if (shown != null) {
      shown.firstFocus().requestFocus();
    }
  }

  /** Nobody looks any more: what the screen holds of secrets goes, and what it showed half done. */
  public void leave() {
    model.settled();
    show(model.placeProperty().get());
  }

  private void show(Place place) {
    if (shown != null) {
      shown.left();
    }
    View view = screens.apply(place);
    shown = view;
    var page = new StackPane(view.root());
    page.getStyleClass().add("page");
    StackPane.setAlignment(view.root(), Pos.TOP_CENTER);
    middle.setContent(page);
    middle.setVvalue(0);
    setLeft(place.isInside() || (place.isEverywhere() && model.isOpen()) ? side() : null);
    setBottom(place.isGate() ? help() : null);
    ways.forEach((to, way) -> way.setSelected(to == place));
    focus();
  }

  private ToggleButton way(Place place, String key) {
    var way = new ToggleButton(texts.text(key));
    way.getStyleClass().add("way");
    way.setMaxWidth(Double.MAX_VALUE);
    way.setOnAction(
        _ -> {
          way.setSelected(true);
          if (model.placeProperty().get() == place) {
            show(place);
          } else {
            model.go(place);
          }
        });
    return way;
  }

  private Region side() {
    var name = new Label(texts.text("ui.name"));
    name.getStyleClass().add("program-name");
    var lock = new Button(texts.text("ui.lock"));
    lock.setMaxWidth(Double.MAX_VALUE);
    lock.setOnAction(_ -> model.lock());
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    var side =
        new VBox(
            name,
            ways.get(Place.HOME),
            ways.get(Place.PROFILE),
            ways.get(Place.STORAGE),
            ways.get(Place.SETTINGS),
            ways.get(Place.DIAGNOSTICS),
            gap,
            lock);
    side.getStyleClass().add("side");
    return side;
  }

  private Region help() {
    var help = new Hyperlink(texts.text("ui.help"));
    help.setOnAction(_ -> model.go(Place.DIAGNOSTICS));
    var line = new HBox(help);
    line.getStyleClass().add("help-line");
    return line;
  }

  private Region notices() {
    var entrance = new Notice(Notice.Weight.WARNING, model.entranceProperty());
    var again = new Button(texts.text("ui.entrance.again"));
    again.setOnAction(_ -> tryEntranceAgain.run());
    var closer = new Button(texts.text("ui.entrance.closer"));
    closer.setOnAction(_ -> model.go(Place.DIAGNOSTICS));
    var fault = new Notice(Notice.Weight.DANGER, model.faultProperty());
    var read = new Button(texts.text("ui.fault.read"));
    read.setOnAction(_ -> model.forgetFault());
    var waiting = line(new Notice(Notice.Weight.NOTE, model.waitingProperty()));
    var page = new Button(texts.text("ui.updates.open"));
    page.setOnAction(_ -> model.readAboutNewer());
    var later = new Button(texts.text("ui.updates.later"));
    later.setOnAction(_ -> model.forgetNewer());
    var newer = line(new Notice(Notice.Weight.NOTE, model.newerProperty()), page, later);
    return new VBox(line(entrance, again, closer), waiting, newer, line(fault, read));
  }

  private static HBox line(Notice notice, Button... buttons) {
    HBox.setHgrow(notice, Priority.ALWAYS);
    var line = new HBox(notice);
    for (Button button : buttons) {
      button.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(button);
    }
    line.getStyleClass().add("notice-line");
    line.visibleProperty().bind(notice.visibleProperty());
    line.managedProperty().bind(notice.visibleProperty());
    return line;
  }
}
