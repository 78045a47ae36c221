package dev.ownhand.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.WebAddress;
import dev.ownhand.settings.Upkeep;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.work.Activity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdatesViewModelTest {
  private static final String ADDRESS = "https://ownhand.example/release.jwt";

  private @TempDir Path folder;
  private Setting setting;
  private UpdatesViewModel model;

  @BeforeEach
  void open() {
    setting = new Setting(folder, Texts.in(Locale.ENGLISH));
    model = setting.model.updates();
    setting.background.work();
  }

  @AfterEach
  void close() {
    setting.close();
  }

  private void save(String address) {
    model.address().typedProperty().set(address);
    model.saveAddress();
    setting.background.work();
  }

  private void check() {
    model.check();
    setting.background.work();
  }

  @Test
  void asksNobodyUntilThePersonWantsIt() {
    assertEquals(Upkeep.USUAL, setting.book.current().upkeep());
    assertEquals("", model.askedProperty().get());
    assertTrue(model.lackProperty().get().startsWith("Nobody has said where to ask."));
    model.daily(Upkeep.UpdateCheck.ON);
    save(ADDRESS);
    assertEquals(
        new Upkeep(Upkeep.Logging.USUAL, Upkeep.UpdateCheck.ON, Optional.of(ADDRESS)),
        setting.book.current().upkeep());
    assertEquals("", model.lackProperty().get());
    save(" ");
    assertEquals(Optional.empty(), setting.book.current().upkeep().updateUrl());
    assertFalse(model.lackProperty().get().isEmpty());
  }

  @Test
  void refusesAnAddressThatWillNotDo() {
    for (String address : List.of("http://ownhand.example/r", ADDRESS + "?who=me", "ownhand")) {
      save(address);
      assertFalse(model.address().troubleProperty().get().isEmpty());
    }
    assertEquals(Optional.empty(), setting.book.current().upkeep().updateUrl());
  }

  @Test
  void showsWhatIsNewerAndOpensItsPageOnly() {
    save(ADDRESS);
    setting.release("1.1.0", "Better signs");
    model.check();
    setting.background.pass(Activity.LONG);
    assertTrue(model.asking().takesLongProperty().get());
    setting.background.work();
    assertTrue(model.newerProperty().get().startsWith("There is a newer Ownhand: 1.1.0."));
    assertEquals("“Better signs”", model.notesProperty().get());
    assertTrue(model.askedProperty().get().startsWith("Last asked: today"));
    model.openPage();
    assertEquals(
        List.of(WebAddress.parse("https://ownhand.example/new").orElseThrow()), setting.browsed);
  }

  @Test
  void forgetsWhatItSaidWhenItAsksAgain() {
    save(ADDRESS);
    check();
    assertFalse(model.troubleProperty().get().isEmpty());
    setting.release("1.0.0", "");
    check();
    assertEquals("", model.troubleProperty().get());
    assertEquals("This is the newest Ownhand.", model.upToDateProperty().get());
    model.openPage();
    assertEquals(List.of(), setting.browsed);
  }
}
