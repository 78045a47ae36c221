package dev.ownhand.texts;

import dev.ownhand.base.Origin;
import dev.ownhand.base.Printable;
import dev.ownhand.base.WebAddress;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Connecting;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** What is said of stored files and of hubs. */
public final class StorageTexts {
  private static final int MOST_NAME_CHARS = 200;
  private static final double STEP = 1000;

  /** What is shown as a thousand belongs to the next unit. */
  private static final double LARGEST = 999.5;

  private static final List<String> UNITS = List.of("kb", "mb", "gb", "tb");

  private final Texts texts;

  public StorageTexts(Texts texts) {
    this.texts = texts;
  }

  /** Why a hub did not do what it was asked for, and what to do next. */
  public String trouble(HubTrouble trouble) {
    return switch (trouble) {
      case HubTrouble.Missing _ -> texts.text("storage.trouble.missing");
      case HubTrouble.Changed _ -> texts.text("storage.trouble.changed");
      case HubTrouble.Busy _ -> texts.text("storage.trouble.busy");
      case HubTrouble.TooLarge(long most) -> texts.text("storage.trouble.large", size(most));
      case HubTrouble.NotAllowed _ -> texts.text("storage.trouble.not_allowed");
      case HubTrouble.NameRefused _ -> texts.text("storage.trouble.name");
      case HubTrouble.Full _ -> texts.text("storage.trouble.full");
      case HubTrouble.DiskFailed _ -> texts.text("storage.trouble.disk");
      case HubTrouble.Unreachable _ -> texts.text("storage.trouble.unreachable");
      case HubTrouble.NotWell(int status) ->
          status == 0
              ? texts.text("storage.trouble.not_well")
              : texts.text("storage.trouble.not_well.status", String.valueOf(status));
      case HubTrouble.Spoiled _ -> texts.text("storage.trouble.spoiled");
      case HubTrouble.Cancelled _ -> texts.text("storage.trouble.cancelled");
    };
  }

  /** What came of asking for a hub. */
  public String connecting(Connecting connecting) {
    return switch (connecting) {
      case Connecting.Connected(HubPlace hub) ->
          texts.text("storage.connecting.connected", host(hub));
      case Connecting.NotAnAddress _ -> texts.text("storage.connecting.malformed");
      case Connecting.NotSecure _ -> texts.text("storage.connecting.insecure");
      case Connecting.Unreachable _ -> texts.text("storage.connecting.unreachable");
      case Connecting.NotAHub _ -> texts.text("storage.connecting.no_hub");
      case Connecting.ItIsOurs _ -> texts.text("storage.connecting.ours");
    };
  }

  /** How the built-in hub is, and what to do if it does not serve. */
  public String builtIn(BuiltIn builtIn) {
    return switch (builtIn) {
      case BuiltIn.Serving _ -> texts.text("storage.built_in.serving");
      case BuiltIn.PortBusy(int port) ->
          texts.text("storage.built_in.busy", String.valueOf(port));
      case BuiltIn.Off _ -> texts.text("storage.built_in.off");
      case BuiltIn.TooNew _ -> texts.text("storage.built_in.new");
      case BuiltIn.Unusable _ -> texts.text("storage.built_in.unusable");
    };
  }

  /** How it stands with a file that may be copied. */
  public String standing(Plan.Standing standing) {
    return texts.text("storage.standing." + standing.name().toLowerCase(Locale.ROOT));
  }

  /** So many bytes, in a unit that people read at a glance. */
  public String size(long bytes) {
    if (bytes == 1) {
      return texts.text("storage.size.byte");
    }
    if (bytes < LARGEST) {
      return texts.text("storage.size.bytes", number(bytes));
    }
    double shown = bytes / STEP;
    int unit = 0;
    while (shown >= LARGEST && unit < UNITS.size() - 1) {
      shown /= STEP;
      unit++;
    }
    NumberFormat format = NumberFormat.getInstance(texts.locale());
    format.setMaximumFractionDigits(shown < 9.95 ? 1 : 0);
    return texts.text("storage.size." + UNITS.get(unit), format.format(shown));
  }

  /** So many files. */
  public String files(long count) {
    return count == 1
        ? texts.text("storage.file")
        : texts.text("storage.files", number(count));
  }

  /** A number in the way of the language. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(texts.locale()).format(number);
  }

  /** A hub, as part of a sentence. */
  public String place(Place place) {
    return switch (place) {
      case Place.Here _ -> texts.text("storage.here");
      case Place.There(HubPlace hub) -> host(hub);
    };
  }

  /** A hub by its host. */
  public static String host(HubPlace hub) {
    return WebAddress.parse(hub.url()).map(address -> host(address.origin())).orElse(hub.url());
  }

  private static String host(Origin origin) {
    return origin.toString().replaceFirst("^https?://", "");
  }

  /** An app by its host, or by whatever else its key was derived from. */
  public static String app(String domainName) {
    return WebAddress.parse(domainName)
        .map(address -> host(address.origin()))
        .orElseGet(() -> name(domainName));
  }

  /** What apps name as they please, made fit to be shown. */
  public static String name(String text) {
    return Printable.line(text, MOST_NAME_CHARS);
  }
}
