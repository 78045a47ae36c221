package dev.ownhand.ui.profile.portrait;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.ui.profile.Atelier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramingViewModelTest {
  private final Atelier atelier = new Atelier(Atelier.ENGLISH);
  private final HandSource source = new HandSource();
  private final List<Portrait.Cut> cuts = new ArrayList<>();
  private final FramingViewModel model =
      new FramingViewModel(atelier.studio, source, cuts::add);

  private static final class HandSource implements PictureSource {
    private Optional<Path> chosen = Optional.empty();
    private Pasted pasted = new Pasted.Nothing();

    @Override
    public Optional<Path> choose() {
      return chosen;
    }

    @Override
    public Pasted paste() {
      return pasted;
    }
  }

  private void paste(Body picture) {
    source.pasted = new PictureSource.Pasted.Picture(picture);
    model.paste();
    atelier.background.work();
  }

  private boolean isTrouble(String start) {
    return model.troubleProperty().get().startsWith(start);
  }

  @Test
  void cutsTheSquareOutOfAFile(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.png"), Atelier.picture(300, 200).bytes());
    source.chosen = Optional.of(file);
    model.choose();
    atelier.background.work();
    assertEquals(Optional.of(Frame.middle(300, 200)), model.frameProperty().get());
    model.nudge(-1, 0);
    model.closer();
    Frame frame = model.frameProperty().get().orElseThrow();
    model.use();
    atelier.background.work();
    assertEquals(
        List.of(
            Atelier.portrait(300, 200).cut(frame.x(), frame.y(), frame.side())),
        cuts);
  }

  @Test
  void takesAPictureFromTheClipboard() {
    paste(Bitmap.of(200, 150, (x, _) -> x < 100 ? 0xffff0000 : 0x00000000));
    assertEquals(
        "200x150",
        model
            .loadedProperty()
            .get()
            .map(now -> now.portrait().width() + "x" + now.portrait().height())
            .orElseThrow());
  }

  @Test
  void saysWhyAPictureCannotBeUsed(@TempDir Path folder) {
    paste(Body.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)));
    assertTrue(isTrouble("This is no picture"));
    paste(Atelier.picture(95, 400));
    assertTrue(isTrouble("This picture has only 95 x 400 dots"));
    paste(Atelier.picture(20_001, 100));
    assertTrue(isTrouble("This picture is too large"));
    model.take(folder.resolve("gone.png"));
    atelier.background.work();
    assertTrue(isTrouble("The file could not be read"));
    model.take(folder);
    atelier.background.work();
    assertTrue(isTrouble("The file could not be read"));
    source.pasted = new PictureSource.Pasted.Nothing();
    model.paste();
    assertTrue(isTrouble("There is no picture on the clipboard"));
    source.pasted = new PictureSource.Pasted.TooLarge();
    model.paste();
    assertTrue(isTrouble("This picture is too large"));
    assertEquals(Optional.empty(), model.loadedProperty().get());
    paste(Atelier.picture(96, 96));
    assertFalse(model.loadedProperty().get().isEmpty());
    assertEquals("", model.troubleProperty().get());
  }

  @Test
  void keepsThePictureItHasIfAnotherIsNotRead() {
    paste(Atelier.picture(300, 200));
    paste(Body.of(new byte[] {1, 2, 3}));
    assertEquals(Optional.of(Frame.middle(300, 200)), model.frameProperty().get());
    assertTrue(isTrouble("This is no picture"));
  }
}
