package dev.ownhand.ui.storage;

import dev.ownhand.texts.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The choosers of the system. */
public final class FxPathPicker implements PathPicker {
  private static final String ARCHIVES = "*.zip";

  private final Window owner;
  private final Texts texts;

  public FxPathPicker(Window owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  @Override
  public Optional<Path> newFile(String name) {
    FileChooser chooser = chooser("ui.storage.pick.file");
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  /** An archive is known by the end of its name. */
  @Override
  public Optional<Path> newArchive(String name) {
    FileChooser chooser = archives("ui.storage.pick.archive.new");
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner))
        .map(File::toPath)
        .map(
            path ->
                path.toString().endsWith(".zip")
                    ? path
                    : path.resolveSibling(path.getFileName() + ".zip"));
  }

  @Override
  public Optional<Path> archive() {
    return Optional.ofNullable(archives("ui.storage.pick.archive").showOpenDialog(owner))
        .map(File::toPath);
  }

  @Override
  public Optional<Path> folder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(texts.text("ui.storage.pick.folder"));
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  private FileChooser archives(String title) {
    FileChooser chooser = chooser(title);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.text("ui.storage.pick.archives"), ARCHIVES));
    return chooser;
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.text(title));
    return chooser;
  }
}
