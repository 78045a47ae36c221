package dev.ownhand.gaia;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.net.Wire;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds hubs that are reached over HTTP, on other computers and on this one. */
public final class RemoteHubs {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
  private static final Pattern ENDING = Pattern.compile("(/hub_info)?/*$");

  private final HubLine line;
  private final Predicate<String> ours;

  /**
   * A finder.
   *
   * @param pause between one try of a request and the next
   * @param ours whether a challenge is that of our own hub: nobody else may have it signed
   */
  public RemoteHubs(
      Wire wire, InstantSource clock, Entropy entropy, Pause pause, Predicate<String> ours) {
    this.ours = ours;
    line = new HubLine(wire, clock, entropy, pause);
  }

  /**
   * Asks who is at an address. Blanks around it, slashes at its end and the name of the page that is asked
   * for do not count; without a scheme, https is meant. Waits; interrupting ends it as if nobody answered.
   */
  public Connection connect(String typed) {
    String text = typed.strip();
    Optional<WebAddress> address =
        WebAddress.parse(SCHEME.matcher(text).matches() ? text : "https://" + text)
            .filter(found -> !found.hasQueryOrFragment())
            .map(found -> found.origin() + ENDING.matcher(found.path()).replaceFirst(""))
            .flatMap(WebAddress::parse);
    if (address.isEmpty()) {
      return new Connection.NotAnAddress();
    }
    if (!address.get().origin().isSecure()) {
      return new Connection.NotSecure();
    }
    return switch (line.info(address.get())) {
      case HubReply.Done<HubInfo>(HubInfo info) ->
          ours.test(info.challenge())
              ? new Connection.Ours()
              : new Connection.Connected(new RemoteHub(line, address.get(), info, ours));
      case HubReply.Failed<HubInfo>(HubTrouble.Unreachable _) -> new Connection.Unreachable();
      case HubReply.Failed<HubInfo>(HubTrouble.Cancelled _) -> new Connection.Unreachable();
      case HubReply.Failed<HubInfo> _ -> new Connection.NotAHub();
    };
  }
}
