package dev.ownhand.ui.profile;

import dev.ownhand.net.Body;
import dev.ownhand.ui.controls.Identicon;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/** The picture of somebody, round; or the one drawn from the address where there is none. */
public final class Face extends StackPane {
  private final String address;
  private final String called;
  private final double size;

  /** Bound, so that nobody holds on to us who lives longer. */
  private final ObjectProperty<Optional<Body>> shown =
      new SimpleObjectProperty<>(this, "shown", Optional.empty());

  /**
   * With its diameter in pixels.
   *
   * @param address of the identity
   * @param picture decoded by {@link dev.ownhand.net.Portrait}
   * @param called what screen readers say
   */
  public Face(
      String address, double size, ObservableValue<Optional<Body>> picture, String called) {
    this.address = address;
    this.called = called;
    this.size = size;
    setMinSize(size, size);
    setMaxSize(size, size);
    getStyleClass().add("face");
    shown.bind(picture);
    shown.subscribe(this::show);
  }

  private void show(Optional<Body> picture) {
    getChildren()
        .setAll(
            picture
                .map(Face::image)
                .filter(image -> !image.isError())
                .<Node>map(
                    image -> {
                      ImageView view = square(image, size);
                      view.setClip(new Circle(size / 2, size / 2, size / 2));
                      view.setAccessibleText(called);
                      return view;
                    })
                .orElseGet(() -> new Identicon(address, size)));
  }

  /** Decoded by us before: JavaFX sees only PNG that we made. */
  public static Image image(Body png) {
    return new Image(new ByteArrayInputStream(png.bytes()));
  }

  /** The square in its middle. */
  private static ImageView square(Image image, double size) {
    double side = Math.min(image.getWidth(), image.getHeight());
    var view = new ImageView(image);
    view.setViewport(
        new Rectangle2D(
            (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side));
    view.setFitWidth(size);
    view.setFitHeight(size);
    view.setSmooth(true);
    return view;
  }
}
