package dev.ownhand.ui.storage.files;

import dev.ownhand.base.Secret;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import dev.ownhand.storage.Unsealing;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.Errand;
import dev.ownhand.ui.storage.Premises;
import dev.ownhand.ui.work.Activity;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A look into a file. What was encrypted is decrypted only when asked for, and forgotten with the next. */
public final class PreviewViewModel {
  /** What was read of a file, and what it looks like. */
  private record Look(Preview preview, Optional<Secret> sealed) {
    static Look at(Preview preview) {
      return new Look(preview, Optional.empty());
    }
  }

  /** What came of decrypting. */
  private record Opening(Preview preview, String note, String warning) {}

  private final Premises premises;
  private final Texts texts;
  private final StorageTexts storage;
  private final Shelf shelf;
  private final Place place;
  private final Errand errand;
  private final ReadOnlyObjectWrapper<Preview> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", new Preview.Nothing());
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");

  /** What waits to be decrypted. */
  private Optional<Secret> sealed = Optional.empty();

  PreviewViewModel(Premises premises, Shelf shelf, Place place) {
    this.premises = premises;
    this.shelf = shelf;
    this.place = place;
    texts = premises.texts();
    storage = new StorageTexts(texts);
    errand = new Errand(premises.background());
  }

  /** What can be shown. */
  public ReadOnlyObjectProperty<Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What is good to know of what is shown, or empty. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** What one should be wary of, or empty. */
  public ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /** The reading under way. */
  public Activity activity() {
    return errand.activity();
  }

  /** Looks into a file. */
  void look(FileRow file) {
    forget();
    int most = FileKind.of(file.stat().contentType()).most();
    if (most == 0) {
      preview.set(none("ui.storage.preview.none"));
    } else if (file.stat().length() > most) {
      preview.set(none("ui.storage.preview.large"));
    } else {
      errand.start(() -> read(file, most), this::show);
    }
  }

  private Look read(FileRow file, int most) {
    return switch (premises.stockroom().read(shelf, place, file.stat().path(), most)) {
      case HubReply.Done<byte[]>(byte[] content) -> look(content);
      case HubReply.Failed<byte[]>(HubTrouble trouble) ->
          Look.at(new Preview.None(storage.trouble(trouble)));
    };
  }

  private Look look(byte[] content) {
    return Content.isSealed(content)
        ? new Look(new Preview.Sealed(), Optional.of(Secret.copyOf(content)))
        : Look.at(shown(content));
  }

  private Preview shown(byte[] content) {
    if (content.length == 0) {
      return none("ui.storage.preview.empty");
    }
    Optional<Preview.Picture> picture = Content.picture(content);
    if (picture.isPresent()) {
      return picture.get();
    }
    if (content.length > FileKind.TEXTUAL) {
      return none("ui.storage.preview.large");
    }
    return Content.text(content)
        .<Preview>map(Preview.Text::new)
        .orElseGet(() -> none("ui.storage.preview.none"));
  }

  private Preview none(String key) {
    return new Preview.None(texts.text(key));
  }

  private void show(Look look) {
    sealed = look.sealed();
    preview.set(look.preview());
  }

  /** Decrypts what is chosen, and shows it. */
  public void decrypt() {
    sealed.ifPresent(content -> errand.start(() -> opened(content), this::show));
  }

  private Opening opened(Secret content) {
    return switch (premises.stockroom().unseal(shelf, content.reveal())) {
      case Unsealing.Opened(Secret clear, Unsealing.Kind _, Unsealing.Signature signature) -> {
        try (clear) {
          yield opening(shown(clear.reveal()), signature);
        }
      }
      case Unsealing.NotSealed() -> closed("ui.storage.preview.not_sealed");
      case Unsealing.WrongKey() -> closed("ui.storage.preview.wrong_key");
      case Unsealing.Locked() -> closed("ui.storage.preview.locked");
    };
  }

  private Opening opening(Preview shown, Unsealing.Signature signature) {
    return switch (signature) {
      case NONE -> new Opening(shown, texts.text("ui.storage.preview.decrypted"), "");
      case GENUINE -> new Opening(shown, texts.text("ui.storage.preview.signed"), "");
      case WRONG -> new Opening(shown, "", texts.text("ui.storage.preview.forged"));
    };
  }

  private Opening closed(String key) {
    return new Opening(none(key), "", "");
  }

  private void show(Opening opening) {
    preview.set(opening.preview());
    note.set(opening.note());
    warning.set(opening.warning());
  }

  /** Makes something of what is shown that takes time; of no use once something else is chosen. */
  <T> void draw(Supplier<T> drawing, Consumer<T> then) {
    errand.start(drawing, then);
  }

  /** Shows nothing any more. */
  void forget() {
    errand.activity().cancel();
    sealed.ifPresent(Secret::close);
    sealed = Optional.empty();
    preview.set(new Preview.Nothing());
    note.set("");
    warning.set("");
  }
}
