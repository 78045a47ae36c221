package dev.ownhand.ui.approval;

import dev.ownhand.ui.work.Background;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer counts. It does only when what is asked has stood unchanged, in a window that had the
 * focus, for as long as a person needs to see it: a click or a key meant for what was there before, or
 * for a window that lay above, decides nothing.
 */
final class Arming {
  /** How long that is. */
  static final Duration PAUSE = Duration.ofMillis(700);

  private final Background background;
  private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(this, "armed");
  private Background.@Nullable Job pause;
  private boolean focused;

  Arming(Background background) {
    this.background = background;
  }

  /** Whether an answer counts now. */
  ReadOnlyBooleanProperty armedProperty() {
    return armed.getReadOnlyProperty();
  }

  boolean isArmed() {
    return armed.get();
  }

  /** Something else is asked, or stands in another place: the pause begins anew. */
  void changed() {
    armed.set(false);
    if (pause != null) {
      pause.cancel();
      pause = null;
    }
    if (focused) {
      pause = background.after(PAUSE, () -> armed.set(focused));
    }
  }

  /** The window has the focus now. */
  void gotFocus() {
    focused = true;
    changed();
  }

  /** The window no longer has the focus. */
  void lostFocus() {
    focused = false;
    changed();
  }
}
