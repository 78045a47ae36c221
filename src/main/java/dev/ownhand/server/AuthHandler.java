package dev.ownhand.server;

import dev.ownhand.auth.Arrival;
import dev.ownhand.auth.Ending;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.RequestCheck;
import dev.ownhand.auth.RequestLink;
import dev.ownhand.auth.SignIn;
import dev.ownhand.auth.Visit;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code /auth}: takes requests in and shows the browser that brought one how it stands. */
final class AuthHandler {
  private static final System.Logger LOG = System.getLogger(AuthHandler.class.getName());

  private final SignIn signIn;
  private final Household household;
  private final Pages pages;
  private final Entropy entropy;

  AuthHandler(SignIn signIn, Household household, Pages pages, Entropy entropy) {
    this.signIn = signIn;
    this.household = household;
    this.pages = pages;
    this.entropy = entropy;
  }

  /** {@code GET /auth?authRequest=...[&echo=...]}. */
  void arrive(HttpServerExchange exchange) {
    switch (RequestLink.ofParameters(parameter(exchange, "authRequest"), parameter(exchange, "echo"))) {
      case RequestLink.Reading.Refused(var refusal) ->
          pages.refused(exchange, new RequestCheck.Refused(List.of(refusal), Set.of()));
      case RequestLink.Reading.Read(RequestLink link) -> {
        String visitor = Visitor.knownOrNew(exchange, entropy);
        show(exchange, signIn.arrive(link, visitor, entrance(exchange)));
      }
    }
  }

  private void show(HttpServerExchange exchange, Arrival arrival) {
    switch (arrival) {
      case Arrival.Refused(var check) -> pages.refused(exchange, check);
      case Arrival.Echoed(WebAddress back) -> redirect(exchange, 302, back);
      case Arrival.Received(Visit visit) -> show(exchange, visit);
      case Arrival.AnsweredBefore(Ending ending, WebAddress app) ->
          pages.answered(exchange, ending, app, app.origin());
      case Arrival.OpenElsewhere(var app) -> pages.show(exchange, 409, Page.of("elsewhere").from(app));
      case Arrival.Blocked(var app) -> pages.show(exchange, 403, Page.of("blocked").from(app));
      case Arrival.Crowded(var app) -> pages.show(exchange, 503, Page.of("crowded").from(app));
    }
  }

  private void show(HttpServerExchange exchange, Visit visit) {
    Optional<Ending> ending = visit.ending();
    if (ending.isEmpty()) {
      pages.waiting(exchange, visit, VisitStanding.of(visit, household.condition()));
    } else if (!visit.firstSight()) {
      pages.answered(exchange, ending.get(), visit);
    } else if (ending.get() == Ending.GRANTED) {
      redirect(exchange, 303, visit.wayBack());
    } else {
      pages.ended(exchange, ending.get(), visit);
    }
  }

  /** {@code GET /auth/visits/<id>/on}: on to the app, with the answer if there is one. */
  void goOn(HttpServerExchange exchange) {
    Optional<Visit> visit = visit(exchange).filter(found -> found.ending().isPresent());
    if (visit.isEmpty()) {
      pages.show(exchange, 404, Page.of("missing"));
      return;
    }
    boolean unseen = visit.get().firstSight();
    LOG.log(System.Logger.Level.DEBUG, unseen ? "the app is told" : "the app is told again");
    redirect(exchange, 303, visit.get().wayBack());
  }

  /** {@code GET /auth/visits/<id>/events}: how the visit stands, as it changes. */
  HttpHandler events() {
    var stream = new VisitEvents(household::condition);
    return exchange -> {
      Optional<Visit> visit = visit(exchange);
      if (visit.isPresent()) {
        stream.follow(visit.get(), exchange);
      } else {
        pages.show(exchange, 404, Page.of("missing"));
      }
    };
  }

  /** {@code GET /auth/visits/<id>/aside} and {@code /gone}: what a page says of itself. */
  HttpHandler told(Consumer<Visit> word) {
    return exchange -> {
      Optional<Visit> visit = visit(exchange);
      if (visit.isPresent()) {
        word.accept(visit.get());
        exchange.setStatusCode(204).endExchange();
      } else {
        pages.show(exchange, 404, Page.of("missing"));
      }
    };
  }

  private Optional<Visit> visit(HttpServerExchange exchange) {
    String id =
        exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().getOrDefault("visit", "");
    return Visitor.known(exchange).flatMap(visitor -> signIn.visit(id, visitor));
  }

  private static void redirect(HttpServerExchange exchange, int status, WebAddress address) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.LOCATION, address.toString());
    exchange.endExchange();
  }

  /** Our address as this browser knows it; the host was checked before. */
  private static WebAddress entrance(HttpServerExchange exchange) {
    return WebAddress.parse("http://" + exchange.getHostAndPort() + Routes.AUTH).orElseThrow();
  }

  private static List<String> parameter(HttpServerExchange exchange, String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null ? List.of() : List.copyOf(values);
  }
}
