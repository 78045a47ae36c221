package dev.ownhand.program;

import dev.ownhand.auth.RequestLink;
import dev.ownhand.base.WebAddress;
import dev.ownhand.platform.HandOver;
import dev.ownhand.platform.Message;
import dev.ownhand.platform.Opening;
import dev.ownhand.platform.handler.Trials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** What a later start hands to the running program: a link, or the wish to see the window. */
public final class Handed {
  /** The message of somebody who wants to see the window. */
  public static final String WINDOW = "window";

  /** The refusal of a link where no browser can be opened. */
  public static final String NO_BROWSER = "no-browser";

  /** The refusal of a window where there is no screen. */
  public static final String NO_SCREEN = "no-screen";

  /** Begins the message of somebody who opens the link of a trial that follows, and wants to know whether it comes. */
  public static final String AWAIT = "await ";

  /** Begins the question whether it has come. */
  public static final String HAS_COME = "has come ";

  private static final String NOT_YET = "not-yet";

  private static final System.Logger LOG = System.getLogger(Handed.class.getName());

  private Handed() {}

  /** Sees to a message. */
  public static HandOver.Answer take(Message message, Program program) {
    if (message.text().equals(WINDOW)) {
      return switch (program.showWindow()) {
        case Program.Showing.Shown ignored -> new HandOver.Delivered();
        case Program.Showing.NoScreen ignored -> new HandOver.Refused(NO_SCREEN);
      };
    }
    if (message.text().startsWith(AWAIT)) {
      program.trials().await(message.text().substring(AWAIT.length()));
      return new HandOver.Delivered();
    }
    if (message.text().startsWith(HAS_COME)) {
      return program.trials().hasArrived(message.text().substring(HAS_COME.length()))
          ? new HandOver.Delivered()
          : new HandOver.Refused(NOT_YET);
    }
    if (Trials.isTrial(message.text())) {
      // Nobody is told whether it was waited for.
      program.trials().arrived(message.text());
      return new HandOver.Delivered();
    }
    return switch (RequestLink.ofLink(message.text())) {
      case RequestLink.Reading.Refused(var refusal) -> {
        LOG.log(System.Logger.Level.INFO, "a link was refused: {0}", refusal.rule().code());
        yield new HandOver.Refused(refusal.rule().code());
      }
      case RequestLink.Reading.Read(RequestLink link) -> open(link, message.starter(), program);
    };
  }

  /** A link goes to the browser it was clicked in, which brings it to our entrance. */
  private static HandOver.Answer open(
      RequestLink link, OptionalLong starter, Program program) {
    return switch (program.browse(entrance(link, program), starter)) {
      case Opening.Opened ignored -> {
        LOG.log(System.Logger.Level.INFO, "a link was led to a browser");
        yield new HandOver.Delivered();
      }
      case Opening.NoBrowser ignored -> {
        LOG.log(System.Logger.Level.WARNING, "there is no browser for a link");
        yield new HandOver.Refused(NO_BROWSER);
      }
    };
  }

  /** Where a browser takes a link. */
  public static WebAddress entrance(RequestLink link, Program program) {
    WebAddress entrance =
        WebAddress.parse("http://localhost:" + program.port() + "/auth")
            .orElseThrow()
            .withParameter("authRequest", URLEncoder.encode(link.token(), StandardCharsets.UTF_8));
    return link.echo().map(id -> entrance.withParameter("echo", id)).orElse(entrance);
  }
}
