package dev.ownhand.gaia;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.net.Head;
import dev.ownhand.net.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bucket at a hub that is reached over HTTP. */
final class RemoteBucket implements Bucket {
  /** Longer than it is used, in case the hub's clock is ahead of ours. */
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);

  private static final Duration TOKEN_USE = Duration.ofMinutes(20);
  /** How much is read only to learn how much it is. */
  private static final long MOST_UNTOLD = 256L * 1024 * 1024;

  private static final String ANY_TYPE = "application/octet-stream";

  /** An authorization that was made, for what the hub said of itself then. */
  private record Made(HubInfo info, Instant at, String header) {
    @Override
    public String toString() {
      return "Made";
    }
  }

  private final RemoteHub hub;
  private final HubLine line;
  private final PrivateKey key;
  private final PublicKey publicKey;
  private final Address address;
  private final Optional<String> association;
  private @Nullable Made made;

  RemoteBucket(RemoteHub hub, HubLine line, PrivateKey key, Optional<String> association) {
    this.hub = hub;
    this.line = line;
    this.key = key;
    this.publicKey = key.publicKey();
    this.address = publicKey.address();
    this.association = association;
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public HubPlace hub() {
    return hub.place();
  }

  @Override
  public HubReply<Listing> list(Optional<String> page) {
    Optional<WebAddress> to = WebAddress.parse(hub.place().url() + "/list-files/" + address);
    var request =
        new ShortCargo(
            Json.write(
                JsonValue.Obj.empty().with("page", page.orElse(null)).with("stat", JsonValue.bool(true))));
    return authorized(
            to,
            (where, headers) ->
                line.ask(HubLine.brief(where, with(headers, "Content-Type", "application/json"), request), 0))
        .flatMap(answer -> ListAnswer.read(answer.json(), page))
        .flatMap(answer -> answer.listing(this::stat));
  }

  @Override
  public HubReply<FileStat> stat(FilePath path) {
    Map<String, String> headers = Map.of("Cache-Control", "no-cache");
    return withReadAddress(
        path,
        where ->
            line.persistently(
                () ->
                    line.ask(HubLine.brief(Message.Method.HEAD, where, headers), 0)
                        .flatMap(answer -> ofHead(path, answer.head()))));
  }

  /** What the headers say; a server that leaves the length out is asked for the file itself. */
  private HubReply<FileStat> ofHead(FilePath path, Head head) {
    return ReadHeaders.length(head)
        .<HubReply<FileStat>>map(length -> new HubReply.Done<>(ReadHeaders.stat(path, head, length)))
        .orElseGet(() -> read(path, OutputStream.nullOutputStream(), Math.min(MOST_UNTOLD, hub.mostBytes())));
  }

  @Override
  public HubReply<FileStat> read(FilePath path, OutputStream sink) {
    return read(path, sink, Long.MAX_VALUE);
  }

  private HubReply<FileStat> read(FilePath path, OutputStream sink, long most) {
    Map<String, String> headers = Map.of("Cache-Control", "no-cache");
    return withReadAddress(
        path,
        where -> {
          var counted = new CountedSink(sink);
          return line.persistently(
              () ->
                  line
                      .fetch(HubLine.fetching(where, headers), counted, most)
                      .map(answer -> ReadHeaders.stat(path, answer.head(), counted.count())),
              // What went into the sink cannot be taken back.
              () -> counted.count() == 0);
        });
  }

  @Override
  public HubReply<String> write(FilePath path, Content content, Condition condition) {
    if (content.length() > hub.mostBytes()) {
      return HubLine.failed(new HubTrouble.TooLarge(hub.mostBytes()));
    }
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", type(content));
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.IfNew _ -> headers.put("If-None-Match", "*");
      case Condition.IfStill(String etag) -> {
        if (etag.isEmpty() || !Message.isPlain(etag)) {
          return HubLine.failed(new HubTrouble.Changed());
        }
        headers.put("If-Match", etag);
      }
    }
    var unsure = new AtomicBoolean();
    HubReply<String> reply =
        authorized(
                writeAddress("/store/", path),
                (where, authorization) -> {
                  var all = new HashMap<>(headers);
                  all.putAll(authorization);
                  return noting(
                      unsure, line.ask(HubLine.carrying(where, all, new ContentCargo(content)), hub.mostBytes()));
                })
            .map(answer -> answer.json().flatMap(json -> json.text("etag")).filter(ReadHeaders::isEtag))
            .flatMap(etag -> etag.<HubReply<String>>map(HubReply.Done::new).orElseGet(() -> etagOf(path)));
    return unsure.get() && reply instanceof HubReply.Failed<String>(HubTrouble.Changed _)
        ? ifItIsThere(path, content, reply)
        : reply;
  }

  /** A try of which nothing was heard may have done it, and be what stands in the way of the next. */
  private HubReply<String> ifItIsThere(FilePath path, Content content, HubReply<String> refused) {
    try {
      String md5 = Md5.of(content);
      HubReply<String> there = etagOf(path);
      return there.done().flatMap(Md5::inEtag).equals(Optional.of(md5)) ? there : refused;
    } catch (IOException e) {
      return HubLine.failed(new HubTrouble.DiskFailed());
    }
  }

  private HubReply<String> etagOf(FilePath path) {
    return stat(path).map(FileStat::etag);
  }

  @Override
  public HubReply<FilePath> delete(FilePath path) {
    var unsure = new AtomicBoolean();
    HubReply<FilePath> reply =
        authorized(
                writeAddress("/delete/", path),
                (where, headers) ->
                    noting(unsure, line.ask(HubLine.brief(Message.Method.DELETE, where, headers), 0)))
            .map(_ -> path);
    return unsure.get() && reply instanceof HubReply.Failed<FilePath>(HubTrouble.Missing _)
        ? new HubReply.Done<>(path)
        : reply;
  }

  private static <T> HubReply<T> noting(AtomicBoolean unsure, HubReply<T> reply) {
    if (reply instanceof HubReply.Failed<T>(HubTrouble.Unreachable _)
        || reply instanceof HubReply.Failed<T>(HubTrouble.NotWell _)) {
      unsure.set(true);
    }
    return reply;
  }

  /** One try of something that wants an authorization. */
  private interface Asking {
    HubReply<HubLine.Answer> ask(WebAddress where, Map<String, String> headers);
  }

  /** Tries with an authorization; where it does not count, once more with one for what the hub wants now. */
  private HubReply<HubLine.Answer> authorized(Optional<WebAddress> where, Asking asking) {
    if (where.isEmpty()) {
      return HubLine.failed(new HubTrouble.NameRefused());
    }
    Supplier<HubReply<HubLine.Answer>> tries =
        () ->
            line.persistently(
                () -> asking.ask(where.get(), Map.of("Authorization", authorization())));
    HubReply<HubLine.Answer> reply = tries.get();
    return reply instanceof HubReply.Failed<HubLine.Answer>(HubTrouble.NotAllowed _) && hub.renewInfo()
        ? afresh(tries)
        : reply;
  }

  private HubReply<HubLine.Answer> afresh(Supplier<HubReply<HubLine.Answer>> tries) {
    synchronized (this) {
      made = null;
    }
    return tries.get();
  }

  private synchronized String authorization() {
    HubInfo info = hub.info();
    Instant now = line.clock().instant();
    Made last = made;
    if (last == null || !last.info().equals(info) || !now.isBefore(last.at().plus(TOKEN_USE)) || now.isBefore(last.at())) {
      var token =
          new HubToken(
              info, hub.place().url(), association, Optional.of(new HubToken.Times(now, TOKEN_LIFE)));
      last = new Made(info, now, token.header(key, publicKey, line.entropy()));
      made = last;
    }
    return last.header();
  }

  private Optional<WebAddress> writeAddress(String verb, FilePath path) {
    return FileAddress.escaped(path)
        .flatMap(escaped -> WebAddress.parse(hub.place().url() + verb + address + "/" + escaped));
  }

  private <T> HubReply<T> withReadAddress(FilePath path, Function<WebAddress, HubReply<T>> use) {
    return FileAddress.escaped(path)
        .flatMap(escaped -> WebAddress.parse(hub.place().readPrefix() + address + "/" + escaped))
        .map(use)
        .orElseGet(() -> HubLine.failed(new HubTrouble.NameRefused()));
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return more;
  }

  private static String type(Content content) {
    String type = content.type();
    return type.isEmpty() || !Message.isPlain(type) ? ANY_TYPE : type;
  }

  @Override
  public void close() {
    key.close();
  }

  @Override
  public String toString() {
    return "bucket " + address + " at " + hub.place().url();
  }
}
