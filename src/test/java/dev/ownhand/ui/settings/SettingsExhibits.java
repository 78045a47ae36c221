package dev.ownhand.ui.settings;

import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.platform.login.LoginStart;
import dev.ownhand.settings.Upkeep;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.Homes;
import dev.ownhand.ui.work.Activity;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The settings in all their states. */
public final class SettingsExhibits {
  private SettingsExhibits() {}

  public static List<Exhibit> all() {
    return List.of(
        exhibit("settings", _ -> {}),
        exhibit("settings-port-busy", setting -> port(setting, "9000")),
        exhibit("settings-port-moved", setting -> port(setting, "9001")),
        exhibit("settings-links", SettingsExhibits::links),
        exhibit("settings-links-ours", SettingsExhibits::linksOurs),
        exhibit("settings-links-lost", SettingsExhibits::linksLost),
        exhibit("settings-links-testing", SettingsExhibits::linksTesting),
        exhibit("settings-links-unpackaged", SettingsExhibits::linksUnpackaged),
        exhibit("settings-wrong", SettingsExhibits::wrong),
        exhibit("settings-saved", SettingsExhibits::saved),
        exhibit("settings-phrase", SettingsExhibits::phrase),
        exhibit("settings-blocked", SettingsExhibits::blocked),
        exhibit("settings-updates-newer", setting -> updates(setting, "1.1.0", "Two lines and a trick")),
        exhibit("settings-updates-none", setting -> updates(setting, "1.0.0", "")),
        exhibit("settings-updates-wrong", SettingsExhibits::noUpdates));
  }

  private static Exhibit exhibit(String name, Consumer<Setting> step) {
    return Exhibit.inMainWindow(name, texts -> root(texts, step));
  }

  private static Parent root(Texts texts, Consumer<Setting> step) {
    try (var setting = new Setting(Homes.folder(), texts)) {
      Parent root = new SettingsView(setting.model, texts).root();
      setting.background.work();
      step.accept(setting);
      setting.work();
      return root;
    }
  }

  private static void links(Setting setting) {
    setting.links.handler =
        new LinkHandler.Standing.Another(Exhibit.NAMES.getFirst());
    setting.links.change = new LinkHandler.Change.NotDone(LinkHandler.Reason.OVERRULED);
    setting.model.links().reload();
    setting.background.work();
    setting.model.links().change();
  }

  private static void linksOurs(Setting setting) {
    setting.model.links().change();
    setting.model.links().startAtLogin();
    setting.background.work();
    setting.model.links().test();
  }

  private static void linksLost(Setting setting) {
    setting.links.way = HandLinks.Way.OPENS_NOTHING;
    setting.links.switching = LoginStart.Switching.FAILED;
    setting.model.links().startAtLogin();
    setting.model.links().test();
  }

  private static void linksTesting(Setting setting) {
    setting.model.links().test();
    setting.background.pass(Activity.LONG);
    setting.leaveWork();
  }

  private static void linksUnpackaged(Setting setting) {
    setting.links.handler = new LinkHandler.Standing.Untold(LinkHandler.Reason.UNPACKAGED);
    setting.links.login = LoginStart.Standing.UNKNOWN;
    setting.model.links().reload();
  }

  private static void port(Setting setting, String port) {
    setting.model.choices().port().typedProperty().set(port);
    setting.model.choices().savePort();
  }

  private static void wrong(Setting setting) {
    port(setting, "none");
    setting.model.hub().write().typedProperty().set("http://hub.example");
    setting.model.hub().saveWrite();
    setting.model.hub().read().typedProperty().set("not an address");
    setting.model.hub().saveRead();
    setting.model.choices().lockAfter(0);
    setting.model.password().oldProperty().set("one");
    setting.model.password().freshProperty().set("another password");
    setting.model.password().againProperty().set("yet another");
    setting.model.password().change();
    setting.model.phrase().passwordProperty().set("a wrong password");
    setting.model.phrase().show();
    setting.model.startOver().typedProperty().set("era");
  }

  private static void saved(Setting setting) {
    setting.model.hub().write().typedProperty().set("https://hub.example");
    setting.model.hub().saveWrite();
    setting.model.hub().saveRead();
    setting.model.password().oldProperty().set(new String(setting.home.password()));
    setting.model.password().freshProperty().set("correct horse battery");
    setting.model.password().againProperty().set("correct horse battery");
    setting.model.password().change();
    setting.model.startOver().typedProperty().set(setting.model.startOver().word());
  }

  private static void phrase(Setting setting) {
    setting.model.phrase().passwordProperty().set(new String(setting.home.password()));
    setting.model.phrase().show();
  }

  private static void updates(Setting setting, String version, String notes) {
    setting.release(version, notes);
    askForUpdates(setting);
  }

  private static void noUpdates(Setting setting) {
    askForUpdates(setting);
    setting.model.updates().address().typedProperty().set("http://ownhand.example");
    setting.model.updates().saveAddress();
  }

  private static void askForUpdates(Setting setting) {
    setting.model.updates().address().typedProperty().set("https://ownhand.example/release.jwt");
    setting.model.updates().saveAddress();
    setting.model.updates().daily(Upkeep.UpdateCheck.ON);
    setting.background.work();
    setting.model.updates().check();
    setting.background.work();
  }

  private static void blocked(Setting setting) {
    setting.block("https://nuisance.example");
    setting.block("https://" + "very-long-name.".repeat(8) + "example");
    setting.model.blocked().reload();
  }
}
