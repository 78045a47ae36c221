package dev.ownhand.ui.approval;

import static dev.ownhand.ui.Toolkit.inWindow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Ending;
import dev.ownhand.auth.Home;
import dev.ownhand.auth.Requests;
import dev.ownhand.auth.Visit;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Homes;
import dev.ownhand.ui.Toolkit;
import dev.ownhand.ui.work.FxBackground;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window itself, with real clicks and keys: how people might be tricked in it, and are not. */
class ApprovalWindowTest {
  private static final String APP = "https://album.example";

  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

  private final Home home = Homes.settled();
  private final FxBackground background =
      new FxBackground(
          mistake -> {
            throw new AssertionError(mistake);
          });
  private final ApprovalViewModel model =
      new ApprovalViewModel(home.signIn(), home.household(), background, TEXTS);
  private final ApprovalWindow window = inWindow(this::window);

  private ApprovalWindow window() {
    var view = new ApprovalView(model, home.household(), background, TEXTS);
    var made = new ApprovalWindow(model, view, TEXTS);
    Toolkit.dress(made.scene());
    return made;
  }

  @AfterEach
  void close() {
    inWindow(() -> window.scene().getWindow().hide());
    background.close();
    home.close();
  }

  @Test
  void clicksInTheFirstMomentDoNotCountAndLaterOnesDo() {
    Visit visit = ask(APP, "Album");
    assertFalse(inWindow(() -> model.armedProperty().get()));
    click("accent");
    until(model.armedProperty(), armed -> armed);
    assertEquals(Optional.empty(), visit.ending());
    click("accent");
    until(model.askedProperty(), asked -> asked instanceof Asked.Nothing);
    assertEquals(Optional.of(Ending.GRANTED), visit.ending());
  }

  @Test
  void typingIntoAWindowThatJustCameUpDecidesNothing() {
    Visit visit = ask(APP, "Album");
    type(KeyCode.ENTER, KeyCode.SPACE, KeyCode.A, KeyCode.Y);
    until(model.armedProperty(), armed -> armed);
    type(KeyCode.ENTER, KeyCode.SPACE, KeyCode.A, KeyCode.Y);
    settle();
    assertEquals(Optional.empty(), visit.ending());
  }

  @Test
  void nothingThatAnswersHasTheFocus() {
    ask(APP, "Album");
    Node owner = inWindow(() -> window.scene().getFocusOwner());
    assertInstanceOf(Label.class, owner);
    assertTrue(
        buttons().stream().noneMatch(button -> button.isDefaultButton() || button.isCancelButton()));
  }

  @Test
  void escapeDeclines() {
    Visit visit = ask(APP, "Album");
    until(model.armedProperty(), armed -> armed);
    type(KeyCode.ESCAPE);
    until(model.askedProperty(), asked -> asked instanceof Asked.Nothing);
    assertEquals(Optional.of(Ending.DECLINED), visit.ending());
  }

  @Test
  void theKeyboardAloneSignsIn() {
    Visit visit = ask(APP, "Album");
    until(model.armedProperty(), armed -> armed);
    inWindow(() -> yes().requestFocus());
    type(KeyCode.SPACE);
    until(model.askedProperty(), asked -> asked instanceof Asked.Nothing);
    assertEquals(Optional.of(Ending.GRANTED), visit.ending());
  }

  @Test
  void theSecondClickOfADoubleClickDoesNotDecideTheNextRequest() {
    Visit first = ask(APP, "Album");
    Visit second = ask("https://notes.example", "Notes");
    until(model.armedProperty(), armed -> armed);
    click("accent");
    until(
        model.askedProperty(),
        asked ->
            asked instanceof Asked.Asking(var question)
                && question.request().app().equals(second.request().app()));
    click("accent");
    until(model.armedProperty(), armed -> armed);
    assertEquals(Optional.of(Ending.GRANTED), first.ending());
    assertEquals(Optional.empty(), second.ending());
  }

  @Test
  void theOriginIsTheLargestTextWhateverTheAppIsCalled() {
    for (String name : List.of("Album", "Sign in as Alice", "W".repeat(10_000))) {
      ask(APP, name);
      List<Text> texts = shown(Text.class).stream().filter(text -> !text.getText().isBlank()).toList();
      Text largest =
          texts.stream()
              .max(Comparator.comparingDouble((Text text) -> text.getFont().getSize()))
              .orElseThrow();
      assertEquals(APP, largest.getText());
      assertEquals(
          1,
          texts.stream()
              .filter(text -> text.getFont().getSize() >= largest.getFont().getSize())
              .count());
    }
  }

