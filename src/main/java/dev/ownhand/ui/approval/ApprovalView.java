package dev.ownhand.ui.approval;

import dev.ownhand.auth.Household;
import dev.ownhand.base.Origin;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.unlock.UnlockView;
import dev.ownhand.ui.unlock.UnlockViewModel;
import dev.ownhand.ui.work.Background;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who asks, always in sight above; what is asked; and the answers, always in sight below. */
public final class ApprovalView extends BorderPane {
  private final ApprovalViewModel model;
  private final Household household;
  private final Background background;
  private final Texts texts;
  private final Label origin = new Label();
  private final Label asks = Wording.sentence("");
  private final Label more = Wording.quiet("");
  private final ScrollPane middle = new ScrollPane();
  private final VBox answers = new VBox();
  private @Nullable UnlockViewModel unlocking;

  public ApprovalView(
      ApprovalViewModel model, Household household, Background background, Texts texts) {
    this.model = model;
    this.household = household;
    this.background = background;
    this.texts = texts;
    getStyleClass().add("approval");
    origin.getStyleClass().add("origin");
    origin.setWrapText(true);
    origin.setMinHeight(Region.USE_PREF_SIZE);
    // Neither a key nor a click does anything to it: it takes the focus of a window that just came up.
    origin.setFocusTraversable(true);
    more.textProperty()
        .bind(model.moreProperty().map(count -> count.intValue() == 0 ? "" : more(count.intValue())));
    more.managedProperty().bind(more.textProperty().isNotEmpty());
    var head = new VBox(more, origin, asks);
    head.getStyleClass().add("approval-head");
    middle.setFitToWidth(true);
    middle.setFocusTraversable(false);
    middle.getStyleClass().add("middle");
    answers.getStyleClass().add("approval-answers");
    setTop(head);
    setCenter(middle);
    setBottom(answers);
    addEventFilter(KeyEvent.KEY_PRESSED, this::hasty);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::hasty);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    model.askedProperty().subscribe(this::show);
  }

  private String more(int count) {
    return count == 1
        ? texts.text("ui.approval.more.one")
        : texts.text("ui.approval.more", String.valueOf(count));
  }

  /** What is typed or clicked too early is not seen by anything in the window. */
  private void hasty(InputEvent input) {
    if (model.askedProperty().get() instanceof Asked.Asking && !model.armedProperty().get()) {
      input.consume();
      model.hasty();
    }
  }

  private void escape(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      model.closed();
    }
  }

  /** What takes the focus when the window comes up: nothing that answers. */
  public Node firstFocus() {
    return middle.getContent() instanceof UnlockView unlock ? unlock.field() : origin;
  }

  private void show(Asked asked) {
    if (unlocking != null) {
      unlocking.passwordProperty().set("");
      unlocking = null;
    }
    switch (asked) {
      case Asked.Nothing _ -> {
        origin.setText("");
        asks.setText("");
        middle.setContent(null);
        answers.getChildren().clear();
      }
      case Asked.NoKeychain _ -> {}
      case Asked.Locked(Origin app) -> {
        put(app, "ui.approval.locked", unlock());
        answers.getChildren().setAll(line(gap(), decline()));
      }
      case Asked.Asking(var question) -> {
        put(
            question.request().app(),
            switch (question.acquaintance()) {
              case FIRST_VISIT -> "ui.approval.first";
              case KNOWN -> "ui.approval.known";
            },
            new QuestionView(model, question, texts));
        answers.getChildren().setAll(asking());
      }
      case Asked.TooLate(Origin app, var ending) ->
          put(app, "ui.approval.late." + ending.name().toLowerCase(Locale.ROOT));
      case Asked.NotWritten(Origin app) -> put(app, "ui.approval.unwritten");
    }
    middle.setVvalue(0);
    firstFocus().requestFocus();
  }

  /** Something to read, and nothing to decide. */
  private void put(Origin app, String sentence) {
    put(app, sentence, new VBox());
    var understood = new Button(texts.text("ui.approval.close"));
    understood.setOnAction(_ -> model.understood());
    answers.getChildren().setAll(line(gap(), understood));
  }

  private void put(Origin app, String sentence, Node content) {
    origin.setText(app.toString());
    asks.setText(texts.text(sentence));
    middle.setContent(content);
  }

  private Node unlock() {
    unlocking = new UnlockViewModel(household, background, texts);
    var form = new UnlockView(unlocking, texts);
    form.getStyleClass().add("approval-body");
    return form;
  }

  private Node[] asking() {
    var gone = new Notice(
        Notice.Weight.WARNING,
        model.pageGoneProperty().map(isGone -> isGone ? texts.text("ui.approval.gone") : ""));
    var trouble = new Notice(Notice.Weight.DANGER, model.troubleProperty());
    var yes = new Button();
    yes.getStyleClass().add("accent");
    yes.textProperty().bind(model.yesProperty());
    yes.disableProperty().bind(model.activity().runningProperty());
    yes.setOnAction(
        _ -> {
          // The focus of a button that is switched off would go on to another one.
          origin.requestFocus();
          model.approve();
        });
    var without = new Button(texts.text("ui.approval.unpublished.without"));
    without.visibleProperty().bind(model.unpublishedProperty());
    without.managedProperty().bind(without.visibleProperty());
    without.disableProperty().bind(model.activity().runningProperty());
    without.setOnAction(
        _ -> {
          origin.requestFocus();
          model.approveUnpublished();
        });
    var never = new Button(texts.text("ui.approval.never"));
    never.getStyleClass().addAll("flat", "small");
    never.setOnAction(_ -> model.block());
    var progress = Progress.unstoppable(model.activity(), texts.text("ui.approval.doing"));
    progress.managedProperty().bind(progress.visibleProperty());
    var lock = new Button(texts.text("ui.lock"));
    lock.getStyleClass().addAll("flat", "small");
    lock.setOnAction(_ -> model.lock());
    return new Node[] {
      gone,
      trouble,
      line(gap(), without),
      line(gap(), decline(), yes),
      progress,
      line(never, gap(), declineAll(), lock)
    };
  }

  private Button decline() {
    var no = new Button(texts.text("ui.approval.no"));
    no.setOnAction(_ -> model.decline());
    return no;
  }

  private Button declineAll() {
    var all = new Button(texts.text("ui.approval.no.all"));
    all.getStyleClass().addAll("flat", "small");
    all.visibleProperty().bind(model.moreProperty().greaterThan(0));
    all.managedProperty().bind(all.visibleProperty());
    all.setOnAction(_ -> model.declineAll());
    return all;
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("line");
    return line;
  }
}
