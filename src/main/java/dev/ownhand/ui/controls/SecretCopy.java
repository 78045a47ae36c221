package dev.ownhand.ui.controls;

import dev.ownhand.ui.work.Background;
import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** A secret on the clipboard for half a minute. Whatever else is put there meanwhile stays. */
public final class SecretCopy {
  /** How long it stays. */
  public static final int SECONDS = 30;

  private final Clip clip;
  private final Background background;
  private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper(this, "secondsLeft");
  private Background.Job tick = () -> {};
  private String copied = "";

  public SecretCopy(Clip clip, Background background) {
    this.clip = clip;
    this.background = background;
  }

  /** How long it will still be there; 0 if it is not. */
  public ReadOnlyIntegerProperty secondsLeftProperty() {
    return secondsLeft.getReadOnlyProperty();
  }

  /** Puts it there; half a minute begins. */
  public void copy(String secret) {
    clip.putSecret(secret);
    copied = secret;
    count(SECONDS);
  }

  private void count(int left) {
    tick.cancel();
    secondsLeft.set(left);
    tick = background.after(Duration.ofSeconds(1), this::secondPassed);
  }

  private void secondPassed() {
    if (secondsLeft.get() > 1 && clip.holds(copied)) {
      count(secondsLeft.get() - 1);
    } else {
      takeBack();
    }
  }

  /** Takes it off the clipboard, if it is still there. */
  public void takeBack() {
    tick.cancel();
    if (!copied.isEmpty() && clip.holds(copied)) {
      clip.clear();
    }
    copied = "";
    secondsLeft.set(0);
  }
}
