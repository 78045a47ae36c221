package dev.ownhand.ui.profile.editing;

import dev.ownhand.base.WebAddress;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.Wording;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Web sites, one in a line. */
final class WebsitesPart extends Section {
  private final Fields fields;
  private final VBox rows = new VBox();
  private final Map<StringProperty, Row> built = new HashMap<>();
  private final Button add;
  private final InvalidationListener anew = _ -> show();

  private record Row(TextField field, Node node) {}

  WebsitesPart(Fields fields, Texts texts) {
    super(texts);
    this.fields = fields;
    rows.getStyleClass().add("rows");
    add = button("ui.profile.websites.add", this::addOne);
    heading("ui.profile.websites");
    add(rows, acts(add));
    fields.websites().addListener(anew);
    show();
  }

  private void addOne() {
    fields.addWebsite();
    TextField field = row(fields.websites().getLast()).field();
    Sight.focus(field);
    Sight.bring(field);
  }

  private void show() {
    built.keySet().retainAll(fields.websites());
    rows.getChildren()
        .setAll(fields.websites().stream().map(site -> row(site).node()).toList());
    rows.setManaged(!fields.websites().isEmpty());
  }

  private Row row(StringProperty site) {
    return built.computeIfAbsent(site, this::made);
  }

  private Row made(StringProperty site) {
    var field = new TextField();
    field.textProperty().bindBidirectional(site);
    field.setPromptText(texts.text("ui.profile.websites.prompt"));
    field.setAccessibleText(texts.text("ui.profile.websites.one"));
    Button remove =
        button(
            "ui.profile.remove",
            () -> {
              fields.remove(site);
              Sight.focus(add);
            });
    remove.accessibleHelpProperty().bind(site);
    var hint =
        new Notice(
            Notice.Weight.NOTE,
            site.map(
                typed ->
                    typed.isBlank() || WebAddress.parse(typed.strip()).isPresent()
                        ? ""
                        : texts.text("ui.profile.websites.bad")));
    return new Row(field, group(line(field, remove), hint));
  }

  void left() {
    fields.websites().removeListener(anew);
  }
}
