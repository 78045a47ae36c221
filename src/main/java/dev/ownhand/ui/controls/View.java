package dev.ownhand.ui.controls;

import javafx.scene.Node;
import javafx.scene.Parent;

/** A screen, built once, shown once. */
public interface View {
  /** All of it. */
  Parent root();

  /** What has the focus when it is shown. */
  Node firstFocus();

  /** It is shown no more: what it holds of secrets goes. */
  default void left() {}
}
