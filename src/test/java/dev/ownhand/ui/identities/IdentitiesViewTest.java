package dev.ownhand.ui.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Nodes;
import dev.ownhand.ui.Toolkit;
import dev.ownhand.ui.controls.QrPopup;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesViewTest {
  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

  private final HandBackground background = new HandBackground();
  private @TempDir Path folder;
  private Home home;
  private IdentitiesView view;
  private Stage stage;

  @BeforeEach
  void show() {
    home = new Home(folder).settled();
    view = Toolkit.inWindow(this::view);
    stage = Toolkit.inWindow(() -> stage(view));
  }

  private IdentitiesView view() {
    var model = new IdentitiesViewModel(home.household(), background, TEXTS, home.clock());
    var made = new IdentitiesView(model, TEXTS);
    background.work();
    return made;
  }

  private static Stage stage(IdentitiesView view) {
    var made = new Stage();
    made.setScene(new Scene(view.root(), 900, 640));
    made.show();
    return made;
  }

  @AfterEach
  void close() {
    Toolkit.inWindow(stage::hide);
    home.close();
  }

  private Parent root() {
    return view.root();
  }

  private void press(String button) {
    Nodes.button(button, root()).fire();
    background.work();
    root().applyCss();
  }

  private TextField field() {
    return Nodes.all(TextField.class, root()).getFirst();
  }

  private @Nullable Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private static KeyEvent escape() {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
  }

  @Test
  void renamesWithEnterAndGoesBackToTheButton() {
    Toolkit.inWindow(
        () -> {
          press("Rename");
          assertEquals(field(), focused());
          field().setText("At home");
          field().fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          background.work();
          assertTrue(Nodes.texts(root()).contains("At home"));
          assertEquals(Nodes.button("Rename", root()), focused());
        });
  }

  @Test
  void escapeKeepsTheOldName() {
    Toolkit.inWindow(
        () -> {
          press("Rename");
          field().setText("At home");
          field().fireEvent(escape());
          background.work();
          assertTrue(Nodes.texts(root()).contains("Identity 1"));
          assertFalse(Nodes.texts(root()).contains("At home"));
        });
  }

  @Test
  void addsAnIdentity() {
    Toolkit.inWindow(
        () -> {
          press("Add an identity");
          field().setText("Work");
          press("Add identity");
          assertTrue(Nodes.texts(root()).contains("Work"));
          assertEquals(0, Nodes.all(TextField.class, root()).size());
        });
  }

  @Test
  void copiesTheAddressAndSaysSo() {
    Toolkit.inWindow(
        () -> {
          press("Copy");
          String displayId =
              home.household()
                  .inside(in -> in.keychain().identity(0).displayId())
                  .orElseThrow();
          assertEquals(displayId, Clipboard.getSystemClipboard().getString());
          assertTrue(Nodes.texts(root()).contains("Copied"));
        });
  }

  @Test
  void escapeClosesTheCode() {
    Toolkit.inWindow(
        () -> {
          press("QR code");
          Window popup =
              Window.getWindows().stream()
                  .filter(QrPopup.class::isInstance)
                  .findFirst()
                  .orElseThrow();
          assertTrue(Nodes.texts(popup.getScene().getRoot()).contains("Identity 1"));
          Event.fireEvent(stage, escape());
          assertFalse(popup.isShowing());
        });
  }

  @Test
  void movesTheMarkOfTheDefault() {
    Toolkit.inWindow(
        () -> {
          press("Add an identity");
          press("Add identity");
          assertEquals(1, Nodes.texts(root()).stream().filter("Make default"::equals).count());
          press("Make default");
          assertEquals(1, Nodes.texts(root()).stream().filter("Make default"::equals).count());
          assertTrue(Nodes.texts(root()).indexOf("Default") > Nodes.texts(root()).indexOf("Identity 2"));
        });
  }

  @Test
  void saysWhatToDoWhileNoAppWasSignedInTo() {
    Toolkit.inWindow(
        () ->
            assertTrue(
                Nodes.texts(root()).stream()
                    .anyMatch(text -> text.startsWith("You have not signed in to any app yet."))));
  }
}
