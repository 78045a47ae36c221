package dev.ownhand.ui.profile.history;

import dev.ownhand.texts.ProfileTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Notice;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What was published, version by version. */
public final class HistoryView implements View {
  private final HistoryViewModel model;
  private final Texts texts;
  private final VBox versions = new VBox();
  private final Chosen detail;
  private final Button back;
  private final VBox root;
  private final Subscription subscriptions;

  public HistoryView(HistoryViewModel model, Runnable leave, Texts texts) {
    this.model = model;
    this.texts = texts;
    back = Section.button(texts, "ui.profile.back", leave);
    versions.getStyleClass().add("versions");
    detail = new Chosen(model, texts);
    var progress = new Progress(model.reading(), texts.text("ui.profile.history.reading"), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    root =
        new VBox(
            back,
            Wording.title(texts.text("ui.profile.history.title")),
            Wording.quiet(texts.text("ui.profile.history.text")),
            progress,
            Section.danger(model.troubleProperty()),
            versions,
            detail);
    root.getStyleClass().addAll("screen", "profile");
    InvalidationListener anew = _ -> show();
    model.entries().addListener(anew);
    subscriptions =
        Subscription.combine(
            () -> model.entries().removeListener(anew),
            model.loadedProperty().subscribe(_ -> show()),
            model.chosenProperty().subscribe(detail::show));
    show();
  }

  private void show() {
    if (model.loadedProperty().get() && model.entries().isEmpty()) {
      versions.getChildren().setAll(Wording.quiet(texts.text("ui.profile.history.none")));
      return;
    }
    var group = new ToggleGroup();
    versions.getChildren().setAll(model.entries().stream().map(each -> row(each, group)).toList());
  }

  private Node row(HistoryViewModel.Entry entry, ToggleGroup group) {
    String says =
        texts.text("ui.profile.history.version", entry.when(), counted(entry.changed().size()));
    var button = new RadioButton(says);
    button.setTooltip(new Tooltip(says));
    button.setToggleGroup(group);
    button.setSelected(model.chosenProperty().get().filter(entry::equals).isPresent());
    button.setOnAction(_ -> model.choose(entry));
    model
        .chosenProperty()
        .subscribe(now -> button.setSelected(now.filter(entry::equals).isPresent()));
    return button;
  }

  private String counted(int count) {
    return new ProfileTexts(texts).changes(count);
  }

  private static final class Chosen extends Section {
    private final HistoryViewModel model;
    private final VBox changed = new VBox();
    private final VBox since = new VBox();
    private final Label title = Wording.heading("");
    private final BooleanProperty same = new SimpleBooleanProperty(this, "same");

    Chosen(HistoryViewModel model, Texts texts) {
      super(texts);
      this.model = model;
      changed.getStyleClass().add("differences");
      since.getStyleClass().add("differences");
      Button again = button("ui.profile.history.again", model::publishAgain);
      again.getStyleClass().add("accent");
      again
          .disableProperty()
          .bind(
              model
                  .activity()
                  .runningProperty()
                  .or(model.asksProperty())
                  .or(same));
      var progress = new Progress(model.activity(), texts.text("ui.profile.publishing"), texts);
      progress.managedProperty().bind(progress.visibleProperty());
      add(
          title,
          Wording.labelOf(changed, texts.text("ui.profile.history.changed")),
          changed,
          Wording.labelOf(since, texts.text("ui.profile.history.since")),
          since,
          acts(again),
          when(model.asksProperty(), asking()),
          progress);
    }

    private Node asking() {
      Button no = button("ui.profile.history.keep", model::keepDraft);
      Button yes = button("ui.profile.history.replace", model::confirm);
      model
          .asksProperty()
          .subscribe(
              asked -> {
                if (asked) {
                  Sight.focus(no);
                  Sight.bring(no);
                }
              });
      return group(
          new Notice(
              Notice.Weight.WARNING,
              new SimpleStringProperty(
                  texts.text("ui.profile.history.ask"))),
          acts(no, yes));
    }

    void show(Optional<HistoryViewModel.Entry> entry) {
      setVisible(entry.isPresent());
      setManaged(entry.isPresent());
      entry.ifPresent(
          now -> {
            same.set(!model.isOld(now));
            title.setText(texts.text("ui.profile.history.of", now.when()));
            changed.getChildren().setAll(lines(now.changed(), "ui.profile.history.first"));
            since.getChildren().setAll(lines(now.sinceThen(), "ui.profile.history.same"));
          });
    }

    private List<Label> lines(List<String> differences, String none) {
      return differences.isEmpty()
          ? List.of(Wording.quiet(texts.text(none)))
          : differences.stream().map(Wording::sentence).toList();
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return back;
  }

  @Override
  public void left() {
    subscriptions.unsubscribe();
  }
}
