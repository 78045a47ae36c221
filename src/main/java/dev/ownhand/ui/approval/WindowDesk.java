package dev.ownhand.ui.approval;

import dev.ownhand.auth.ApprovalDesk;
import dev.ownhand.auth.Visit;
import dev.ownhand.ui.work.Background;
import java.util.function.Consumer;

/** Puts requests before the person, in the approval window. */
public final class WindowDesk implements ApprovalDesk {
  private final Background background;
  private final Consumer<Visit> window;

  /**
   * On the window's thread, whoever brings the request.
   *
   * @param window takes them in, {@link ApprovalViewModel#arrived}
   */
  public WindowDesk(Background background, Consumer<Visit> window) {
    this.background = background;
    this.window = window;
  }

  @Override
  public void arrived(Visit visit) {
    background.inWindow(() -> window.accept(visit));
  }
}
