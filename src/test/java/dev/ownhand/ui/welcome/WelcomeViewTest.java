package dev.ownhand.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.Household.Condition;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Toolkit;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start as a person goes through it, with keys and clicks. */
class WelcomeViewTest {
  private static final String GOOD = "meadow carbon wombat";

  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final HandBackground background = new HandBackground();
  private final StackPane page = new StackPane();
  private @TempDir Path folder;
  private Home home;
  private Stage stage;
  private Robot robot;
  private boolean done;
  private boolean left;

  @BeforeEach
  void open() {
    home = new Home(folder);
    robot = Toolkit.inWindow(() -> new Robot());
    stage = Toolkit.inWindow(() -> new Stage());
    Toolkit.inWindow(
        () -> {
          var scene = new Scene(page, 900, 900);
          Toolkit.dress(scene);
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
  }

  @AfterEach
  void close() {
    Toolkit.inWindow(stage::close);
    home.close();
  }

  @Test
  void aKeychainIsMadeWithKeysAlone() {
    CreateViewModel model = Toolkit.inWindow(this::create);
    assertTrue(Toolkit.inWindow(() -> button("ui.welcome.words.next").isDisabled()));
    press(KeyCode.SPACE);
    List<String> words = Toolkit.inWindow(() -> List.copyOf(model.words()));
    assertEquals(12, words.size());
    // Past copying, printing, the longer phrase and the way back.
    for (int i = 0; i < 5; i++) {
      press(KeyCode.TAB);
    }
    press(KeyCode.ENTER);
    type(words.get(model.quiz().get(0).position() - 1));
    press(KeyCode.TAB);
    type(words.get(model.quiz().get(1).position() - 1));
    press(KeyCode.TAB);
    type(words.get(model.quiz().get(2).position() - 1));
    press(KeyCode.ENTER);
    assertEquals(CreateViewModel.Step.PASSWORD, Toolkit.inWindow(() -> model.stepProperty().get()));
    passwordTwice();
    assertEquals(Condition.OPEN, home.household().condition());
    press(KeyCode.ENTER);
    assertTrue(done);
  }

  @Test
  void aKeychainIsMadeWithTheMouse() {
    CreateViewModel model = Toolkit.inWindow(this::create);
    click(() -> button("ui.welcome.show"));
    List<String> words = Toolkit.inWindow(() -> List.copyOf(model.words()));
    click(() -> button("ui.welcome.words.next"));
    for (QuizWord word : model.quiz()) {
      click(() -> field("Word " + word.position()));
      type(words.get(word.position() - 1));
    }
    click(() -> button("ui.welcome.quiz.next"));
    click(() -> field("Password"));
    type(GOOD);
    click(() -> field("The same password again"));
    type(GOOD);
    click(() -> button("ui.welcome.password.do"));
    Toolkit.inWindow(background::work);
    assertEquals(Condition.OPEN, home.household().condition());
    click(() -> button("ui.welcome.done.next"));
    assertTrue(done);
  }

  @Test
  void whoGoesBackFromTheFirstStepIsLetOut() {
    var _ = Toolkit.inWindow(this::create);
    click(() -> button("ui.welcome.back"));
    assertTrue(left);
  }

  @Test
  void aKeychainIsBroughtBackWithCompletedWords() {
    RestoreViewModel model = Toolkit.inWindow(this::restore);
    for (int i = 0; i < 11; i++) {
      type("aban");
      press(KeyCode.TAB);
    }
    type("ab");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertEquals(
        "abandon ".repeat(11) + "about ", Toolkit.inWindow(() -> model.typedProperty().get()));
    press(KeyCode.ENTER);
    assertEquals(
        RestoreViewModel.Step.PASSWORD, Toolkit.inWindow(() -> model.stepProperty().get()));
    passwordTwice();
    assertEquals(Condition.OPEN, home.household().condition());
    assertEquals("ID-1NBsnVpx9SVD88MxC7tPUE6xxuWt1wigyL", model.password().identityProperty().get());
    press(KeyCode.ENTER);
    assertTrue(done);
  }

  @Test
  void tabLeavesTheBoxWhenNothingIsOffered() {
    RestoreViewModel model = Toolkit.inWindow(this::restore);
    type("zoo ");
    press(KeyCode.TAB);
    assertFalse(
        Toolkit.inWindow(() -> stage.getScene().getFocusOwner() instanceof TextInputControl));
    assertEquals("zoo ", Toolkit.inWindow(() -> model.typedProperty().get()));
  }

  @Test
  void escapeTakesTheOfferAwayAndLeavesWhatIsTyped() {
    RestoreViewModel model = Toolkit.inWindow(this::restore);
    type("aban");
    press(KeyCode.ESCAPE);
    press(KeyCode.TAB);
    assertEquals("aban", Toolkit.inWindow(() -> model.typedProperty().get()));
  }

  @Test
  void aClickOnWhatWasMeantPutsItInItsPlace() {
    RestoreViewModel model = Toolkit.inWindow(this::restore);
    type("abandn zoo ");
    click(() -> (ButtonBase) page.lookup(".chip .button"));
    assertEquals("abandon zoo ", Toolkit.inWindow(() -> model.typedProperty().get()));
  }

  private CreateViewModel create() {
    var model =
        new CreateViewModel(home.household(), Entropy.system(), background, texts, around());
    show(new CreateView(model, texts, () -> left = true, () -> done = true));
    return model;
  }

  private RestoreViewModel restore() {
    var model = new RestoreViewModel(home.household(), background, texts, around());
    show(new RestoreView(model, texts, () -> left = true, () -> done = true));
    return model;
  }

  private static Surroundings around() {
    return new Surroundings(new HandClip(), new HandPrintShop(), 8888);
  }

  private void show(View view) {
    page.getChildren().setAll(view.root());
    view.firstFocus().requestFocus();
    layOut();
  }

  private void passwordTwice() {
    type(GOOD);
    press(KeyCode.TAB);
    type(GOOD);
    press(KeyCode.ENTER);
    Toolkit.inWindow(background::work);
  }

  private ButtonBase button(String key) {
    return page.lookupAll("*").stream()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(button -> button.getText().equals(texts.text(key)))
        .findFirst()
        .orElseThrow();
  }

  private Node field(String name) {
    return page.lookupAll(".text-input").stream()
        .filter(field -> field.isVisible() && name.equals(field.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private void press(KeyCode key) {
    Toolkit.inWindow(() -> robot.keyType(key));
    settle();
  }

  private void type(String text) {
    text.chars()
        .mapToObj(letter -> letter == ' ' ? KeyCode.SPACE : letter(letter))
        .forEach(this::press);
  }

  private static KeyCode letter(int letter) {
    return KeyCode.getKeyCode(Character.toString(Character.toUpperCase(letter)));
  }

  private void click(Supplier<Node> node) {
    Toolkit.inWindow(
        () -> {
          Bounds at = node.get().localToScreen(node.get().getBoundsInLocal());
          robot.mouseMove(at.getCenterX(), at.getCenterY());
          robot.mouseClick(MouseButton.PRIMARY);
        });
    settle();
  }

  /** What a key or click set going has happened when later work of the window is done. */
  private void settle() {
    Toolkit.inWindow(() -> {});
    Toolkit.inWindow(this::layOut);
  }

  /** As it is done before the next picture; until then, new fields take no keys. */
  private void layOut() {
    page.applyCss();
    page.layout();
  }
}
