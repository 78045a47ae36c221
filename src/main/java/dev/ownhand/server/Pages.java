package dev.ownhand.server;

import dev.ownhand.auth.AppManifest;
import dev.ownhand.auth.Ending;
import dev.ownhand.auth.Icon;
import dev.ownhand.auth.OriginNote;
import dev.ownhand.auth.RequestCheck;
import dev.ownhand.auth.SignInRequest;
import dev.ownhand.auth.Visit;
import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.texts.QuestionTexts;
import dev.ownhand.texts.RefusalTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.texts.Told;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages, each with its state, its sentence and its way on. */
final class Pages {
  private static final int NONCE_BYTES = 16;

  private final Texts texts;
  private final RefusalTexts refusals;
  private final QuestionTexts sentences;
  private final Entropy entropy;
  private final PageWriter writer;

  Pages(Texts texts, Entropy entropy) {
    this.texts = texts;
    this.refusals = new RefusalTexts(texts);
    this.sentences = new QuestionTexts(texts);
    this.entropy = entropy;
    this.writer = new PageWriter(texts);
  }

  void refused(HttpServerExchange exchange, RequestCheck.Refused check) {
    Page page = Page.of("refused");
    for (var refusal : check.refusals()) {
      Told told = refusals.told(refusal);
      page = page.with(new Page.Part.Broken(told.code(), told.person(), told.developer()));
    }
    show(exchange, 400, page.with(new Page.Part.Sentence(texts.text("page.refused.way"))));
  }

  void waiting(HttpServerExchange exchange, Visit visit, VisitStanding standing) {
    Page page = described(Page.of(standing.word()), visit);
    page = page.with(new Page.Part.Sentence(texts.text("page.code", visit.code())));
    show(exchange, 200, page.following(Routes.AUTH + "/visits/" + visit.id() + "/events"));
  }

  void ended(HttpServerExchange exchange, Ending ending, Visit visit) {
    String state = ending.name().toLowerCase(Locale.ROOT);
    String app = visit.request().redirect().toString();
    Page page =
        Page.of(state)
            .from(visit.request().app())
            .with(new Page.Part.Way(texts.text("page." + state + ".way"), app));
    boolean leadsBack =
        switch (ending) {
          case DECLINED, BLOCKED -> true;
          case GRANTED, EXPIRED, REPLACED -> false;
        };
    show(exchange, 200, leadsBack ? page.leadingTo(app) : page);
  }

  void answered(HttpServerExchange exchange, Ending ending, Visit visit) {
    WebAddress app = visit.request().redirect();
    String way = ending == Ending.GRANTED ? Routes.AUTH + "/visits/" + visit.id() + "/on" : app.toString();
    answered(exchange, ending, way, app.origin());
  }

  void answered(HttpServerExchange exchange, Ending ending, WebAddress way, Origin app) {
    answered(exchange, ending, way.toString(), app);
  }

  private void answered(HttpServerExchange exchange, Ending ending, String way, Origin app) {
    String how = "page.answered." + ending.name().toLowerCase(Locale.ROOT);
    show(
        exchange,
        200,
        Page.of("answered")
            .from(app)
            .with(new Page.Part.Sentence(texts.text(how)))
            .with(new Page.Part.Way(texts.text("page.answered.way"), way)));
  }

  /** The app, by its origin, then by what it says of itself. */
  private Page described(Page bare, Visit visit) {
    SignInRequest request = visit.request();
    Page page = bare.from(request.app());
    Optional<AppManifest> manifest = visit.manifest();
    if (manifest.flatMap(AppManifest::name).isPresent()) {
      page =
          page.with(
              new Page.Part.Quotation(
                  texts.text("page.quoted", manifest.flatMap(AppManifest::name).orElseThrow()),
                  manifest
                      .flatMap(AppManifest::icon)
                      .map(Icon::base64)));
    }
    var said = new ArrayList<String>();
    manifest.flatMap(AppManifest::trouble).map(sentences::trouble).ifPresent(said::add);
    // Which sites the person knows is nothing for a page.
    OriginNote.of(request.app(), List.of()).stream().map(sentences::note).forEach(said::add);
    sentences.domain(request).ifPresent(said::add);
    for (String one : said) {
      page = page.with(new Page.Part.Sentence(one));
    }
    return page;
  }

  void show(HttpServerExchange exchange, int status, Page page) {
    String nonce = Base64.getEncoder().encodeToString(entropy.bytes(NONCE_BYTES));
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    exchange
        .getResponseHeaders()
        .put(
            SafeHeaders.CONTENT_SECURITY_POLICY,
            ("default-src 'none'; script-src 'nonce-%s'; style-src 'nonce-%s'; img-src data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .formatted(nonce, nonce));
    exchange.getResponseSender().send(writer.html(page, nonce), StandardCharsets.UTF_8);
  }
}
