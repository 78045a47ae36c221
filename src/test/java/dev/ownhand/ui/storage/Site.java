package dev.ownhand.ui.storage;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.HandBackground;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Storage screens on a stockroom in memory. */
public final class Site {
  public static final Texts ENGLISH = Texts.in(Locale.UK);

  public final HandStockroom stock = new HandStockroom();
  public final HandBackground background = new HandBackground();
  public final HandPicker picker;
  public final Premises premises;

  public Site(Texts texts) {
    this(texts, Optional.of(Path.of("/home/anna/notes.zip")));
  }

  public Site(Texts texts, Optional<Path> chosen) {
    picker = new HandPicker(chosen);
    premises = new Premises(stock, picker, background, texts, () -> HandStockroom.NOW);
  }
}