  @Test
  void whatTheAppSaysOfItselfStandsInQuotesAndOnNoButton() {
    ask(APP, "Sign in as Alice");
    assertTrue(labels().contains("“Sign in as Alice”"));
    assertTrue(buttons().stream().noneMatch(button -> button.getText().contains("Alice")));
  }

  @Test
  void aNameCannotBreakTheLineTurnTheWritingOrFillTheWindow() {
    ask(APP, "Album\r\n\n\u202eelpmaxe\u202c\u0000" + "x".repeat(10_000));
    String quoted =
        labels().stream().filter(label -> label.startsWith("“")).findFirst().orElseThrow();
    assertTrue(quoted.startsWith("“Album elpmaxe"), quoted);
    assertTrue(quoted.endsWith("…”"), quoted);
    assertTrue(quoted.length() < 100, quoted);
    assertTrue(
        quoted
            .codePoints()
            .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
  }

  @Test
  void aForgedAddressIsShownAsItIsWrittenInTheNetwork() {
    ask("https://аlbum.example", "Album");
    assertTrue(labels().contains("https://xn--lbum-43d.example"), labels().toString());
    assertTrue(
        labels().stream().anyMatch(label -> label.startsWith("Careful: this address mixes letters")));
  }

  @Test
  void theAnswersStayInSightHoweverMuchIsAsked() {
    ask(APP, "Album", "collection.a", "collection.b", "collection.c", "collection.d", "email");
    inWindow(() -> window.scene().getWindow().setHeight(600));
    Region root = (Region) window.scene().getRoot();
    until(root.heightProperty(), height -> height.doubleValue() <= 600);
    settle();
    Bounds answer = inWindow(() -> yes().localToScene(yes().getBoundsInLocal()));
    assertTrue(answer.getMaxY() <= inWindow(() -> window.scene().getHeight()), answer.toString());
    assertTrue(labels().contains(APP));
  }

  private Visit ask(String app, String name, String... scopes) {
    home.serve(
        origin(app) + "/manifest.json", Json.write(JsonValue.Obj.empty().with("name", name)));
    home.arrive(
        Requests.signed(Requests.claims(app).with("scopes", JsonValue.texts(List.of(scopes)))),
        "visitor of " + app);
    Visit visit = home.atDesk();
    visit.follow(() -> {});
    inWindow(() -> model.arrived(visit));
    until(model.askedProperty(), asked -> asked instanceof Asked.Asking);
    settle();
    return visit;
  }

  private static String origin(String app) {
    return app.equals("https://аlbum.example") ? "https://xn--lbum-43d.example" : app;
  }

  private Button yes() {
    return buttons().stream()
        .filter(button -> button.getStyleClass().contains("accent"))
        .findFirst()
        .orElseThrow();
  }

  private List<Button> buttons() {
    return shown(Button.class);
  }

  private List<String> labels() {
    return shown(Label.class).stream().map(Label::getText).toList();
  }

  private <T extends Node> List<T> shown(Class<T> kind) {
    return inWindow(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return window.scene().getRoot().lookupAll("*").stream()
              .filter(kind::isInstance)
              .map(kind::cast)
              .toList();
        });
  }

  private void click(String style) {
    Bounds place =
        inWindow(
            () -> {
              Node node = window.scene().getRoot().lookup("." + style);
              return node.localToScreen(node.getBoundsInLocal());
            });
    inWindow(
        () -> {
          var robot = new Robot();
          robot.mouseMove(place.getCenterX(), place.getCenterY());
          robot.mouseClick(MouseButton.PRIMARY);
        });
    settle();
  }

  private static void type(KeyCode... keys) {
    for (KeyCode key : keys) {
      inWindow(
          () -> {
            var robot = new Robot();
            robot.keyPress(key);
            robot.keyRelease(key);
          });
    }
    settle();
  }

  /** Lets everything that was put in the window's queue be done. */
  private static void settle() {
    for (int i = 0; i < 5; i++) {
      inWindow(() -> true);
    }
  }

  private static <T> void until(ObservableValue<T> value, Predicate<T> holds) {
    var held = new CountDownLatch(1);
    var subscription =
        inWindow(
            () ->
                value.subscribe(
                    now -> {
                      if (holds.test(now)) {
                        held.countDown();
                      }
                    }));
    try {
      assertTrue(held.await(10, TimeUnit.SECONDS), () -> "still " + value.getValue());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      inWindow(subscription::unsubscribe);
    }
  }
}
