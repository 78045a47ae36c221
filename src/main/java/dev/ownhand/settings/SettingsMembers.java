package dev.ownhand.settings;

import dev.ownhand.base.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The members of one settings file: read once, noting what is not right. */
final class SettingsMembers {
  private static final String PORT = "port";
  private static final String THEME = "theme";
  private static final String AUTO_LOCK = "autoLockMinutes";
  private static final String SUSPEND = "onSuspend";
  private static final String SCREEN_LOCK = "onScreenLock";
  private static final String CLOSING = "onClose";
  private static final String TRAY = "tray";
  private static final String HUB = "hubUrl";
  private static final String HUB_READ = "hubReadUrl";
  private static final String HUB_PORT = "hubPort";
  private static final String BUILT_IN_HUB = "builtInHub";

  private static final String PROOF_ENDPOINTS = "proofEndpoints";
  private static final String PROOF_HOSTS = "proofHosts";
  private static final String DNS_SERVER = "dnsServer";

  private static final String LOGGING = "logging";
  private static final String UPDATE_CHECK = "updateCheck";
  private static final String UPDATE_URL = "updateUrl";

  private final JsonValue.Obj file;
  private final List<String> passedOver = new ArrayList<>();

  SettingsMembers(JsonValue.Obj file) {
    this.file = file;
  }

  static JsonValue.Obj write(Settings settings, JsonValue.Obj file) {
    return proofs(settings.proofs(), file)
        .with(PORT, JsonValue.number(settings.port()))
        .with(THEME, word(settings.theme()))
        .with(AUTO_LOCK, JsonValue.number(settings.autoLockMinutes()))
        .with(SUSPEND, word(settings.suspend()))
        .with(SCREEN_LOCK, word(settings.screenLock()))
        .with(CLOSING, word(settings.closing()))
        .with(TRAY, word(settings.tray()))
        .with(HUB, settings.hubUrl().orElse(null))
        .with(HUB_READ, settings.hubReadUrl().orElse(null))
        .with(HUB_PORT, JsonValue.number(settings.hubPort()))
        .with(BUILT_IN_HUB, word(settings.builtInHub()))
        .with(LOGGING, word(settings.upkeep().logging()))
        .with(UPDATE_CHECK, word(settings.upkeep().updates()))
        .with(UPDATE_URL, settings.upkeep().updateUrl().orElse(null));
  }

  /** Only what is set: most people never hear of it. */
  private static JsonValue.Obj proofs(ProofAsking proofs, JsonValue.Obj file) {
    var members = new LinkedHashMap<>(file.members());
    members.keySet().removeAll(List.of(PROOF_ENDPOINTS, PROOF_HOSTS, DNS_SERVER));
    if (!proofs.endpoints().isEmpty()) {
      JsonValue.Obj endpoints = JsonValue.Obj.empty();
      for (var endpoint : new TreeMap<>(proofs.endpoints()).entrySet()) {
        endpoints = endpoints.with(endpoint.getKey(), endpoint.getValue());
      }
      members.put(PROOF_ENDPOINTS, endpoints);
    }
    if (!proofs.hosts().isEmpty()) {
      members.put(PROOF_HOSTS, JsonValue.texts(proofs.hosts()));
    }
    proofs.dnsServer().ifPresent(server -> members.put(DNS_SERVER, JsonValue.text(server)));
    return new JsonValue.Obj(members);
  }

