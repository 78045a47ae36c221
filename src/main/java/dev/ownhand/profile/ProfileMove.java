package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.HubPlace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites a profile for another hub: where it speaks of buckets that moved, and of the hub itself. All
 * else stays as it is. Only what the identity has signed is signed anew.
 */
public final class ProfileMove {
  private static final String HUB_CONFIG = "gaiaHubConfig";
  private static final String HUB_URL = "gaiaHubUrl";
  private static final String URL_PREFIX = "url_prefix";

  private final HubPlace from;
  private final HubPlace to;
  private final Set<Address> moved;

  public ProfileMove(HubPlace from, HubPlace to, Set<Address> moved) {
    this.from = from;
    this.to = to;
    this.moved = Set.copyOf(moved);
  }

  /** The new file, or empty if the old one is no profile that this key has signed. */
  public Optional<byte[]> signedAnew(byte[] old, PrivateKey identity, Instant now, Entropy entropy) {
    return switch (ProfileFile.read(old, new Signer.Key(identity.publicKey()))) {
      case ProfileReading.Forged _ -> Optional.empty();
      case ProfileReading.Genuine(SignedPerson signed) ->
          Optional.of(ProfileFile.write(of(signed.person()), identity, now, entropy));
    };
  }

  /** What the person says from now on. */
  public Person of(Person person) {
    JsonValue.Obj old = person.members();
    JsonValue.Obj fresh = old;
    Optional<JsonValue.Obj> apps = old.object(Person.APPS);
    if (apps.isPresent()) {
      fresh = fresh.with(Person.APPS, members(apps.get()));
    }
    Optional<List<JsonValue>> images = old.array(Person.IMAGE);
    if (images.isPresent()) {
      fresh = fresh.with(Person.IMAGE, new JsonValue.Array(images.get().stream().map(this::image).toList()));
    }
    Optional<JsonValue.Obj> api = old.object(Person.API);
    return new Person(api.isPresent() ? fresh.with(Person.API, api(api.get())) : fresh);
  }

  private JsonValue members(JsonValue.Obj apps) {
    var fresh = new LinkedHashMap<String, JsonValue>();
    apps.members().forEach((app, where) -> fresh.put(app, address(where)));
    return new JsonValue.Obj(fresh);
  }

  private JsonValue image(JsonValue image) {
    return image instanceof JsonValue.Obj object && object.text(Person.CONTENT_URL).isPresent()
        ? object.with(Person.CONTENT_URL, address(object.get(Person.CONTENT_URL).orElseThrow()))
        : image;
  }

  private JsonValue api(JsonValue.Obj api) {
    JsonValue.Obj fresh = api;
    Optional<JsonValue.Obj> config = api.object(HUB_CONFIG);
    if (config.isPresent() && config.get().text(URL_PREFIX).equals(Optional.of(from.readPrefix()))) {
      fresh = fresh.with(HUB_CONFIG, config.get().with(URL_PREFIX, to.readPrefix()));
    }
    return api.text(HUB_URL).filter(url -> url.equals(from.url()) || url.equals(from.url() + "/")).isPresent()
        ? fresh.with(HUB_URL, to.url())
        : fresh;
  }

  /** An address for reading in a bucket that moved has the new beginning; every other stays. */
  private JsonValue address(JsonValue value) {
    if (!(value instanceof JsonValue.Text(String text)) || !text.startsWith(from.readPrefix())) {
      return value;
    }
    String rest = text.substring(from.readPrefix().length());
    String bucket = rest.split("/", 2)[0];
    return Address.parse(bucket).filter(moved::contains).isPresent()
        ? JsonValue.text(to.readPrefix() + rest)
        : value;
  }
}
