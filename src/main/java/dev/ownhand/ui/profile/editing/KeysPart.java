package dev.ownhand.ui.profile.editing;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Keys and addresses for payments. */
final class KeysPart extends Section {
  private final Fields fields;
  private final VBox rows = new VBox();
  private final Map<KeyRow, Row> built = new HashMap<>();
  private final Map<KeyKind, Node> adding = new EnumMap<>(KeyKind.class);
  private final InvalidationListener anew = _ -> show();

  private record Row(TextField field, Node node) {}

  KeysPart(Fields fields, Texts texts) {
    super(texts);
    this.fields = fields;
    rows.getStyleClass().add("rows");
    for (KeyKind kind : KeyKind.values()) {
      adding.put(kind, button("ui.profile.keys.add." + kind.service(), () -> addOne(kind)));
    }
    heading("ui.profile.keys");
    add(Wording.quiet(texts.text("ui.profile.keys.text")), rows, acts(adding.values().toArray(Node[]::new)));
    fields.keys().addListener(anew);
    show();
  }

  private void addOne(KeyKind kind) {
    fields.addKey(kind);
    TextField field = row(fields.keys().getLast()).field();
    Sight.focus(field);
    Sight.bring(field);
  }

  private void show() {
    built.keySet().retainAll(fields.keys());
    rows.getChildren().setAll(fields.keys().stream().map(key -> row(key).node()).toList());
    rows.setManaged(!fields.keys().isEmpty());
  }

  private Row row(KeyRow key) {
    return built.computeIfAbsent(key, this::made);
  }

  private Row made(KeyRow key) {
    var field = new TextField();
    field.textProperty().bindBidirectional(key.identifierProperty());
    field.getStyleClass().add("key-text");
    Button remove =
        button(
            "ui.profile.remove",
            () -> {
              fields.remove(key);
              Sight.focus(adding.getOrDefault(key.kind(), field));
            });
    remove.accessibleHelpProperty().bind(key.identifierProperty());
    VBox row =
        group(
            Wording.labelOf(field, texts.text("ui.profile.keys." + key.kind().service())),
            line(field, remove));
    if (key.kind().isAKey()) {
      var where = new TextField();
      where.textProperty().bindBidirectional(key.whereProperty());
      where.setPromptText(texts.text("ui.profile.websites.prompt"));
      row.getChildren()
          .addAll(Wording.labelOf(where, texts.text("ui.profile.keys.where")), where);
    }
    return new Row(field, row);
  }

  void left() {
    fields.keys().removeListener(anew);
  }
}
