package dev.ownhand.ui.profile.portrait;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files dropped onto a part of a screen. */
public final class Drops {
  private Drops() {}

  /** Has this given the first file that is dropped there. */
  public static void onto(Node node, Consumer<Path> take) {
    node.setOnDragOver(
        over -> {
          if (over.getDragboard().hasFiles()) {
            over.acceptTransferModes(TransferMode.COPY);
          }
          over.consume();
        });
    node.setOnDragDropped(
        dropped -> {
          Dragboard board = dropped.getDragboard();
          boolean any = board.hasFiles() && !board.getFiles().isEmpty();
          if (any) {
            take.accept(board.getFiles().getFirst().toPath());
          }
          dropped.setDropCompleted(any);
          dropped.consume();
        });
  }
}
