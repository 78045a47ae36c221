package dev.ownhand.ui.profile.portrait;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.profile.Face;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.util.Subscription;

/** The whole picture, and on it the square: moved by mouse or arrows, made larger or smaller by wheel or + and -. */
final class FramingPane extends StackPane {
  private static final double MOST_WIDTH = 340;
  private static final double MOST_HEIGHT = 340;

  private final FramingViewModel model;
  private final ImageView picture = new ImageView();
  private final Pane above = new Pane();
  private final Rectangle square = new Rectangle();
  private final Subscription subscriptions;
  private double fromX;
  private double fromY;

  FramingPane(FramingViewModel model, Texts texts) {
    this.model = model;
    getStyleClass().add("framing");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(texts.text("ui.profile.picture.square"));
    setAccessibleHelp(texts.text("ui.profile.picture.square.help"));
    setCursor(Cursor.MOVE);
    setAlignment(Pos.CENTER);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    picture.setPreserveRatio(true);
    picture.setAccessibleText(texts.text("ui.profile.picture.chosen"));
    square.getStyleClass().add("framing-square");
    above.setMouseTransparent(true);
    getChildren().addAll(picture, above);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnScroll(
        scrolled -> {
          scrolled.consume();
          if (scrolled.getDeltaY() > 0) {
            model.closer();
          } else if (scrolled.getDeltaY() < 0) {
            model.farther();
          }
        });
    setOnKeyPressed(this::typed);
    subscriptions =
        Subscription.combine(
            model.loadedProperty().subscribe(this::show),
            model.frameProperty().subscribe(frame -> frame.ifPresent(this::draw)));
  }

  void left() {
    subscriptions.unsubscribe();
  }

  private void show(Optional<FramingViewModel.Loaded> loaded) {
    loaded.ifPresent(
        now -> {
          Image image = Face.image(now.preview());
          picture.setImage(image);
          double factor =
              Math.min(
                  MOST_WIDTH / now.portrait().width(), MOST_HEIGHT / now.portrait().height());
          picture.setFitWidth(now.portrait().width() * factor);
          picture.setFitHeight(now.portrait().height() * factor);
          model.frameProperty().get().ifPresent(this::draw);
        });
  }

  /** Pixels of the window for one of the picture. */
  private double scale(Frame frame) {
    return picture.getFitWidth() / frame.width();
  }

  private void draw(Frame frame) {
    double scale = scale(frame);
    square.setX(frame.x() * scale);
    square.setY(frame.y() * scale);
    square.setWidth(frame.side() * scale);
    square.setHeight(frame.side() * scale);
    var whole = new Rectangle(frame.width() * scale, frame.height() * scale);
    var around = new Path();
    around.setFillRule(FillRule.EVEN_ODD);
    outline(around, whole);
    outline(around, square);
    around.getStyleClass().add("framing-around");
    above.getChildren().setAll(around, square);
    above.setMaxSize(whole.getWidth(), whole.getHeight());
  }

  private static void outline(Path path, Rectangle of) {
    path.getElements()
        .addAll(
            new MoveTo(of.getX(), of.getY()),
            new HLineTo(of.getX() + of.getWidth()),
            new VLineTo(of.getY() + of.getHeight()),
            new HLineTo(of.getX()),
            new ClosePath());
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    fromX = event.getX();
    fromY = event.getY();
  }

  private void dragged(MouseEvent event) {
    model
        .frameProperty()
        .get()
        .ifPresent(
            frame -> {
              double scale = scale(frame);
              model.move((event.getX() - fromX) / scale, (event.getY() - fromY) / scale);
              fromX = event.getX();
              fromY = event.getY();
            });
  }

  private void typed(KeyEvent event) {
    boolean known = true;
    switch (event.getCode()) {
      case LEFT -> model.nudge(-1, 0);
      case RIGHT -> model.nudge(1, 0);
      case UP -> model.nudge(0, -1);
      case DOWN -> model.nudge(0, 1);
      case PLUS, ADD, EQUALS -> model.closer();
      case MINUS, SUBTRACT -> model.farther();
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }
}
