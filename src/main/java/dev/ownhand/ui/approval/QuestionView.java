package dev.ownhand.ui.approval;

import atlantafx.base.controls.ToggleSwitch;
import dev.ownhand.auth.Icon;
import dev.ownhand.auth.OriginNote;
import dev.ownhand.auth.Question;
import dev.ownhand.auth.Scope;
import dev.ownhand.texts.QuestionTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Wording;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A question: what the app says of itself, what speaks for caution, what it would be allowed, as whom. */
final class QuestionView extends VBox {
  private static final double ICON = 48;

  private final ApprovalViewModel model;
  private final Question question;
  private final Texts texts;
  private final QuestionTexts sentences;

  QuestionView(ApprovalViewModel model, Question question, Texts texts) {
    this.model = model;
    this.question = question;
    this.texts = texts;
    this.sentences = new QuestionTexts(texts);
    getStyleClass().add("approval-body");
    question
        .notes()
        .forEach(note -> getChildren().add(notice(weight(note), sentences.note(note))));
    getChildren().add(quotation());
    sentences.domain(question.request()).ifPresent(said -> getChildren().add(notice(Notice.Weight.WARNING, said)));
    getChildren().add(Wording.sentence(texts.text("ui.approval.code", question.code())));
    getChildren().addAll(permissions(), identity());
  }

  private static Notice notice(Notice.Weight weight, String sentence) {
    return new Notice(weight, new ReadOnlyStringWrapper(sentence));
  }

  private static Notice.Weight weight(OriginNote note) {
    return switch (note) {
      case OriginNote.Loopback _ -> Notice.Weight.NOTE;
      case OriginNote.International _ -> Notice.Weight.NOTE;
      case OriginNote.Numeric _ -> Notice.Weight.WARNING;
      case OriginNote.MixedScripts _ -> Notice.Weight.DANGER;
      case OriginNote.LooksLike _ -> Notice.Weight.DANGER;
    };
  }

  /** Names stand by themselves, so that no direction of writing spills into our sentences. */
  private Node quotation() {
    var said = new VBox();
    said.getStyleClass().add("quotation-text");
    Optional<String> name = question.app().name();
    if (name.isPresent()) {
      var quoted = new Label("“" + name.get() + "”");
      quoted.setWrapText(true);
      quoted.getStyleClass().add("quoted");
      said.getChildren().addAll(Wording.quiet(texts.text("ui.approval.calls")), quoted);
    }
    question
        .app()
        .trouble()
        .ifPresent(trouble -> said.getChildren().add(Wording.quiet(sentences.trouble(trouble))));
    var quotation = new HBox();
    quotation.getStyleClass().add("quotation");
    question.app().icon().ifPresent(icon -> quotation.getChildren().add(picture(icon)));
    HBox.setHgrow(said, Priority.ALWAYS);
    quotation.getChildren().add(said);
    return quotation;
  }

  private ImageView picture(Icon icon) {
    byte[] png = Base64.getDecoder().decode(icon.base64());
    // Scaled while it is read: enlarging a picture of very few pixels draws something else.
    var picture = new ImageView(new Image(new ByteArrayInputStream(png), ICON, ICON, true, true));
    picture.setAccessibleText(texts.text("ui.approval.icon"));
    return picture;
  }

  private Node permissions() {
    var list = new VBox(Wording.heading(texts.text("ui.approval.would")));
    list.getStyleClass().add("permissions");
    list.getChildren().add(permission(Wording.sentence(texts.text("scope.basic")), false));
    for (Scope scope : optionalFirst(question.request().scopes())) {
      boolean isNew =
          question.acquaintance() == Question.Acquaintance.KNOWN
              && question.fresh().contains(scope);
      String sentence = sentences.scope(scope);
      if (scope.equals(Scope.PUBLISH_DATA)) {
        list.getChildren().add(permission(optional(sentence, model.publishesProperty()), isNew));
      } else if (scope.equals(Scope.EMAIL)) {
        list.getChildren().add(permission(optional(sentence, model.givesEmailProperty()), isNew));
        list.getChildren().add(email());
      } else {
        list.getChildren().add(permission(Wording.sentence(sentence), isNew));
      }
    }
    return list;
  }

  /** What can be chosen is not to be pushed out of sight by what cannot. */
  private static List<Scope> optionalFirst(List<Scope> scopes) {
    return scopes.stream().sorted(Comparator.comparing(scope -> !scope.isOptional())).toList();
  }

  /** What the app can do without has a switch. */
  private Node optional(String sentence, BooleanProperty given) {
    var control = new ToggleSwitch();
    control.setAccessibleText(sentence);
    control.selectedProperty().bindBidirectional(given);
    Label words = Wording.sentence(sentence);
    words.setOnMouseClicked(_ -> given.set(!given.get()));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(words, control);
    line.getStyleClass().add("optional");
    return line;
  }

  private Node permission(Node content, boolean isNew) {
    var line = new HBox(new Label("•"), content);
    line.getStyleClass().add("permission");
    HBox.setHgrow(content, Priority.ALWAYS);
    if (isNew) {
      var mark = new Label(texts.text("ui.approval.new"));
      mark.getStyleClass().add("new-mark");
      mark.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(mark);
    }
    return line;
  }

  private Node email() {
    var field = new TextField();
    field.textProperty().bindBidirectional(model.emailProperty());
    field.setAccessibleText(texts.text("ui.approval.email"));
    field.setPromptText(texts.text("ui.approval.email"));
    field.disableProperty().bind(model.givesEmailProperty().not());
    model
        .givesEmailProperty()
        .addListener(
            (_, _, given) -> {
              if (given && field.getText().isEmpty()) {
                field.requestFocus();
              }
            });
    var indented = new VBox(field);
    indented.getStyleClass().add("indented");
    return indented;
  }

  private Node identity() {
    var picker = new IdentityPicker(question.identities(), model.identityProperty(), texts);
    var part = new VBox(Wording.labelOf(picker, texts.text("ui.approval.as")), picker);
    part.getStyleClass().add("form");
    return part;
  }
}
