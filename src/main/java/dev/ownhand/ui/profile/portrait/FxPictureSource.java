package dev.ownhand.ui.profile.portrait;

import dev.ownhand.net.Portrait;
import dev.ownhand.texts.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The chooser and the clipboard of the system. */
public final class FxPictureSource implements PictureSource {
  private static final List<String> PICTURES =
      List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.PNG", "*.JPG", "*.JPEG");

  private final Window owner;
  private final Texts texts;

  public FxPictureSource(Window owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  @Override
  public Optional<Path> choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.text("ui.profile.picture.choose"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.text("ui.profile.picture.kinds"), PICTURES));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Pasted paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) {
      return new Pasted.File(clipboard.getFiles().getFirst().toPath());
    }
    Image image = clipboard.hasImage() ? clipboard.getImage() : null;
    return image == null || image.isError() ? new Pasted.Nothing() : pasted(image);
  }

  private static Pasted pasted(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    if (pixels == null || width < 1 || height < 1) {
      return new Pasted.Nothing();
    }
    return Math.max(width, height) > Portrait.MOST_SIDE
            || (long) width * height > Portrait.MOST_PIXELS
        ? new Pasted.TooLarge()
        : new Pasted.Picture(Bitmap.of(width, height, pixels::getArgb));
  }
}