  Settings.Reading.Read read() {
    Settings usual = Settings.USUAL;
    var settings =
        new Settings(
            whole(PORT, 1, Settings.MOST_PORT, usual.port()),
            one(THEME, Settings.Theme.values(), usual.theme()),
            whole(AUTO_LOCK, 0, Settings.MOST_MINUTES, usual.autoLockMinutes()),
            one(SUSPEND, Settings.Suspend.values(), usual.suspend()),
            one(SCREEN_LOCK, Settings.ScreenLock.values(), usual.screenLock()),
            one(CLOSING, Settings.Closing.values(), usual.closing()),
            one(TRAY, Settings.Tray.values(), usual.tray()),
            address(HUB),
            address(HUB_READ),
            whole(HUB_PORT, 1, Settings.MOST_PORT, usual.hubPort()),
            one(BUILT_IN_HUB, Settings.BuiltInHub.values(), usual.builtInHub()),
            new ProofAsking(endpoints(), hosts(), dnsServer()),
            new Upkeep(
                one(LOGGING, Upkeep.Logging.values(), usual.upkeep().logging()),
                one(UPDATE_CHECK, Upkeep.UpdateCheck.values(), usual.upkeep().updates()),
                address(UPDATE_URL)));
    return new Settings.Reading.Read(settings, passedOver);
  }

  private int whole(String member, int least, int most, int usual) {
    if (file.lacks(member)) {
      return usual;
    }
    // Compared before anything else: an exponent may be absurd.
    if (file.get(member).orElseThrow() instanceof JsonValue.Num(BigDecimal number)
        && number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0
        && number.remainder(BigDecimal.ONE).signum() == 0) {
      return number.intValue();
    }
    passedOver.add(member);
    return usual;
  }

  private <T extends Enum<T>> T one(String member, T[] all, T usual) {
    if (file.lacks(member)) {
      return usual;
    }
    for (T one : all) {
      if (file.text(member).filter(word(one)::equalsIgnoreCase).isPresent()) {
        return one;
      }
    }
    passedOver.add(member);
    return usual;
  }

  private Optional<String> address(String member) {
    if (file.lacks(member)) {
      return Optional.empty();
    }
    Optional<String> address =
        file.text(member)
            .map(HubAddress::check)
            .flatMap(
                check ->
                    switch (check) {
                      case HubAddress.Good(String good) -> Optional.of(good);
                      case HubAddress.NotAnAddress(), HubAddress.NotSecure() -> Optional.empty();
                    });
    if (address.isEmpty()) {
      passedOver.add(member);
    }
    return address;
  }

  /** All of them, or none. */
  private Map<String, String> endpoints() {
    if (file.lacks(PROOF_ENDPOINTS)) {
      return Map.of();
    }
    var endpoints = new HashMap<String, String>();
    Optional<JsonValue.Obj> written = file.object(PROOF_ENDPOINTS);
    written.ifPresent(
        object ->
            object
                .members()
                .keySet()
                .forEach(
                    service ->
                        object
                            .text(service)
                            .flatMap(ProofAsking::endpoint)
                            .ifPresent(address -> endpoints.put(service, address))));
    if (written.filter(object -> object.members().size() == endpoints.size()).isEmpty()) {
      passedOver.add(PROOF_ENDPOINTS);
      return Map.of();
    }
    return endpoints;
  }

  /** All of them, or none. */
  private List<String> hosts() {
    if (file.lacks(PROOF_HOSTS)) {
      return List.of();
    }
    Optional<List<JsonValue>> written = file.array(PROOF_HOSTS);
    List<String> hosts =
        written.stream()
            .flatMap(List::stream)
            .flatMap(
                item ->
                    item instanceof JsonValue.Text(String text)
                        ? ProofAsking.host(text).stream()
                        : Stream.empty())
            .distinct()
            .toList();
    if (written.filter(items -> items.stream().distinct().count() == hosts.size()).isEmpty()) {
      passedOver.add(PROOF_HOSTS);
      return List.of();
    }
    return hosts;
  }

  private Optional<String> dnsServer() {
    if (file.lacks(DNS_SERVER)) {
      return Optional.empty();
    }
    Optional<String> server = file.text(DNS_SERVER).flatMap(ProofAsking::server);
    if (server.isEmpty()) {
      passedOver.add(DNS_SERVER);
    }
    return server;
  }

  /** As it stands in the file: {@code stays-open}. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
