package dev.ownhand.ui.profile.people;

import dev.ownhand.base.WebAddress;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.CopyButton;
import dev.ownhand.ui.controls.QrPopup;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.profile.Badge;
import dev.ownhand.ui.profile.Face;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.MapChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * What everybody sees of somebody. What they wrote is set apart from what Ownhand says; nothing of it
 * opens by itself.
 */
public final class PagePane extends Section {
  private static final double PICTURE = 96;
  private static final int SHOWN_FIRST = 12;

  private final PageViewModel model;
  private final Consumer<WebAddress> open;
  private final Map<PublicPage.Claim, Label> marks = new HashMap<>();
  private final Subscription subscriptions;

  /** With what opens an address in the browser, when the person wants it. */
  public PagePane(PageViewModel model, Consumer<WebAddress> open, Texts texts) {
    super(texts);
    this.model = model;
    this.open = open;
    getStyleClass().add("public-page");
    MapChangeListener<PublicPage.Claim, Badge> badged =
        change -> {
          if (change.wasAdded()) {
            mark(change.getKey(), change.getValueAdded());
          }
        };
    model.badges().addListener(badged);
    subscriptions =
        Subscription.combine(
            () -> model.badges().removeListener(badged), model.pageProperty().subscribe(this::show));
  }

  /** It is shown no more. */
  void left() {
    subscriptions.unsubscribe();
  }

  private void show(Optional<PublicPage> page) {
    marks.clear();
    setVisible(page.isPresent());
    setManaged(page.isPresent());
    getChildren().setAll(page.map(this::parts).orElse(List.of()));
  }

  private List<Node> parts(PublicPage page) {
    var parts = new ArrayList<Node>();
    parts.add(head(page));
    if (!page.description().isEmpty()) {
      parts.add(quotation(written(page.description(), "sentence")));
    }
    if (page.isEmpty()) {
      parts.add(Wording.quiet(texts.text("ui.profile.page.nothing")));
    }
    many(parts, "ui.profile.page.accounts", page.accounts(), this::account);
    many(parts, "ui.profile.page.websites", page.websites(), this::site);
    many(parts, "ui.profile.page.keys", page.keys(), this::key);
    parts.add(identification(page));
    model.badges().forEach(this::mark);
    return parts;
  }

  private Node head(PublicPage page) {
    String called =
        page.name().isEmpty() ? texts.text("ui.profile.page.nameless") : page.name();
    var face =
        new Face(
            page.owner().toString(),
            PICTURE,
            model.pictureProperty(),
            texts.text("ui.profile.picture.of", called));
    Label name =
        page.name().isEmpty() ? Wording.heading(called) : written(page.name(), "public-name");
    var text = new VBox(name);
    if (!page.location().isEmpty()) {
      text.getChildren().add(written(page.location(), "quiet"));
    }
    text.getStyleClass().add("public-head");
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    var head = new HBox(face, text);
    head.getStyleClass().add("face-line");
    return head;
  }

  /** As they wrote it, on as many lines as it needs. */
  private Label written(String text, String style) {
    var label = new Label(texts.text("profile.quoted", text));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMinWidth(0);
    label.getStyleClass().add(style);
    return label;
  }

  private static Node quotation(Node content) {
    var quotation = new VBox(content);
    quotation.getStyleClass().add("quotation");
    return quotation;
  }

  private <T> void many(
      List<Node> parts, String heading, List<T> items, Function<T, Node> shown) {
    if (items.isEmpty()) {
      return;
    }
    parts.add(Wording.heading(texts.text(heading)));
    var rows = new VBox();
    rows.getStyleClass().add("claims");
    items.stream().limit(SHOWN_FIRST).map(shown).forEach(rows.getChildren()::add);
    parts.add(rows);
    if (items.size() > SHOWN_FIRST) {
      var more = new Button(texts.text("ui.profile.page.all", String.valueOf(items.size())));
      more.setOnAction(
          _ -> {
            rows.getChildren().setAll(items.stream().map(shown).toList());
            model.badges().forEach(this::mark);
            rows.requestFocus();
            more.setVisible(false);
            more.setManaged(false);
          });
      parts.add(more);
    }
  }

  private Node site(PublicPage.Site site) {
    return row(site.shown(), site.address(), new Label());
  }

  private Node key(PublicPage.Claim claim) {
    return row(claim.words(), claim.link(), new Label());
  }

  private Node account(PublicPage.Claim claim) {
    var mark = new Label(texts.text("ui.profile.badge.none"));
    mark.getStyleClass().addAll("badge", "unknown");
    marks.put(claim, mark);
    return row(claim.words(), claim.link(), mark);
  }

  /** Left to right, as addresses are. */
  private Node row(String text, Optional<WebAddress> address, Label mark) {
    Label shown = written(text, "claim");
    shown.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(shown, Priority.ALWAYS);
    var row = new HBox(shown);
    if (!mark.getText().isEmpty()) {
      mark.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(mark);
    }
    address.ifPresent(
        to -> {
          Button button = button("ui.profile.page.open", () -> open.accept(to));
          button.setAccessibleHelp(texts.text("ui.profile.page.open.what", to.toString()));
          row.getChildren().add(button);
        });
    row.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    row.getStyleClass().add("claim-row");
    return row;
  }

  private void mark(PublicPage.Claim claim, Badge badge) {
    Label mark = marks.get(claim);
    if (mark != null) {
      mark.setText(badge.words());
      mark.getStyleClass()
          .setAll("label", "badge", badge.state().name().toLowerCase(Locale.ROOT));
    }
  }

  private Node identification(PublicPage page) {
    String called =
        page.name().isEmpty() ? texts.text("ui.profile.page.nameless") : page.name();
    var id = new Label(page.owner().displayId());
    id.setWrapText(true);
    id.setMinHeight(Region.USE_PREF_SIZE);
    id.getStyleClass().add("address");
    var copy = new CopyButton(page.owner().displayId(), texts);
    copy.setAccessibleHelp(texts.text("ui.profile.page.id"));
    var code = new Button(texts.text("ui.identities.qr"));
    code.setOnAction(_ -> new QrPopup(called, page.owner(), texts).showAt(code));
    return group(Wording.heading(texts.text("ui.profile.page.id")), id, acts(copy, code));
  }
}
