package dev.ownhand.ui.storage.files;

import dev.ownhand.gaia.HubPlace;
import dev.ownhand.storage.Place;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Progress;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Sight;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.storage.HaulPane;
import dev.ownhand.ui.work.Activity;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The files of one app, and below them the one that is chosen. */
public final class FilesView implements View {
  private final FilesViewModel model;
  private final Texts texts;
  private final Button back;
  private final VBox root;

  public FilesView(FilesViewModel model, Texts texts, Runnable leave) {
    this.model = model;
    this.texts = texts;
    back = Section.button(texts, "ui.storage.to_overview", leave);
    var table = new FileTable(model, texts);
    var filter = new TextField();
    filter.textProperty().bindBidirectional(model.filterProperty());
    Button more = Section.button(texts, "ui.storage.more", model::showMore);
    more.disableProperty().bind(model.listing().runningProperty());
    Label partly = Wording.quiet("");
    partly.textProperty().bind(model.listedProperty());
    var any =
        Bindings.isNotEmpty(model.files())
            .or(model.filterProperty().isNotEmpty())
            .or(model.moreProperty());
    root =
        new VBox(
            back,
            Wording.title(model.app().name()),
            Wording.quiet(where()),
            Section.danger(model.troubleProperty()),
            Section.good(model.saidProperty()),
            progress(model.listing(), "ui.storage.listing"),
            progress(model.activity(), "ui.storage.doing"),
            new HaulPane(model.haul(), texts),
            Section.when(
                model.loadedProperty().and(any.not()),
                Wording.sentence(texts.text("ui.storage.files.none"))),
            Section.when(
                any,
                Section.group(
                    Wording.labelOf(filter, texts.text("ui.storage.filter")), filter)),
            Section.when(any, table),
            Section.when(
                Bindings.isEmpty(model.files()).and(model.filterProperty().isNotEmpty()),
                Wording.quiet(texts.text("ui.storage.filter.none"))),
            Section.when(model.moreProperty(), Section.line(partly, more)),
            new AskingPane(model, table, texts),
            new PreviewPane(model, () -> Sight.focus(table, back), texts),
            ends());
    root.getStyleClass().addAll("screen", "storage");
    model
        .moreProperty()
        .addListener(
            (_, _, now) -> {
              if (!now && (more.isFocused() || more.getParent().isFocused())) {
                Sight.focus(table);
              }
            });
    model.reload();
  }

  private String where() {
    String whose = model.app().whose();
    return switch (model.app().place()) {
      case Place.Here() -> texts.text("ui.storage.files.here", whose);
      case Place.There(HubPlace hub) ->
          texts.text("ui.storage.files.there", whose, StorageTexts.host(hub));
    };
  }

  private Progress progress(Activity activity, String key) {
    var progress = new Progress(activity, texts.text(key), texts);
    progress.managedProperty().bind(progress.visibleProperty());
    return progress;
  }

  private Node ends() {
    Button out =
        Section.button(texts, "ui.storage.sign_out", () -> model.ask(new Asking.SigningOut()));
    out.setVisible(model.canBeSignedOut());
    out.setManaged(model.canBeSignedOut());
    Button clear = Section.button(texts, "ui.storage.clear", () -> model.ask(new Asking.Clearing()));
    clear.disableProperty().bind(model.haul().runningProperty());
    return Section.acts(out, clear);
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
    model.left();
  }
}
