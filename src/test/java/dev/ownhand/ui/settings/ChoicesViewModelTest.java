package dev.ownhand.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.settings.Settings;
import dev.ownhand.store.DiskSettings;
import dev.ownhand.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesViewModelTest {
  private @TempDir Path folder;
  private Setting setting;
  private ChoicesViewModel model;
  private HubViewModel hub;

  @BeforeEach
  void open() {
    setting = new Setting(folder, Texts.in(Locale.ENGLISH));
    model = setting.model.choices();
    hub = setting.model.hub();
  }

  @AfterEach
  void close() {
    setting.close();
  }

  /** What the next start would find. */
  private Settings kept() {
    return new DiskSettings(folder).current();
  }

  private void port(String typed) {
    model.port().typedProperty().set(typed);
    model.savePort();
    setting.background.work();
  }

  private void hub(String typed) {
    hub.write().typedProperty().set(typed);
    hub.saveWrite();
    setting.background.work();
  }

  /** A folder in the place of the file: nothing can be put there. */
  private void spoil() throws IOException {
    Files.deleteIfExists(folder.resolve("settings.json"));
    Files.createDirectories(folder.resolve("settings.json/in-the-way"));
  }

  @Test
  void keepsThePortOfTheBuiltInHub() {
    hub.port().typedProperty().set("18999");
    hub.savePort();
    setting.background.work();
    assertEquals(18999, kept().hubPort());
    assertTrue(hub.port().saidProperty().get().startsWith("Saved."));
  }

  @Test
  void keepsNoPortOfTheBuiltInHubThatIsNone() {
    hub.port().typedProperty().set("70000");
    hub.savePort();
    setting.background.work();
    assertEquals(Settings.USUAL.hubPort(), kept().hubPort());
    assertEquals(
        "A port is a number from 1 to 65535. Type another one.",
        hub.port().troubleProperty().get());
  }

  @ParameterizedTest
  @ValueSource(ints = {8888, HandDoorway.TAKEN})
  void keepsNoPortOfTheBuiltInHubThatIsTaken(int taken) {
    hub.saveRead();
    setting.background.work();
    hub.port().typedProperty().set(String.valueOf(taken));
    hub.savePort();
    setting.background.work();
    assertEquals(Settings.USUAL.hubPort(), kept().hubPort());
    assertTrue(hub.port().troubleProperty().get().endsWith("nothing was changed."));
    assertEquals("", hub.read().saidProperty().get());
  }

  @Test
  void switchesTheBuiltInHubOff() {
    hub.have(Settings.BuiltInHub.OFF);
    setting.background.work();
    assertEquals(Settings.BuiltInHub.OFF, kept().builtInHub());
  }

  @Test
  void movesTheEntranceAndKeepsItsPort() {
    port(" 9001 ");
    assertEquals(9001, setting.doorway.port());
    assertEquals(9001, kept().port());
    assertEquals("Apps find Ownhand at port 9001 now.", model.port().saidProperty().get());
    assertEquals("", model.port().troubleProperty().get());
  }

  @Test
  void saysWhoHasAPortAndStaysWhereItIs() {
    port("9000");
    assertEquals(8888, setting.doorway.port());
    assertEquals(8888, kept().port());
    assertEquals(
        "Port 9000 is in use by node (4711). Stop that program or choose another port; Ownhand"
            + " stays at port 8888.",
        model.port().troubleProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "65536", "123456", "-1", "80.5", "port", "８０８０"})
  void movesToNothingThatIsNoPort(String typed) {
    port(typed);
    assertEquals(8888, setting.doorway.port());
    assertTrue(model.port().troubleProperty().get().startsWith("A port is a number"));
  }

  @Test
  void saysNothingOfAPortThatIsBeingTypedAnew() {
    port("none");
    model.port().typedProperty().set("9001");
    assertEquals("", model.port().troubleProperty().get());
  }

  @Test
  void keepsTheAddressOfAHub() {
    hub("https://hub.example/");
    assertEquals(Optional.of("https://hub.example"), kept().hubUrl());
    assertEquals(
        "Saved. Apps are told this address when you next sign in.",
        hub.write().saidProperty().get());
    hub("  ");
    assertEquals(Optional.empty(), kept().hubUrl());
    assertEquals("Saved. Apps are told no other address than that of the built-in hub.", hub.write().saidProperty().get());
  }

  @Test
  void keepsWhereAppsRead() {
    hub.read().typedProperty().set("http://localhost:3000/files");
    hub.saveRead();
    setting.background.work();
    assertEquals(Optional.of("http://localhost:3000/files/"), kept().hubReadUrl());
  }

  @Test
  void keepsNoAddressThatIsNoneOrThatOthersCouldListenTo() {
    hub("hub");
    assertTrue(hub.write().troubleProperty().get().startsWith("This is not a web address"));
    hub("http://hub.example");
    assertTrue(hub.write().troubleProperty().get().startsWith("Others could read your files"));
    assertEquals(Optional.empty(), kept().hubUrl());
  }

  @Test
  void everyChoiceHoldsAtOnceAndAfterTheNextStart() {
    model.lockAfter(0);
    model.onSuspend(Settings.Suspend.STAYS_OPEN);
    model.choose(Settings.Theme.DARK);
    model.onClosing(Settings.Closing.QUITS);
    model.onScreenLock(Settings.ScreenLock.STAYS_OPEN);
    model.show(Settings.Tray.OFF);
    setting.background.work();
    Settings chosen =
        Settings.USUAL
            .withAutoLockMinutes(0)
            .withSuspend(Settings.Suspend.STAYS_OPEN)
            .withTheme(Settings.Theme.DARK)
            .withClosing(Settings.Closing.QUITS)
            .withScreenLock(Settings.ScreenLock.STAYS_OPEN)
            .withTray(Settings.Tray.OFF);
    assertEquals(chosen, model.currentProperty().get());
    assertEquals(chosen, kept());
    assertEquals(List.of(Settings.Theme.DARK), setting.looks);
  }

  @Test
  void makesChangesInTheOrderOfTheChoices() {
    model.lockAfter(5);
    model.lockAfter(30);
    setting.background.work();
    assertEquals(30, kept().autoLockMinutes());
  }

  @Test
  void saysThatAChoiceDoesNotHoldWhereTheDiskFails() throws IOException {
    spoil();
    model.lockAfter(5);
    model.choose(Settings.Theme.DARK);
    setting.background.work();
    assertEquals(Settings.USUAL, model.currentProperty().get());
    assertTrue(model.safetyTroubleProperty().get().startsWith("The disk failed"));
    assertTrue(model.lookTroubleProperty().get().startsWith("The disk failed"));
    assertEquals(2, model.answeredProperty().get());
  }

  @Test
  void saysThatAPortHoldsForNowOnlyWhereTheDiskFails() throws IOException {
    spoil();
    port("9001");
    assertEquals(9001, setting.doorway.port());
    assertTrue(model.port().troubleProperty().get().contains("after the next start"));
    assertEquals("", model.port().saidProperty().get());
  }
}
