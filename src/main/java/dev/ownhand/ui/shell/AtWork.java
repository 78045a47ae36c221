package dev.ownhand.ui.shell;

import dev.ownhand.texts.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What would end with Ownhand now.
 *
 * @param asking how many apps wait for an answer
 * @param hub whether apps reach the built-in hub
 * @param copies how many changes are not copied elsewhere yet
 * @param profiles how many profiles are to be published and are not yet
 */
public record AtWork(int asking, Hub hub, long copies, long profiles) {
  /** Whether apps reach the built-in hub. */
  public enum Hub {
    SERVES,
    RESTS
  }

  /** Whether something is half done. */
  public boolean isBusy() {
    return asking > 0 || copies > 0 || profiles > 0;
  }

  /** What is lost or waits if Ownhand ends, in sentences. */
  List<String> losses(Texts texts) {
    var losses = new ArrayList<String>();
    losses.add(texts.text("ui.closing.loss.apps"));
    if (hub == Hub.SERVES) {
      losses.add(texts.text("ui.closing.loss.hub"));
    }
    count(losses, "ui.closing.loss.asking", asking, texts);
    count(losses, "ui.closing.loss.copies", copies, texts);
    count(losses, "ui.closing.loss.profiles", profiles, texts);
    return losses;
  }

  private static void count(List<String> losses, String key, long count, Texts texts) {
    if (count == 1) {
      losses.add(texts.text(key + ".one"));
    } else if (count > 1) {
      losses.add(texts.text(key + ".many", String.valueOf(count)));
    }
  }
}
