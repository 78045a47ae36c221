package dev.ownhand.ui.profile;

import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.ui.work.Background;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The picture of a profile, fetched and decoded elsewhere, for as long as it is the one wanted. */
public final class Likeness {
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<Body>> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
  private String wanted = "";

  public Likeness(Background background) {
    this.background = background;
  }

  /** Fit to be shown; empty while there is none. */
  public ReadOnlyObjectProperty<Optional<Body>> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** Shows the picture of that name, which is fetched if it is another one than is shown. */
  public void show(String name, Supplier<Optional<Body>> fetch) {
    if (name.equals(wanted)) {
      return;
    }
    wanted = name;
    var _ =
        background.run(
            () -> fetch.get().flatMap(Likeness::decoded),
            found -> {
              if (name.equals(wanted)) {
                picture.set(found);
              }
            });
  }

  /** Shows none. */
  public void clear() {
    wanted = "";
    picture.set(Optional.empty());
  }

  private static Optional<Body> decoded(Body untrusted) {
    return Portrait.read(untrusted.bytes()).map(Portrait::preview);
  }
}
