package dev.ownhand.ui.profile.portrait;

import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.profile.Studio;
import dev.ownhand.ui.work.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A picture is chosen, and the square that is to be seen of it. */
public final class FramingViewModel {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final double STEP = 1.1;

  private final Texts texts;
  private final PictureSource source;
  private final Consumer<Portrait.Cut> done;
  private final Activity activity;
  private final ReadOnlyObjectWrapper<Optional<Loaded>> loaded =
      new ReadOnlyObjectWrapper<>(this, "loaded", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Frame>> frame =
      new ReadOnlyObjectWrapper<>(this, "frame", Optional.empty());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  /** A picture, and all of it for the window. */
  public record Loaded(Portrait portrait, Body preview) {}

  /** What came of loading it. */
  private sealed interface Loading {
    record Done(Loaded loaded) implements Loading {}

    record Not(String why) implements Loading {}
  }

  /** With what gets the square that was cut out. */
  public FramingViewModel(Studio studio, PictureSource source, Consumer<Portrait.Cut> done) {
    this.source = source;
    this.done = done;
    texts = studio.texts();
    activity = new Activity(studio.background());
  }

  /** The picture; empty while none is chosen. */
  public ReadOnlyObjectProperty<Optional<Loaded>> loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** The square; empty while no picture is chosen. */
  public ReadOnlyObjectProperty<Optional<Frame>> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** Why a picture cannot be used, and what to do; or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The reading or cutting under way. */
  public Activity activity() {
    return activity;
  }

  /** The person chooses a file. */
  public void choose() {
    source.choose().ifPresent(this::take);
  }

  /** Takes what is on the clipboard. */
  public void paste() {
    switch (source.paste()) {
      case PictureSource.Pasted.File(Path path) -> take(path);
      case PictureSource.Pasted.Picture(Body bytes) -> load(() -> read(bytes.bytes()));
      case PictureSource.Pasted.TooLarge() -> trouble.set(tooLarge());
      case PictureSource.Pasted.Nothing() ->
          trouble.set(texts.text("ui.profile.picture.pasted.nothing"));
    }
  }

  /** Takes a file. */
  public void take(Path file) {
    load(() -> read(file));
  }

  private void load(Supplier<Loading> reading) {
    trouble.set("");
    activity.start(reading, this::show);
  }

  private void show(Loading loading) {
    switch (loading) {
      case Loading.Done(Loaded now) -> {
        loaded.set(Optional.of(now));
        frame.set(Optional.of(Frame.middle(now.portrait().width(), now.portrait().height())));
      }
      case Loading.Not(String why) -> trouble.set(why);
    }
  }

  private Loading read(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] bytes = input.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? new Loading.Not(tooLarge()) : read(bytes);
    } catch (IOException _) {
      return new Loading.Not(texts.text("ui.profile.picture.file"));
    }
  }

  private Loading read(byte[] bytes) {
    return switch (Portrait.look(bytes)) {
      case Portrait.Reading.Read(Portrait portrait) ->
          Math.min(portrait.width(), portrait.height()) < Frame.LEAST
              ? new Loading.Not(
                  texts.text(
                      "ui.profile.picture.small",
                      String.valueOf(portrait.width()),
                      String.valueOf(portrait.height()),
                      String.valueOf(Frame.LEAST)))
              : new Loading.Done(new Loaded(portrait, portrait.preview()));
      case Portrait.Reading.TooLarge() -> new Loading.Not(tooLarge());
      case Portrait.Reading.Unreadable() ->
          new Loading.Not(texts.text("ui.profile.picture.unreadable"));
    };
  }

  private String tooLarge() {
    return texts.text(
        "ui.profile.picture.large",
        String.valueOf(Portrait.MOST_SIDE),
        String.valueOf(Portrait.MOST_PIXELS / 1_000_000));
  }

  /** Moves the square, in pixels of the picture. */
  public void move(double right, double down) {
    frame.set(frame.get().map(now -> now.moved(right, down)));
  }

  /** Moves the square by a step. */
  public void nudge(int right, int down) {
    frame
        .get()
        .ifPresent(
            now -> {
              double step = Math.max(1, now.side() / 40.0);
              move(right * step, down * step);
            });
  }

  /** Has less be seen, larger. */
  public void closer() {
    frame.set(frame.get().map(now -> now.scaled(1 / STEP)));
  }

  /** Has more be seen. */
  public void farther() {
    frame.set(frame.get().map(now -> now.scaled(STEP)));
  }

  /** Cuts the square out. */
  public void use() {
    loaded
        .get()
        .ifPresent(
            now ->
                frame
                    .get()
                    .ifPresent(
                        square ->
                            activity.start(
                                () ->
                                    now.portrait()
                                        .cut(square.x(), square.y(), square.side()),
                                done)));
  }

  /** Nobody looks any more. */
  void left() {
    activity.cancel();
    loaded.set(Optional.empty());
    frame.set(Optional.empty());
    trouble.set("");
  }
}
