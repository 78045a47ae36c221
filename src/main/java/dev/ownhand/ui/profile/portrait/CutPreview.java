package dev.ownhand.ui.profile.portrait;

import dev.ownhand.ui.profile.Face;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;

/** What the square will look like. */
final class CutPreview extends StackPane {
  private final ImageView view = new ImageView();
  private final Subscription subscriptions;

  private CutPreview(FramingViewModel model, double size, String called) {
    view.setFitWidth(size);
    view.setFitHeight(size);
    view.setAccessibleText(called);
    setMinSize(size, size);
    setMaxSize(size, size);
    getChildren().add(view);
    subscriptions =
        Subscription.combine(
            model.loadedProperty().subscribe(this::show),
            model.frameProperty().subscribe(frame -> frame.ifPresent(this::show)));
  }

  static CutPreview square(FramingViewModel model, double size, String called) {
    return new CutPreview(model, size, called);
  }

  static CutPreview round(FramingViewModel model, double size, String called) {
    var preview = new CutPreview(model, size, called);
    preview.view.setClip(new Circle(size / 2, size / 2, size / 2));
    return preview;
  }

  void left() {
    subscriptions.unsubscribe();
  }

  private void show(Optional<FramingViewModel.Loaded> loaded) {
    view.setImage(loaded.map(now -> Face.image(now.preview())).orElse(null));
  }

  private void show(Frame frame) {
    Image image = view.getImage();
    if (image != null) {
      double scale = image.getWidth() / frame.width();
      view.setViewport(
          new Rectangle2D(
              frame.x() * scale, frame.y() * scale, frame.side() * scale, frame.side() * scale));
    }
  }
}
