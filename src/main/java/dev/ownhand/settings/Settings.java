package dev.ownhand.settings;

import dev.ownhand.base.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What a person may set without unlocking, in {@code settings.json}.
 *
 * <p>Refused are a port or a number of minutes out of bounds, and a hub address that {@link
 * HubAddress} does not find good.
 *
 * @param port port of the local entrance
 * @param theme light, dark, or as the system has it
 * @param autoLockMinutes after how many minutes without use Ownhand locks; 0 for never
 * @param suspend what happens when the computer sleeps
 * @param screenLock what happens when the computer's screen is locked
 * @param closing what closing the window means
 * @param tray whether Ownhand has an icon in the tray
 * @param hubUrl where apps are told to write, without a slash at its end
 * @param hubReadUrl what stands before an address where apps are told to read, with a slash at its end
 * @param hubPort port of the built-in hub; published addresses hold it, so it should stay the same
 * @param builtInHub whether the built-in hub is there
 * @param proofs where accounts elsewhere are checked
 * @param upkeep how the program looks after itself
 */
public record Settings(
    int port,
    Theme theme,
    int autoLockMinutes,
    Suspend suspend,
    ScreenLock screenLock,
    Closing closing,
    Tray tray,
    Optional<String> hubUrl,
    Optional<String> hubReadUrl,
    int hubPort,
    BuiltInHub builtInHub,
    ProofAsking proofs,
    Upkeep upkeep) {
  /** The longest time without use that can be set: a day. */
  public static final int MOST_MINUTES = 24 * 60;

  /** What holds where nothing is set. */
  public static final Settings USUAL =
      new Settings(
          8888,
          Theme.SYSTEM,
          10,
          Suspend.LOCKS,
          ScreenLock.LOCKS,
          Closing.ASK,
          Tray.SHOWN,
          Optional.empty(),
          Optional.empty(),
          18888,
          BuiltInHub.ON,
          ProofAsking.USUAL,
          Upkeep.USUAL);

  static final int MOST_PORT = 65535;

  public Settings {
    requirePort(port);
    requirePort(hubPort);
    if (autoLockMinutes < 0 || autoLockMinutes > MOST_MINUTES) {
      throw new IllegalArgumentException("not a time to lock after: " + autoLockMinutes);
    }
    hubUrl = hubUrl.map(url -> good(url).replaceAll("/+$", ""));
    hubReadUrl = hubReadUrl.map(Settings::good).map(url -> url.endsWith("/") ? url : url + "/");
  }

  private static void requirePort(int port) {
    if (port < 1 || port > MOST_PORT) {
      throw new IllegalArgumentException("no port has the number " + port);
    }
  }

  private static String good(String url) {
    if (HubAddress.check(url) instanceof HubAddress.Good(String address)) {
      return address;
    }
    throw new IllegalArgumentException("not the address of a hub");
  }

  /** The look of the window. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** What happens when the computer sleeps. */
  public enum Suspend {
    LOCKS,
    STAYS_OPEN
  }

  /** What happens when the computer's screen is locked. */
  public enum ScreenLock {
    LOCKS,
    STAYS_OPEN
  }

  /** Whether Ownhand has an icon in the tray, where there is one. */
  public enum Tray {
    SHOWN,
    OFF
  }

  /** What closing the window means. */
  public enum Closing {
    ASK,
    KEEPS_SERVING,
    QUITS
  }

  /** Whether the built-in hub is there. */
  public enum BuiltInHub {
    ON,
    OFF
  }

  /** What came of reading the file. */
  public sealed interface Reading {
    /** It is read; these members are not right and were passed over. */
    record Read(Settings settings, List<String> passedOver) implements Reading {
      public Read {
        passedOver = List.copyOf(passedOver);
      }
    }

    /** It is no JSON object; the usual settings hold. */
    record Unreadable() implements Reading {}
  }

  /** Reads the members of a settings file. Those it does not know are let be. */
  public static Reading read(JsonValue.Obj file) {
    return new SettingsMembers(file).read();
  }

  /** The members of a settings file with these settings; those it does not know stay. */
  public JsonValue.Obj writtenInto(JsonValue.Obj file) {
    return SettingsMembers.write(this, file);
  }

  /** These, with another port. */
  public Settings withPort(int other) {
    return new Settings(
        other, theme, autoLockMinutes, suspend, screenLock, closing, tray, hubUrl, hubReadUrl,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, with another look. */
  public Settings withTheme(Theme other) {
    return new Settings(
        port, other, autoLockMinutes, suspend, screenLock, closing, tray, hubUrl, hubReadUrl,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, locking after so many minutes without use; 0 for never. */
  public Settings withAutoLockMinutes(int other) {
    return new Settings(
        port, theme, other, suspend, screenLock, closing, tray, hubUrl, hubReadUrl,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, with something else happening when the computer sleeps. */
  public Settings withSuspend(Suspend other) {
    return new Settings(
        port, theme, autoLockMinutes, other, screenLock, closing, tray, hubUrl, hubReadUrl,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, with something else happening when the computer's screen is locked. */
  public Settings withScreenLock(ScreenLock other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, other, closing, tray, hubUrl, hubReadUrl,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, with an icon in the tray or without. */
  public Settings withTray(Tray other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, screenLock, closing, other, hubUrl, hubReadUrl,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, with another meaning of closing the window. */
  public Settings withClosing(Closing other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, screenLock, other, tray, hubUrl, hubReadUrl,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, with another hub to write to. */
  public Settings withHubUrl(Optional<String> other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, screenLock, closing, tray, other, hubReadUrl,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, with another place to read from. */
  public Settings withHubReadUrl(Optional<String> other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, screenLock, closing, tray, hubUrl, other,
        hubPort, builtInHub, proofs, upkeep);
  }

  /** These, with the built-in hub at another port. */
  public Settings withHubPort(int other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, screenLock, closing, tray, hubUrl, hubReadUrl,
        other, builtInHub, proofs, upkeep);
  }

  /** These, with the built-in hub or without. */
  public Settings withBuiltInHub(BuiltInHub other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, screenLock, closing, tray, hubUrl, hubReadUrl,
        hubPort, other, proofs, upkeep);
  }

  /** These, with accounts elsewhere checked in another way. */
  public Settings withProofs(ProofAsking other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, screenLock, closing, tray, hubUrl, hubReadUrl,
        hubPort, builtInHub, other, upkeep);
  }

  /** These, with the program looking after itself in another way. */
  public Settings withUpkeep(Upkeep other) {
    return new Settings(
        port, theme, autoLockMinutes, suspend, screenLock, closing, tray, hubUrl, hubReadUrl,
        hubPort, builtInHub, proofs, other);
  }
}
