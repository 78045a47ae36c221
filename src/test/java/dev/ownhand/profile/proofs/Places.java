package dev.ownhand.profile.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.ownhand.base.Origin;
import dev.ownhand.crypto.Address;
import dev.ownhand.net.DnsTxtRecords;
import dev.ownhand.net.LoopbackSite;
import dev.ownhand.net.NameServer;
import dev.ownhand.net.OkHttpPublicWeb;
import dev.ownhand.profile.Account;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** All services at once, on this computer: real HTTP and a real name server. */
final class Places implements AutoCloseable {
  static final ProofStatement STATEMENT =
      ProofStatement.of(Address.parse("16QVHb7h5wjfsGciqa2Ln6HAzH4Nhwtxjj").orElseThrow());

  /** What is answered whatever is asked for. */
  record Always(int status, Map<String, String> headers, String body) {}

  final PushedClock clock = new PushedClock();
  final NameServer names = NameServer.open();
  final RecentResults results = new RecentResults();
  private final LoopbackSite site = LoopbackSite.open();
  private final OkHttpPublicWeb web;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile Optional<Always> always = Optional.empty();
  final ProofChecker checker;

  Places() throws IOException {
    site.at("/", this::answer);
    Origin here = site.address("/").origin();
    web = new OkHttpPublicWeb(clock, here::equals);
    checker =
        new ProofChecker(
            web,
            new DnsTxtRecords(() -> Optional.of(names.place())),
            results,
            clock,
            clock,
            this::endpoints);
  }

  /** Each service below a folder of its own. */
  Endpoints endpoints() {
    return Endpoints.USUAL.with(
        ProofServices.all().stream()
            .map(ProofService::id)
            .distinct()
            .collect(
                Collectors.toMap(id -> id, id -> site.address("/" + id).toString())));
  }

  /** Something that can be fetched. */
  Places has(String path, String page) {
    pages.put(path, page);
    return this;
  }

  /** From now on nothing else is answered. */
  Places always(int status, Map<String, String> headers, String body) {
    always = Optional.of(new Always(status, headers, body));
    return this;
  }

  /** From now on it answers as before. */
  Places asBefore() {
    always = Optional.empty();
    return this;
  }

  ProofCheck check(Account account) {
    return checker.check(STATEMENT, account).latest();
  }

  /** Paths and queries that were fetched. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    if (always.isPresent()) {
      always.get().headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = always.get().body().getBytes(UTF_8);
      exchange.sendResponseHeaders(always.get().status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } else if (pages.containsKey(path)) {
      LoopbackSite.answer(exchange, pages.get(path).getBytes(UTF_8));
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  @Override
  public void close() {
    web.close();
    site.close();
    names.close();
  }
}
