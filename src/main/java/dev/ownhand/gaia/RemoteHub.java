package dev.ownhand.gaia;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.PrivateKey;
import java.util.Optional;
import java.util.function.Predicate;

/** A hub that is reached over HTTP. */
public final class RemoteHub {
  private final HubLine line;
  private final WebAddress address;
  private final HubPlace place;
  private final Predicate<String> ours;
  private volatile HubInfo info;

  RemoteHub(HubLine line, WebAddress address, HubInfo info, Predicate<String> ours) {
    this.ours = ours;
    this.line = line;
    this.address = address;
    this.place = new HubPlace(address.toString(), info.readPrefix());
    this.info = info;
  }

  /** Where it is. */
  public HubPlace place() {
    return place;
  }

  /** The largest file it takes, in bytes; {@link Long#MAX_VALUE} if it names no limit. */
  public long mostBytes() {
    return info.mostBytes();
  }

  /**
   * The bucket of a key, to be closed by the caller.
   *
   * @param key of an app or an identity; copied
   * @param association says to which identity an app's key belongs
   */
  public Bucket bucket(PrivateKey key, Optional<String> association) {
    return new RemoteBucket(this, line, PrivateKey.of(key.reveal()), association);
  }

  HubInfo info() {
    return info;
  }

  /** Asks again what it wants tokens to say; whether it answered. */
  boolean renewInfo() {
    Optional<HubInfo> fresh = line.info(address).done().filter(answer -> !ours.test(answer.challenge()));
    fresh.ifPresent(answer -> info = answer);
    return fresh.isPresent();
  }
}
