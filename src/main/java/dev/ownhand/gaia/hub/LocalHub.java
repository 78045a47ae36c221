package dev.ownhand.gaia.hub;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.Listing;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Our own Gaia hub: what it does for whom, before there is any HTTP. The order of its checks is that of
 * the original: token, name, scopes, conditions, size.
 */
public final class LocalHub {
  private static final System.Logger LOG = System.getLogger(LocalHub.class.getName());

  private static final String SERVER = "ownhand-";

  private final Buckets buckets;
  private final int port;
  private final InstantSource clock;
  private final HubGate gate;
  private final HubFiles files;

  /**
   * A hub that is reached through a port of this computer.
   *
   * @param buckets where its files lie; closed by whoever opened it
   */
  public LocalHub(Buckets buckets, int port, InstantSource clock, Entropy entropy) {
    this.buckets = buckets;
    this.port = port;
    this.clock = clock;
    this.gate = new HubGate(SERVER + buckets.name(), buckets, clock);
    this.files = new HubFiles(buckets, new History(clock, entropy));
  }

  /** Has this called after every change of a file, on the thread that made it. */
  public void onChange(Runnable listener) {
    files.onChange(listener);
  }

  /** Whether a hub that asks for this text asks for tokens that would open this one. */
  public boolean isOwnChallenge(String text) {
    return gate.takes(text);
  }

  /** The port it is reached through. */
  public int port() {
    return port;
  }

  /** Where it is. Always by number: a name may lead to another version of the internet protocol. */
  public HubPlace place() {
    String url = "http://127.0.0.1:" + port;
    return new HubPlace(url, url + "/read/");
  }

  /** What it says of itself ({@code GET /hub_info}). */
  public JsonValue.Obj info() {
    return JsonValue.Obj.empty()
        .with("challenge_text", gate.challenge())
        .with("latest_auth_version", "v1")
        .with("max_file_upload_size_megabytes", JsonValue.number(HubFiles.MOST_MEGABYTES))
        .with("read_url_prefix", place().readPrefix());
  }

  /**
   * Stores a file.
   *
   * @param path its name, if it is one
   * @throws IOException if the content cannot be read to its end; nothing is changed
   */
  public HubAnswer<FileStat> store(Caller caller, Optional<FilePath> path, Upload upload)
      throws IOException {
    try {
      HubGate.Passage passage = pass(caller);
      FilePath name = named(path);
      passage.scopes().checkStore(passage.bucket(), name);
      var write =
          new HubFiles.Write(
              upload.expected().condition(), old(passage), upload.length(), upload.keptType());
      return new HubAnswer.Given<>(files.write(passage.bucket(), name, write, upload.content()));
    } catch (Refused e) {
      return new HubAnswer.Refused<>(e.refusal());
    } catch (DiskFailure e) {
      return new HubAnswer.Refused<>(told(e));
    }
  }

  /**
   * Removes a file.
   *
   * @param path its name, if it is one
   */
  public HubAnswer<FilePath> delete(Caller caller, Optional<FilePath> path) {
    return answer(
        () -> {
          HubGate.Passage passage = pass(caller);
          FilePath name = named(path);
          passage.scopes().checkDelete(passage.bucket(), name);
          return files.delete(passage.bucket(), name, old(passage));
        });
  }

  /** A page of a bucket's files, 100 at most; {@code page} as an earlier one told it. */
  public HubAnswer<Listing> list(Caller caller, Optional<String> page) {
    return answer(
        () -> {
          HubGate.Passage passage = pass(caller);
          boolean archival = passage.scopes().isArchival();
          return files.list(passage.bucket(), page, path -> !archival || History.isPresent(path));
        });
  }

  /** Revokes all tokens of a bucket that were made before a moment; gives that which counts now. */
  public HubAnswer<Instant> revoke(Caller caller, Instant before) {
    return answer(
        () -> {
          HubGate.Passage passage = gate.passToRevoke(caller.authorization(), caller.bucket());
          var asked = new Buckets.Revocation(before, clock.instant());
          return switch (passage.token()) {
            case COUNTS -> revoke(passage.bucket(), asked).before();
            // Otherwise whoever once had a token could lock the person out for good.
            case REVOKED -> buckets.revocation(passage.bucket()).orElse(asked).before();
          };
        });
  }

  /** The stamp is never lowered, nor the moment that associations are measured by. */
  private synchronized Buckets.Revocation revoke(Address bucket, Buckets.Revocation asked) {
    Optional<Buckets.Revocation> known = buckets.revocation(bucket);
    Buckets.Revocation next = known.map(old -> old.extendedBy(asked)).orElse(asked);
    if (!known.equals(Optional.of(next))) {
      buckets.revoke(bucket, next);
    }
    return next;
  }

  /** Opens a file for reading, which everybody may who knows its name; the caller closes it. */
  public HubAnswer<Optional<Buckets.Opened>> read(Address bucket, FilePath path) {
    return answer(() -> buckets.open(bucket, path));
  }

  /** The person's own access to a bucket: without token, otherwise with the same rules. */
  public Bucket bucket(Address address) {
    return new OwnBucket(address, place(), buckets, files);
  }

  private HubGate.Passage pass(Caller caller) {
    return gate.pass(caller.authorization(), caller.bucket());
  }

  private static FilePath named(Optional<FilePath> path) {
    return path.orElseThrow(() -> new Refused(new HubRefusal.BadPath()));
  }

  private static HubFiles.Old old(HubGate.Passage passage) {
    return passage.scopes().isArchival() ? HubFiles.Old.KEPT : HubFiles.Old.DROPPED;
  }

  /** Something done for a caller. */
  private interface Deed<T> {
    T done();
  }

  private static <T> HubAnswer<T> answer(Deed<T> deed) {
    try {
      return new HubAnswer.Given<>(deed.done());
    } catch (Refused e) {
      return new HubAnswer.Refused<>(e.refusal());
    } catch (DiskFailure e) {
      return new HubAnswer.Refused<>(told(e));
    }
  }

  private static HubRefusal told(DiskFailure failure) {
    LOG.log(System.Logger.Level.WARNING, "the hub's disk failed", failure);
    return switch (failure.kind()) {
      case FULL -> new HubRefusal.DiskFull();
      case BROKEN -> new HubRefusal.DiskBroken();
    };
  }
}
