package dev.ownhand.ui.storage;

import dev.ownhand.gaia.HubPlace;
import dev.ownhand.storage.Connecting;
import dev.ownhand.texts.StorageTexts;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A hub by the address that is typed, looked for as soon as nobody types on. */
public final class HubFinder {
  /** Who types pauses less. */
  public static final Duration PAUSE = Duration.ofMillis(900);

  /** A hub on this computer, without the http:// that it needs. */
  private static final Pattern NEARBY =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/].*)?", Pattern.CASE_INSENSITIVE);

  private final Premises premises;
  private final StorageTexts storage;
  private final Errand errand;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ReadOnlyObjectWrapper<Optional<HubPlace>> found =
      new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private Background.Job pause = () -> {};

  public HubFinder(Premises premises) {
    this.premises = premises;
    storage = new StorageTexts(premises.texts());
    errand = new Errand(premises.background());
    typed.subscribe((_, _) -> typedOn());
  }

  /** What is typed. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** The hub that answers there. */
  public ReadOnlyObjectProperty<Optional<HubPlace>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Why none was found, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** That one was found, or empty. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** The looking under way. */
  public Activity activity() {
    return errand.activity();
  }

  /** Begins with a hub that was found before. */
  public void beginWith(HubPlace hub) {
    typed.set(hub.url());
    pause.cancel();
    found.set(Optional.of(hub));
  }

  private void typedOn() {
    forget();
    if (!typed.get().isBlank()) {
      pause = premises.background().after(PAUSE, this::look);
    }
  }

  private void forget() {
    pause.cancel();
    errand.activity().cancel();
    found.set(Optional.empty());
    trouble.set("");
    said.set("");
  }

  /** Looks at once. */
  public void look() {
    String address = typed.get().strip();
    forget();
    if (!address.isEmpty()) {
      errand.start(() -> premises.stockroom().connect(address), this::looked);
    }
  }

  private void looked(Connecting connecting) {
    String sentence = storage.connecting(connecting);
    if (connecting instanceof Connecting.Connected(HubPlace hub)) {
      found.set(Optional.of(hub));
      said.set(sentence);
    } else {
      trouble.set(
          NEARBY.matcher(typed.get().strip()).matches()
              ? premises.texts().text("ui.storage.hub.nearby")
              : sentence);
    }
  }

  /** Looks no more. */
  public void left() {
    pause.cancel();
    errand.activity().cancel();
  }
}
