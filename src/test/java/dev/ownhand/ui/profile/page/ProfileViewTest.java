package dev.ownhand.ui.profile.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.WebAddress;
import dev.ownhand.keychain.Identity;
import dev.ownhand.ui.Nodes;
import dev.ownhand.ui.Toolkit;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.profile.Atelier;
import dev.ownhand.ui.profile.Draft;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileViewTest {
  private final Atelier atelier = new Atelier(Atelier.ENGLISH);
  private final List<WebAddress> opened = new ArrayList<>();
  private final List<String> slots = new ArrayList<>();
  private ProfileViewModel model;
  private ProfileView view;
  private Stage stage;

  @BeforeEach
  void open() {
    atelier.desk.identity("Private").identity("Work");
    atelier.desk.published(0, Atelier.alice());
    model = new ProfileViewModel(atelier.studio, Atelier.noPictures());
    view = Toolkit.inWindow(this::view);
    stage = Toolkit.inWindow(this::shown);
  }

  private ProfileView view() {
    return new ProfileView(model, new Reach(opened::add, this::slot), Atelier.ENGLISH);
  }

  private View slot(Draft draft) {
    Identity identity = draft.identity();
    slots.add("+" + identity.index());
    return new View() {
      private final VBox root = new VBox();

      @Override
      public Parent root() {
        return root;
      }

      @Override
      public Node firstFocus() {
        return root;
      }

      @Override
      public void left() {
        slots.add("-" + identity.index());
      }
    };
  }

  private Stage shown() {
    var made = new Stage();
    var middle = new ScrollPane(view.root());
    middle.setFitToWidth(true);
    made.setScene(new Scene(middle, 900, 640));
    made.show();
    made.requestFocus();
    atelier.background.work();
    return made;
  }

  @AfterEach
  void close() {
    Toolkit.inWindow(
        () -> {
          view.left();
          stage.close();
        });
  }

  private void press(Node on, KeyCode... keys) {
    Toolkit.inWindow(this::layOut);
    Toolkit.inWindow(on::requestFocus);
    Toolkit.inWindow(
        () -> {
          var robot = new Robot();
          List.of(keys).forEach(robot::keyPress);
          List.of(keys).reversed().forEach(robot::keyRelease);
        });
    Toolkit.inWindow(() -> {});
    Toolkit.inWindow(atelier.background::work);
    Toolkit.inWindow(this::layOut);
  }

  private void layOut() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private Button button(String says) {
    Toolkit.inWindow(this::layOut);
    return Toolkit.inWindow(() -> Nodes.button(says, view.root()));
  }

  private TextField name() {
    return Toolkit.inWindow(() -> Nodes.all(TextField.class, view.root()).getFirst());
  }

  private String text(TextField field) {
    return Toolkit.inWindow(() -> field.getText());
  }

  @Test
  void undoesByKeysAcrossTheForm() {
    TextField name = name();
    press(name, KeyCode.END);
    press(name, KeyCode.X);
    assertEquals("Anna Lindqvistx", text(name));
    press(button("Undo"), KeyCode.CONTROL, KeyCode.Z);
    assertEquals("Anna Lindqvist", text(name));
    press(name, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertEquals("Anna Lindqvistx", text(name));
  }

  @Test
  void enterInAFieldPublishesNothing() {
    press(name(), KeyCode.X);
    press(name(), KeyCode.ENTER);
    assertEquals(List.of(), atelier.desk.done());
    press(button("Publish"), KeyCode.SPACE);
    assertTrue(atelier.desk.done().contains("publish"));
  }

  @Test
  void escapeGoesBackToTheForm() {
    press(button("Look somebody up"), KeyCode.SPACE);
    assertInstanceOf(Step.Lookup.class, model.stepProperty().get());
    press(name(), KeyCode.ESCAPE);
    assertInstanceOf(Step.Editing.class, model.stepProperty().get());
  }

  @Test
  void opensALinkOnlyWhenTheButtonIsPressed() {
    press(button("How others see you"), KeyCode.SPACE);
    assertEquals(List.of(), opened);
    press(button("Open"), KeyCode.SPACE);
    assertEquals(List.of(WebAddress.parse("https://gist.github.com/annal/1").orElseThrow()), opened);
  }

  @Test
  void makesThePartForAccountsAnewForEveryIdentity() {
    assertEquals(List.of("+0"), slots);
    Toolkit.inWindow(() -> model.choose(model.cards().get(1)));
    Toolkit.inWindow(atelier.background::work);
    assertEquals(List.of("+0", "-0", "+1"), slots);
  }

  @Test
  void keepsWhatWasTypedWhenTheWindowIsLeft() {
    press(name(), KeyCode.X);
    Toolkit.inWindow(
        () -> {
          view.left();
          view = view();
        });
    Toolkit.inWindow(atelier.background::work);
    assertTrue(atelier.desk.card(0).draft().isPresent());
  }
}
