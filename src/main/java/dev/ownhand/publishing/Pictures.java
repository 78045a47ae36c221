package dev.ownhand.publishing;

import dev.ownhand.auth.Household;
import dev.ownhand.auth.ProfileBook;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Digests;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.SmallFile;
import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.profile.Person;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pictures of one's own profiles: kept here until they are published, and named by their content, so
 * that no address ever shows another picture than before.
 */
final class Pictures {
  /** What a profile calls the picture, as the original does, and the small one. */
  private static final String LARGE = "avatar";

  /** Stands in for a hub that is not known yet; the address is put right when it is published. */
  static final HubPlace UNKNOWN_HUB = new HubPlace("https://hub.invalid", "https://hub.invalid/");

  private static final String SMALL = "thumbnail";
  private static final String FRONT = "avatar-";
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Household household;

  Pictures(Household household) {
    this.household = household;
  }

  /** The person with that picture, which is kept until it is published. */
  Person with(int identity, Address address, HubPlace hub, Person person, Portrait.Cut cut) {
    String end = cut.type().equals("image/png") ? ".png" : ".jpg";
    String name = FRONT + HexFormat.of().formatHex(Digests.sha256(cut.large().bytes()), 0, 8);
    keep(identity, name + end, cut.type(), cut.large());
    keep(identity, name + "-small" + end, cut.type(), cut.small());
    return person
        .withImage(LARGE, url(hub, address, name + end))
        .withImage(SMALL, url(hub, address, name + "-small" + end));
  }

  static Person without(Person person) {
    return person.withoutImage(LARGE).withoutImage(SMALL);
  }

  private static String url(HubPlace hub, Address address, String path) {
    return hub.readPrefix() + address + "/" + path;
  }

  private void keep(int identity, String path, String type, Body body) {
    var picture =
        new ProfileBook.Picture(path, type, Base64.getEncoder().encodeToString(body.bytes()));
    household.inside(
        inside -> {
          inside.records().profiles().keep(identity, picture);
          return picture;
        });
  }

  /** The file in a bucket of that identity, at whatever hub, if the picture lies in one. */
  private static Optional<String> path(Address address, String url) {
    String before = "/" + address + "/";
    int cut = url.lastIndexOf(before);
    return cut < 0
        ? Optional.empty()
        : Optional.of(url.substring(cut + before.length()))
            .filter(path -> path.startsWith(FRONT) && FilePath.of(path).isPresent());
  }

  private static Stream<String> urls(Person person) {
    return Stream.of(LARGE, SMALL).flatMap(name -> person.image(name).stream());
  }

  private static Set<String> paths(Address address, Person person) {
    var paths = new HashSet<String>();
    urls(person).forEach(url -> path(address, url).ifPresent(paths::add));
    return paths;
  }

  static boolean areSame(Address address, Person one, Person other) {
    return paths(address, one).equals(paths(address, other));
  }

  private Optional<ProfileBook.Picture> kept(int identity, String path) {
    return household
        .inside(inside -> inside.records().profiles().picture(identity, path))
        .flatMap(found -> found);
  }

  /** The person with those pictures that are kept here at the hub that it is published at. */
  Person at(Bucket bucket, int identity, Person person) {
    Person fresh = person;
    for (String name : List.of(LARGE, SMALL)) {
      Optional<String> path = person.image(name).flatMap(url -> path(bucket.address(), url));
      if (path.isPresent() && kept(identity, path.get()).isPresent()) {
        fresh = fresh.withImage(name, url(bucket.hub(), bucket.address(), path.get()));
      }
    }
    return fresh;
  }

  /** Stores those pictures of a person that are kept here and are not at the hub. */
  HubReply<Person> store(Bucket bucket, int identity, Person person) {
    for (String path : paths(bucket.address(), person)) {
      Optional<ProfileBook.Picture> kept = kept(identity, path);
      if (kept.isPresent()) {
        HubReply<String> stored = store(bucket, kept.get());
        if (stored instanceof HubReply.Failed<String>(HubTrouble why)) {
          return new HubReply.Failed<>(why);
        }
      }
    }
    return new HubReply.Done<>(person);
  }

  private static HubReply<String> store(Bucket bucket, ProfileBook.Picture picture) {
    FilePath path = new FilePath(picture.path());
    return switch (bucket.stat(path)) {
      case HubReply.Failed<?>(HubTrouble.Missing _) ->
          switch (bucket.write(
              path, SmallFile.content(picture.type(), bytes(picture)), new Condition.IfNew())) {
            // Somebody stored the same picture a moment ago.
            case HubReply.Failed<String>(HubTrouble.Changed _) -> new HubReply.Done<>("");
            case HubReply<String> reply -> reply;
          };
      case HubReply.Failed<?>(HubTrouble why) -> new HubReply.Failed<>(why);
      case HubReply.Done<?> _ -> new HubReply.Done<>("");
    };
  }

  /** Removes the pictures of what was published before that are not published any more. */
  void clean(Bucket bucket, Person before, Person now) {
    Set<String> old = paths(bucket.address(), before);
    old.removeAll(paths(bucket.address(), now));
    // What stays behind is of no harm: nothing leads to it.
    old.forEach(path -> bucket.delete(new FilePath(path)));
  }

  /** Forgets the pictures that nothing remembered speaks of. */
  static void forget(Household.Inside inside, int identity, Address address, List<Person> remembered) {
    inside
        .records()
        .profiles()
        .keepOnly(
            identity,
            remembered.stream().flatMap(person -> paths(address, person).stream()).distinct().toList());
  }

  /** A picture that is kept here. */
  Optional<Body> kept(int identity, Address address, Person person) {
    return person
        .image(LARGE)
        .flatMap(url -> path(address, url))
        .flatMap(path -> kept(identity, path))
        .map(Pictures::bytes);
  }

  /** A picture that lies in the bucket. */
  static Optional<Body> stored(Bucket bucket, Person person) {
    return person
        .image(LARGE)
        .filter(url -> url.startsWith(bucket.hub().readPrefix()))
        .flatMap(url -> path(bucket.address(), url))
        .flatMap(path -> SmallFile.read(bucket, new FilePath(path), MOST_BYTES).done())
        .map(SmallFile::content);
  }

  private static Body bytes(ProfileBook.Picture picture) {
    return Body.of(Base64.getDecoder().decode(picture.base64()));
  }
}
