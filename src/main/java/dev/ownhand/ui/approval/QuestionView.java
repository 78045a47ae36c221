package dev.ownhand.ui.approval;

import dev.ownhand.auth.Icon;
import dev.ownhand.auth.Question;
import dev.ownhand.auth.Scope;
import dev.ownhand.texts.QuestionTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Wording;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
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
    question.notes().forEach(note -> getChildren().add(notice(sentences.note(note))));
    getChildren().add(quotation());
    sentences.domain(question.request()).ifPresent(said -> getChildren().add(notice(said)));
    getChildren().add(Wording.sentence(texts.text("ui.approval.code", question.code())));
    getChildren().addAll(permissions(), identity());
  }

  private static Notice notice(String sentence) {
    return new Notice(Notice.Weight.WARNING, new ReadOnlyStringWrapper(sentence));
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
    var picture = new ImageView(new Image(new ByteArrayInputStream(png)));
    picture.setFitWidth(ICON);
    picture.setFitHeight(ICON);
    picture.setPreserveRatio(true);
    picture.setAccessibleText(texts.text("ui.approval.icon"));
    return picture;
  }

  private Node permissions() {
    var list = new VBox(Wording.heading(texts.text("ui.approval.would")));
    list.getStyleClass().add("permissions");
    list.getChildren().add(permission(Wording.sentence(texts.text("scope.basic")), false));
    for (Scope scope : question.request().scopes()) {
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

  private static CheckBox optional(String sentence, BooleanProperty given) {
    var optional = new CheckBox(sentence);
    optional.setWrapText(true);
    optional.selectedProperty().bindBidirectional(given);
    return optional;
  }

  private Node permission(Node content, boolean isNew) {
    var line = new HBox(content);
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
    var indented = new VBox(field);
    indented.getStyleClass().add("indented");
    return indented;
  }

  private Node identity() {
    var picker = new IdentityPicker(question.identities(), model.identityProperty(), texts);
    return new VBox(Wording.labelOf(picker, texts.text("ui.approval.as")), picker);
  }
}
