package dev.ownhand.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.Household.Condition;
import dev.ownhand.settings.Settings;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Nodes;
import dev.ownhand.ui.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewTest {
  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

  private @TempDir Path folder;
  private Setting setting;
  private SettingsView view;

  @BeforeEach
  void open() {
    setting = new Setting(folder, TEXTS);
    view = Toolkit.inWindow(this::view);
  }

  private SettingsView view() {
    var made = new SettingsView(setting.model, TEXTS);
    var scene = new Scene(made.root(), 900, 640);
    scene.getRoot().applyCss();
    setting.background.work();
    return made;
  }

  @AfterEach
  void close() {
    setting.close();
  }

  private Parent root() {
    return view.root();
  }

  private TextField field(String name) {
    return Nodes.all(TextField.class, root()).stream()
        .filter(field -> name.equals(field.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private void press(String button) {
    Nodes.button(button, root()).fire();
    setting.background.work();
  }

  private boolean says(String start) {
    return Nodes.texts(root()).stream().anyMatch(text -> text.startsWith(start));
  }

  @Test
  void saysBesideTheFieldWhoHasThePort() {
    Toolkit.inWindow(
        () -> {
          field("Port").setText("9000");
          press("Change port");
          assertTrue(says("Port 9000 is in use by node (4711)."));
          assertEquals(8888, setting.doorway.port());
        });
  }

  @Test
  void movesToAFreePort() {
    Toolkit.inWindow(
        () -> {
          field("Port").setText("9001");
          press("Change port");
          assertTrue(says("Apps find Ownhand at port 9001 now."));
        });
  }

  @Test
  void showsThePhraseForThePasswordOnly() {
    Toolkit.inWindow(
        () -> {
          assertTrue(Nodes.button("Show recovery phrase", root()).isDisabled());
          field("Password").setText("not the password");
          press("Show recovery phrase");
          assertTrue(says("That is not the password."));
          assertFalse(says("1. abandon"));
          field("Password").setText(new String(setting.home.password()));
          press("Show recovery phrase");
          assertTrue(says("1. abandon"));
          assertTrue(says("12. about"));
          assertTrue(says("Hidden again in 60 s."));
          press("Hide");
          assertFalse(says("1. abandon"));
        });
  }

  @Test
  void hidesThePhraseWhenItIsLeft() {
    Toolkit.inWindow(
        () -> {
          field("Password").setText(new String(setting.home.password()));
          press("Show recovery phrase");
          view.left();
          assertFalse(says("1. abandon"));
        });
  }

  @Test
  void startsOverForTheTypedWordOnly() {
    Toolkit.inWindow(
        () -> {
          assertTrue(Nodes.button("Erase everything", root()).isDisabled());
          field("Type “erase” to confirm").setText("eras");
          assertTrue(Nodes.button("Erase everything", root()).isDisabled());
          field("Type “erase” to confirm").setText("erase");
          assertFalse(Nodes.button("Erase everything", root()).isDisabled());
          press("Erase everything");
          assertEquals(Condition.ABSENT, setting.home.household().condition());
          assertEquals(List.of("started over"), setting.told);
        });
  }

  @Test
  void changesTheLookAtOnce() {
    Toolkit.inWindow(
        () -> {
          theme().setValue(Settings.Theme.DARK);
          setting.background.work();
          assertEquals(List.of(Settings.Theme.DARK), setting.looks);
          assertEquals(Settings.Theme.DARK, setting.book.current().theme());
        });
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Settings.Theme> theme() {
    return (ComboBox<Settings.Theme>)
        Nodes.all(ComboBox.class, root()).stream()
            .filter(box -> "Colours".equals(box.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void saysPlainlyWhatNeverLockingMeans() {
    Toolkit.inWindow(
        () -> {
          assertFalse(says("Ownhand stays open until you lock it yourself."));
          setting.model.choices().lockAfter(0);
          setting.background.work();
          assertTrue(says("Ownhand stays open until you lock it yourself."));
        });
  }

  @Test
  void letsABlockedSiteAskAgain() {
    setting.block("https://nuisance.example");
    Toolkit.inWindow(
        () -> {
          setting.model.blocked().reload();
          setting.background.work();
          assertTrue(says("https://nuisance.example"));
          press("Allow again");
          assertTrue(says("No site is blocked."));
        });
  }
}
