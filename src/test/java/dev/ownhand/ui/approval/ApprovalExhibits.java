package dev.ownhand.ui.approval;

import dev.ownhand.auth.Grant;
import dev.ownhand.auth.Home;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.Presence;
import dev.ownhand.auth.Question;
import dev.ownhand.auth.Requests;
import dev.ownhand.auth.Visit;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Origin;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.Homes;
import dev.ownhand.ui.work.HandBackground;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javax.imageio.ImageIO;

/** The approval window in all its states. */
public final class ApprovalExhibits {
  static final String APP = "https://album.example";

  private ApprovalExhibits() {}

  public static List<Exhibit> all() {
    return List.of(
        window("approval-first-visit", on -> on.ask(APP, "store_write", "publish_data", "email")),
        window("approval-on-this-computer", on -> on.ask("http://localhost:3000", "store_write")),
        window("approval-number", on -> on.ask("https://192.0.2.7:8443", "store_write")),
        window("approval-new-permission", ApprovalExhibits::newPermission),
        window("approval-many-identities", ApprovalExhibits::manyIdentities),
        window("approval-other-scripts", ApprovalExhibits::otherScripts),
        window("approval-forged-letters", on -> on.ask("https://xn--pple-43d.example", "store_write")),
        window("approval-looks-like", ApprovalExhibits::looksLike),
        window("approval-long-origin", ApprovalExhibits::longOrigin),
        window("approval-boastful-name", on -> on.askNamed("Sign in as Alice")),
        window("approval-endless-name", on -> on.askNamed("Endless ".repeat(2000))),
        window("approval-hidden-name", on -> on.askNamed("Album\n\n\u202eelpmaxe.live\u202c")),
        window("approval-no-description", on -> on.ask("https://silent.example", "store_write")),
        window("approval-queue", ApprovalExhibits::queue),
        window("approval-page-gone", ApprovalExhibits::pageGone),
        window("approval-bad-email", ApprovalExhibits::badEmail),
        window("approval-locked", ApprovalExhibits::locked),
        window("approval-too-late", ApprovalExhibits::tooLate));
  }

  private static Exhibit window(String name, Consumer<Window> state) {
    return new Exhibit(
        name,
        620,
        720,
        texts -> {
          var window = new Window(texts);
          state.accept(window);
          return window.view();
        });
  }

  private static void newPermission(Window on) {
    on.inside(
        inside ->
            inside
                .records()
                .grants()
                .write(new Grant(origin(APP), 0, List.of("store_write"), Requests.NOW)));
    on.ask(APP, "store_write", "publish_data", "collection.photos");
  }

  private static void manyIdentities(Window on) {
    on.label(0, "Anna Lindqvist");
    on.label(
        on.add(), "A very long label of an identity that goes on and on until nobody wants to read it");
    on.label(on.add(), "Work and nothing else");
    on.ask(APP, "store_write", "email");
    on.model.identityProperty().set(on.question().identities().get(1));
  }

  private static void otherScripts(Window on) {
    on.label(0, "مرحبا بالعالم");
    on.askNamed("שלום עולם");
  }

  private static void looksLike(Window on) {
    on.inside(
        inside ->
            inside.records().grants().write(new Grant(origin(APP), 0, List.of(), Requests.NOW)));
    on.ask("https://a1bum.example", "store_write");
  }

  private static void longOrigin(Window on) {
    String label = "accounts-example-com-sign-in-with-your-usual-identity-please";
    on.ask("https://" + (label + ".").repeat(3) + "example", "store_write");
  }

  private static void queue(Window on) {
    on.ask(APP, "store_write");
    on.ask("https://notes.example", "store_write");
    on.ask("https://chess.example", "store_write");
  }

  private static void pageGone(Window on) {
    Visit visit = on.ask(APP, "store_write");
    var gone = new CountDownLatch(1);
    visit.onChange(
        () -> {
          if (visit.presence() == Presence.GONE) {
            gone.countDown();
          }
        });
    on.leaving.run();
    visit.left();
    try {
      gone.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    on.background.work();
  }

  private static void badEmail(Window on) {
    on.ask(APP, "email");
    on.model.givesEmailProperty().set(true);
    on.model.emailProperty().set("anna at example");
    on.model.gotFocus();
    on.background.pass(Arming.PAUSE);
    on.model.approve();
  }

  private static void locked(Window on) {
    on.home.household().lock();
    on.ask(APP, "store_write");
  }

  private static void tooLate(Window on) {
    on.ask(APP, "store_write");
    on.home.pass(Duration.ofMinutes(11));
    on.home.signIn().visit("none", "visitor");
    on.background.work();
  }

  private static Origin origin(String app) {
    return new Origin("https", app.substring("https://".length()), 443);
  }

  /** The window, on a real home. */
  static final class Window {
    final Home home = Homes.settled();
    final HandBackground background = new HandBackground();
    final ApprovalViewModel model;
    private final Texts texts;
    private int visitors;
    private Runnable leaving = () -> {};

    Window(Texts texts) {
      this.texts = texts;
      model = new ApprovalViewModel(home.signIn(), home.household(), background, texts);
    }

    Parent view() {
      return new ApprovalView(model, home.household(), background, texts);
    }

    Visit ask(String app, String... scopes) {
      if (!app.equals("https://silent.example")) {
        home.serve(
            app + "/manifest.json",
            """
            {"name": "Photo Album of the Lindqvist Family", "icons": [{"src": "/icon.png"}]}""");
        home.serve(app + "/icon.png", icon());
      }
      return arrive(app, scopes);
    }

    Visit askNamed(String name) {
      home.serve(
          APP + "/manifest.json",
          Json.write(JsonValue.Obj.empty().with("name", name)));
      return arrive(APP, "store_write");
    }

    private Visit arrive(String app, String... scopes) {
      home.arrive(
          Requests.signed(
              Requests.claims(app).with("scopes", JsonValue.texts(List.of(scopes)))),
          "visitor" + visitors++);
      Visit visit = home.atDesk();
      leaving = visit.follow(() -> {});
      model.arrived(visit);
      background.work();
      return visit;
    }

    Question question() {
      return ((Asked.Asking) model.askedProperty().get()).question();
    }

    int add() {
      return home.household()
          .inside(inside -> inside.records().identities().add().index())
          .orElseThrow();
    }

    void label(int index, String label) {
      inside(inside -> inside.records().identities().relabel(index, label));
    }

    void inside(Consumer<Household.Inside> task) {
      boolean done =
          home.household()
              .inside(
                  inside -> {
                    task.accept(inside);
                    return true;
                  })
              .orElse(false);
      if (!done) {
        throw new AssertionError("locked");
      }
    }

    private static byte[] icon() {
      var picture = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
      var pen = picture.createGraphics();
      pen.setColor(new Color(0x2f, 0x6f, 0x4f));
      pen.fillRect(0, 0, 96, 96);
      pen.setColor(Color.WHITE);
      pen.fillOval(24, 24, 48, 48);
      pen.dispose();
      var png = new ByteArrayOutputStream();
      try {
        ImageIO.write(picture, "png", png);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return png.toByteArray();
    }
  }
}
