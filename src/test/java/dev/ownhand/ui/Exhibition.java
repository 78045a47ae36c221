package dev.ownhand.ui;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.approval.ApprovalExhibits;
import dev.ownhand.ui.diagnostics.DiagnosticsExhibits;
import dev.ownhand.ui.identities.IdentitiesExhibits;
import dev.ownhand.ui.profile.page.ProfileExhibits;
import dev.ownhand.ui.proofs.ProofExhibits;
import dev.ownhand.ui.settings.SettingsExhibits;
import dev.ownhand.ui.shell.ShellExhibits;
import dev.ownhand.ui.storage.page.StorageExhibits;
import dev.ownhand.ui.welcome.WelcomeExhibits;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Every screen in every state. */
final class Exhibition {
  static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  private static final Map<String, Scene> KEPT = new HashMap<>();

  private Exhibition() {}

  static List<Exhibit> all() {
    return Stream.of(
            MainWindowExhibits.all(),
            ShellExhibits.all(),
            WelcomeExhibits.all(),
            IdentitiesExhibits.all(),
            ProfileExhibits.all(),
            ProofExhibits.all(),
            StorageExhibits.all(),
            SettingsExhibits.all(),
            DiagnosticsExhibits.all(),
            ApprovalExhibits.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Shows a new copy of an exhibit in a window, as long as somebody looks at it. */
  static void show(Exhibit exhibit, Texts texts, Consumer<Stage> looking) {
    Toolkit.inWindow(() -> look(made(exhibit, texts), looking));
  }

  /** Shows an exhibit in English that others have looked at before, and changed nothing. */
  static void showAgain(Exhibit exhibit, Consumer<Stage> looking) {
    Toolkit.inWindow(
        () ->
            look(KEPT.computeIfAbsent(exhibit.name(), _ -> made(exhibit, ENGLISH)), looking));
  }

  private static Scene made(Exhibit exhibit, Texts texts) {
    Parent root = inItsPlace(exhibit.make().apply(texts));
    Homes.closeAll();
    return root.getScene() == null
        ? new Scene(root, exhibit.width(), exhibit.height())
        : root.getScene();
  }

  private static void look(Scene scene, Consumer<Stage> looking) {
    Toolkit.dress(scene);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    looking.accept(stage);
    stage.hide();
    stage.setScene(null);
  }

  /** A screen alone gets the margins that it has in the main window. */
  private static Parent inItsPlace(Parent root) {
    if (!root.getStyleClass().contains("screen") && !root.getStyleClass().contains("screens")) {
      return root;
    }
    var page = new StackPane(root);
    page.getStyleClass().addAll("page", "shell");
    return page;
  }
}
