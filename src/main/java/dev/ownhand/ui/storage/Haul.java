package dev.ownhand.ui.storage;

import dev.ownhand.storage.Progress;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Background;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Long work on many files. Unlike other work it is stopped in order, and tells then how far it came. */
public final class Haul {
  private static final double UNKNOWN = -1;

  private final Background background;
  private final Texts texts;
  private final StorageTexts storage;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper(this, "stopping");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", UNKNOWN);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper(this, "current", "");

  /** The latest point that the window was not shown yet. */
  private final AtomicReference<Progress.@Nullable Point> latest = new AtomicReference<>();

  private Interruption interruption = new Interruption();

  public Haul(Background background, Texts texts) {
    this.background = background;
    this.texts = texts;
    storage = new StorageTexts(texts);
  }

  /** Whether it is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether it was told to stop. */
  public ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /** How much of it is done, from 0 to 1; less than 0 while that is not known. */
  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /** The same in words. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** The file at work, quoted, or empty. */
  public ReadOnlyStringProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Begins, unless it is under way. What comes of it is told also if it was stopped. */
  public <T> void begin(Function<Progress, T> work, Consumer<T> then) {
    if (running.get()) {
      return;
    }
    running.set(true);
    stopping.set(false);
    share.set(UNKNOWN);
    said.set(texts.text("ui.storage.haul.begins"));
    current.set("");
    latest.set(null);
    var stopped = new Interruption();
    interruption = stopped;
    var _ =
        background.run(
            () -> stopped.during(() -> work.apply(this::reached)),
            result -> {
              running.set(false);
              then.accept(result);
            },
            _ -> {},
            () -> running.set(false));
  }

  /** Has it stop at the next opportunity. */
  public void stop() {
    if (running.get()) {
      stopping.set(true);
      said.set(texts.text("ui.storage.haul.stopping"));
      interruption.interrupt();
    }
  }

  /** Many points a second become as many as the window can show. */
  private void reached(Progress.Point point) {
    if (latest.getAndSet(point) == null) {
      background.inWindow(this::showLatest);
    }
  }

  private void showLatest() {
    Progress.Point point = latest.getAndSet(null);
    if (point != null && running.get() && !stopping.get()) {
      show(point);
    }
  }

  /** Shows how far it has come. */
  public void show(Progress.Point point) {
    share.set(share(point));
    said.set(said(point));
    current.set(
        point.current().isEmpty()
            ? ""
            : texts.text("ui.storage.quoted", StorageTexts.name(point.current())));
  }

  private String said(Progress.Point point) {
    String done = storage.number(point.filesDone());
    String all = storage.files(point.files());
    return point.bytes() == 0
        ? texts.text("ui.storage.haul.files", done, all)
        : texts.text(
            "ui.storage.haul.done",
            done,
            all,
            storage.size(point.bytesDone()),
            storage.size(point.bytes()));
  }

  /** Empty files count, too. */
  private static double share(Progress.Point point) {
    if (point.bytes() > 0) {
      return Math.clamp((double) point.bytesDone() / point.bytes(), 0, 1);
    }
    return point.files() > 0 ? Math.clamp((double) point.filesDone() / point.files(), 0, 1) : UNKNOWN;
  }
}
