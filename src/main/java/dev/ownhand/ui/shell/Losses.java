package dev.ownhand.ui.shell;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Wording;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stops working if Ownhand ends. */
final class Losses extends VBox {
  Losses(AtWork atWork, Texts texts) {
    getStyleClass().add("losses");
    getChildren().add(Wording.sentence(texts.text("ui.closing.loss")));
    atWork.losses(texts).forEach(loss -> getChildren().add(item(loss)));
  }

  private static HBox item(String loss) {
    var point = new Region();
    point.getStyleClass().add("list-point");
    var item = new HBox(point, Wording.sentence(loss));
    item.getStyleClass().add("list-item");
    return item;
  }
}
