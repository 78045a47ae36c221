package dev.ownhand.ui.settings;

import dev.ownhand.auth.BlockList;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.base.Origin;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The sites that may not ask, until they may again. */
public final class BlockedViewModel {
  private final Household household;
  private final Background background;
  private final Texts texts;
  private final ObservableList<Origin> sites = FXCollections.observableArrayList();

  /** Kept, for listeners hold on to it no longer than we do. */
  private final ObservableList<Origin> shown = FXCollections.unmodifiableObservableList(sites);

  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  BlockedViewModel(Household household, Background background, Texts texts) {
    this.household = household;
    this.background = background;
    this.texts = texts;
  }

  /** The sites, blocked last first. */
  public ObservableList<Origin> sites() {
    return shown;
  }

  /** Whether they were read yet. */
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Why nothing was read or changed, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Reads them. */
  public void reload() {
    visit(_ -> {});
  }

  /** Lets a site ask again. */
  public void allow(Origin site) {
    visit(blocks -> blocks.remove(site));
  }

  private void visit(Consumer<BlockList> change) {
    var _ = background.run(() -> after(change), this::show);
  }

  /** Empty if the disk failed. */
  private Optional<List<Origin>> after(Consumer<BlockList> change) {
    try {
      return Optional.of(
          household
              .inside(
                  inside -> {
                    BlockList blocks = inside.records().blocks();
                    change.accept(blocks);
                    return blocks.blocked().stream().map(BlockList.Block::app).toList();
                  })
              .orElse(List.of()));
    } catch (RecordsFailure _) {
      return Optional.empty();
    }
  }

  private void show(Optional<List<Origin>> found) {
    trouble.set(found.isPresent() ? "" : texts.text("ui.settings.blocked.failed"));
    found.ifPresent(sites::setAll);
    loaded.set(loaded.get() || found.isPresent());
  }
}
