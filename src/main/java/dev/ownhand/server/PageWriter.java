package dev.ownhand.server;

import dev.ownhand.texts.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Turns a {@link Page} into HTML. The only place where text becomes markup. */
final class PageWriter {
  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");
  private static final int SECONDS_BEFORE_LEAVING = 4;
  private static final int SECONDS_BETWEEN_REFRESHES = 2;

  private final Texts texts;

  PageWriter(Texts texts) {
    this.texts = texts;
  }

  String html(Page page, String nonce) {
    var html = new StringBuilder(4096);
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .append("<link rel=\"icon\" href=\"data:,\">\n");
    page.leadsTo().ifPresent(address -> html.append(refresh(SECONDS_BEFORE_LEAVING + ";url=" + address)));
    if (page.follow().isPresent()) {
      html.append("<noscript>").append(refresh("" + SECONDS_BETWEEN_REFRESHES)).append("</noscript>\n");
    }
    html.append("<title>").append(escape(title(page))).append("</title>\n");
    html.append("<style nonce=\"").append(nonce).append("\">").append(STYLE).append("</style>\n</head>\n");
    html.append("<body data-state=\"").append(escape(page.state())).append('"');
    page.follow().ifPresent(events -> html.append(" data-events=\"").append(escape(events)).append('"'));
    html.append(">\n<main>\n<p class=\"brand\">").append(escape(texts.text("page.title"))).append("</p>\n");
    page.app()
        .ifPresent(
            app ->
                html.append("<p class=\"app\"><strong>")
                    .append(escape(app.toString()))
                    .append("</strong> <span>")
                    .append(escape(texts.text("page.asks")))
                    .append("</span></p>\n"));
    html.append("<h1>").append(escape(title(page))).append("</h1>\n");
    if (!page.state().equals("refused") && !page.state().equals("answered")) {
      html.append("<p aria-live=\"polite\">")
          .append(escape(texts.text("page." + page.state() + ".text")))
          .append("</p>\n");
    }
    page.parts().forEach(part -> html.append(part(part)));
    html.append("</main>\n");
    if (page.follow().isPresent()) {
      html.append("<script nonce=\"").append(nonce).append("\">").append(SCRIPT).append("</script>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private String title(Page page) {
    return texts.text("page." + page.state() + ".title");
  }

  private String part(Page.Part part) {
    return switch (part) {
      case Page.Part.Sentence(String text) -> "<p>" + escape(text) + "</p>\n";
      case Page.Part.Quotation(String text, var picture) ->
          "<p class=\"quotation\">"
              + picture
                  .map(png -> "<img alt=\"\" src=\"data:image/png;base64," + escape(png) + "\">")
                  .orElse("")
              + "<span>"
              + escape(text)
              + "</span></p>\n";
      case Page.Part.Broken(String code, String person, String developer) ->
          "<div class=\"broken\" data-refusal=\""
              + escape(code)
              + "\"><p>"
              + escape(person)
              + "</p><details><summary>"
              + escape(texts.text("page.refused.detail"))
              + "</summary><p><code>"
              + escape(code)
              + "</code> "
              + escape(developer)
              + "</p></details></div>\n";
      case Page.Part.Way(String text, String address) ->
          "<p><a class=\"way\" href=\"" + escape(address) + "\">" + escape(text) + "</a></p>\n";
    };
  }

  private static String refresh(String content) {
    return "<meta http-equiv=\"refresh\" content=\"" + escape(content) + "\">\n";
  }

  private static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String resource(String name) {
    try (InputStream stream = PageWriter.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
