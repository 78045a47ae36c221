package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Pause;
import dev.ownhand.gaia.SmallFile;
import dev.ownhand.net.Body;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes a profile at its hub so that nobody's change is lost: it is fetched, the change is made to
 * what is there, and it is written only if it is still what was fetched; else all that is done again.
 */
public final class ProfilePublisher {
  private static final int MOST_TRIES = 60;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private final Pause pause;

  public ProfilePublisher(Pause pause) {
    this.pause = pause;
  }

  /** What is at the hub. */
  public sealed interface Current {
    /** A profile that the owner of the bucket signed. */
    record Found(SignedPerson signed, String etag) implements Current {}

    /** Nothing. */
    record Absent() implements Current {}

    /** Something that the owner of the bucket did not sign. */
    record Forged(ProfileFault fault, String etag) implements Current {}

    /** The hub did not say. */
    record Failed(HubTrouble why) implements Current {}
  }

  /** What came of publishing. */
  public sealed interface Publishing {
    /**
     * It is at the hub.
     *
     * @param before what was there until then
     */
    record Published(Person person, Person before) implements Publishing {}

    /** Nothing was written: in these parts somebody must decide. */
    record Clashing(List<Clash> clashes) implements Publishing {
      public Clashing {
        clashes = List.copyOf(clashes);
      }
    }

    /** Nothing was written over what the owner did not sign. */
    record Forged(ProfileFault fault) implements Publishing {}

    /** It is larger than a profile may be. */
    record TooLarge() implements Publishing {}

    /** The key was locked away meanwhile. */
    record Locked() implements Publishing {}

    /** The hub did not take it. */
    record Failed(HubTrouble why) implements Publishing {}
  }

  /** What is to become of what lies there and was not signed by its owner. */
  public enum Forgery {
    STAYS,
    IS_REPLACED
  }

  /** Port: makes the file of a person, or nothing once the key is locked away. */
  @FunctionalInterface
  public interface Signing {
    Optional<byte[]> file(Person person);
  }

  /** Reads what is at the hub. */
  public static Current current(Bucket bucket) {
    return switch (SmallFile.read(bucket, ProfileFile.PATH, ProfileFile.MOST_BYTES)) {
      case HubReply.Failed<SmallFile>(HubTrouble.Missing _) -> new Current.Absent();
      case HubReply.Failed<SmallFile>(HubTrouble why) -> new Current.Failed(why);
      case HubReply.Done<SmallFile>(SmallFile file) ->
          switch (ProfileFile.read(file.content().bytes(), new Signer.Of(bucket.address()))) {
            case ProfileReading.Genuine(SignedPerson signed) ->
                new Current.Found(signed, file.etag());
            case ProfileReading.Forged(ProfileFault fault) -> new Current.Forged(fault, file.etag());
          };
    };
  }

  /**
   * Publishes what was edited, together with what others published since.
   *
   * @param base what it was before it was edited
   */
  public Publishing publish(
      Bucket bucket,
      Person base,
      Person edited,
      Map<Clash, Clash.Side> decisions,
      Forgery forgery,
      Signing signing) {
    return untilWritten(
        bucket,
        there -> there.map(now -> PersonMerge.merge(base, edited, now, decisions)).orElseGet(() -> new PersonMerge.Merging.Merged(edited)),
        forgery,
        signing);
  }

  /** Makes a change to whatever is there. */
  public Publishing change(Bucket bucket, UnaryOperator<Person> change, Signing signing) {
    return untilWritten(
        bucket,
        there -> new PersonMerge.Merging.Merged(change.apply(there.orElse(Person.EMPTY))),
        Forgery.STAYS,
        signing);
  }

  private Publishing untilWritten(
      Bucket bucket,
      Function<Optional<Person>, PersonMerge.Merging> change,
      Forgery forgery,
      Signing signing) {
    Duration wait = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      Publishing once = once(bucket, change, forgery, signing);
      boolean again =
          once instanceof Publishing.Failed(HubTrouble why)
              && (why instanceof HubTrouble.Changed || why instanceof HubTrouble.Busy);
      if (!again || tries == MOST_TRIES) {
        return once;
      }
      try {
        pause.pass(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Publishing.Failed(new HubTrouble.Cancelled());
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  private static Publishing once(
      Bucket bucket,
      Function<Optional<Person>, PersonMerge.Merging> change,
      Forgery forgery,
      Signing signing) {
    return switch (current(bucket)) {
      case Current.Failed(HubTrouble why) -> new Publishing.Failed(why);
      case Current.Absent() -> write(bucket, change, Optional.empty(), new Condition.IfNew(), signing);
      case Current.Found(SignedPerson signed, String etag) ->
          write(bucket, change, Optional.of(signed.person()), new Condition.IfStill(etag), signing);
      case Current.Forged(ProfileFault fault, String etag) ->
          switch (forgery) {
            case STAYS -> new Publishing.Forged(fault);
            case IS_REPLACED ->
                write(bucket, change, Optional.empty(), new Condition.IfStill(etag), signing);
          };
    };
  }

  private static Publishing write(
      Bucket bucket,
      Function<Optional<Person>, PersonMerge.Merging> change,
      Optional<Person> there,
      Condition condition,
      Signing signing) {
    return switch (change.apply(there)) {
      case PersonMerge.Merging.Clashing(List<Clash> clashes) -> new Publishing.Clashing(clashes);
      case PersonMerge.Merging.Merged(Person merged) ->
          write(bucket, at(bucket.hub(), merged), there, condition, signing);
    };
  }

  private static Publishing write(
      Bucket bucket, Person person, Optional<Person> there, Condition condition, Signing signing) {
    if (there.equals(Optional.of(person))) {
      return new Publishing.Published(person, person);
    }
    Optional<byte[]> file = signing.file(person);
    if (file.isEmpty()) {
      return new Publishing.Locked();
    }
    if (!ProfileFile.fits(file.get())) {
      return new Publishing.TooLarge();
    }
    return switch (bucket.write(
        ProfileFile.PATH,
        SmallFile.content(ProfileFile.TYPE, Body.of(file.get())),
        condition)) {
      case HubReply.Done<String> _ -> new Publishing.Published(person, there.orElse(Person.EMPTY));
      case HubReply.Failed<String>(HubTrouble why) -> new Publishing.Failed(why);
    };
  }

  /** A profile says at which hub it lies; whatever else is said there stays. */
  private static Person at(HubPlace hub, Person person) {
    JsonValue.Obj api = person.members().object(Person.API).orElseGet(JsonValue.Obj::empty);
    JsonValue.Obj config = JsonValue.Obj.empty().with("url_prefix", hub.readPrefix());
    return person.with(
        Person.API, api.with("gaiaHubConfig", config).with("gaiaHubUrl", hub.url()));
  }
}
