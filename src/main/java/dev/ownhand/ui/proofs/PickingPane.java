package dev.ownhand.ui.proofs;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The services, those first that everybody can check. */
final class PickingPane implements AccountsView.Pane {
  private final PickingViewModel model;
  private final TextField search;
  private final VBox root;

  PickingPane(PickingViewModel model, Runnable leave, Texts texts) {
    this.model = model;
    search = Section.typing(new TextField(), model::pickFirst);
    search.textProperty().bindBidirectional(model.searchProperty());
    var nothing = Wording.sentence(texts.text("ui.proofs.pick.nothing"));
    root =
        new VBox(
            Section.acts(Section.button(texts, "ui.proofs.back", leave)),
            Wording.heading(texts.text("ui.proofs.pick")),
            Section.group(Wording.labelOf(search, texts.text("ui.proofs.search")), search),
            Section.when(
                Bindings.isEmpty(model.checked()).and(Bindings.isEmpty(model.links())), nothing),
            group(
                model.checked(),
                Wording.labelOf(offers(model.checked()), texts.text("ui.proofs.pick.checked"))),
            group(
                model.links(),
                Wording.labelOf(offers(model.links()), texts.text("ui.proofs.pick.links")),
                Wording.quiet(texts.text("ui.proofs.pick.links.text"))));
    root.getStyleClass().add("proofs-pane");
  }

  private Node group(ObservableList<PickingViewModel.Offer> offers, Label name, Node... after) {
    VBox group = Section.group(name);
    group.getChildren().addAll(after);
    group.getChildren().add(name.getLabelFor());
    return Section.when(Bindings.isNotEmpty(offers), group);
  }

  private TilePane offers(ObservableList<PickingViewModel.Offer> offers) {
    var pane = new TilePane();
    pane.setPrefColumns(2);
    pane.getStyleClass().add("offers");
    InvalidationListener anew =
        _ -> pane.getChildren().setAll(offers.stream().map(this::offer).toList());
    offers.addListener(anew);
    anew.invalidated(offers);
    return pane;
  }

  private Button offer(PickingViewModel.Offer offer) {
    var button = new Button(offer.says());
    button.setOnAction(_ -> model.pick(offer));
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return search;
  }

  /** The model is made for this pane alone. */
  @Override
  public void left() {}
}
