package dev.ownhand.ui.controls;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The clipboard of the system. */
public final class SystemClip implements Clip {
  /** Read by KeePassXC, Klipper and others: what is marked like this is not to be kept. */
  private static final String HINT = "x-kde-passwordManagerHint";

  @Override
  public void put(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  @Override
  public void putSecret(String text) {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, text, hint(), "secret"));
  }

  @Override
  public boolean holds(String text) {
    return text.equals(Clipboard.getSystemClipboard().getString());
  }

  @Override
  public void clear() {
    Clipboard.getSystemClipboard().clear();
  }

  /** A format can be made once only. */
  private static DataFormat hint() {
    DataFormat made = DataFormat.lookupMimeType(HINT);
    return made == null ? new DataFormat(HINT) : made;
  }
}
