package dev.ownhand.ui.welcome;

import dev.ownhand.auth.Home;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.keychain.WordCount;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.Homes;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.HandBackground;
import java.util.List;
import java.util.function.Consumer;

/** Every screen of the first start in every state. */
public final class WelcomeExhibits {
  private static final String GOOD = "meadow carbon wombat";

  private final HandBackground background = new HandBackground();
  private final Home home = new Home(Homes.folder());
  private final Texts texts;

  private WelcomeExhibits(Texts texts) {
    this.texts = texts;
  }

  /** All of them. */
  public static List<Exhibit> all() {
    return List.of(
        Exhibit.inMainWindow(
            "welcome", texts -> new WelcomeView(texts, () -> {}, () -> {}).root()),
        create("create-words-covered", (_, _) -> {}),
        create("create-words-shown", (_, model) -> model.show()),
        create(
            "create-words-24",
            (_, model) -> {
              model.choose(WordCount.TWENTY_FOUR);
              model.show();
            }),
        create("create-words-copied", (_, model) -> model.copyWords()),
        create("create-words-printers", (it, model) -> it.printers(model)),
        create(
            "create-words-looking-for-printers",
            (it, model) -> {
              model.lookForPrinters();
              it.background.pass(Activity.LONG);
            }),
        create(
            "create-words-printed",
            (it, model) -> {
              it.printers(model);
              model.print("Brother HL-L2350DW");
              it.background.work();
            }),
        create(
            "create-words-not-printed",
            (it, model) -> {
              it.printers(model);
              model.print("jammed");
              it.background.work();
            }),
        create("create-quiz", (_, model) -> quiz(model)),
        create(
            "create-quiz-answered",
            (_, model) -> {
              quiz(model);
              model.quiz().get(0).typedProperty().set("abandon");
              model.quiz().get(1).typedProperty().set("Страница");
              model.next();
            }),
        create("create-password", (_, model) -> password(model)),
        create(
            "create-password-weak",
            (it, model) -> {
              password(model);
              it.type(model.password(), "password1", "password1");
            }),
        create(
            "create-password-fair",
            (it, model) -> {
              password(model);
              it.type(model.password(), "wombat93k", "");
            }),
        create(
            "create-password-different",
            (it, model) -> {
              password(model);
              it.type(model.password(), GOOD, "meadow carbon");
              model.password().readableProperty().set(true);
              model.next();
            }),
        create(
            "create-password-working",
            (it, model) -> {
              password(model);
              it.type(model.password(), GOOD, GOOD);
              model.next();
              it.background.pass(Activity.LONG);
            }),
        create(
            "create-password-already-there",
            (it, model) -> {
              it.home.settled();
              password(model);
              it.type(model.password(), GOOD, GOOD);
              model.next();
              it.background.work();
            }),
        create(
            "create-done",
            (it, model) -> {
              password(model);
              it.type(model.password(), GOOD, GOOD);
              model.next();
              it.background.work();
            }),
        restore("restore-empty", _ -> {}),
        restore("restore-typing", model -> type(model, "legal winner th")),
        restore(
            "restore-bad-word",
            model ->
                type(model, "legal winner thank yeer wave sausage xxyyzz useful legal winner ")),
        restore(
            "restore-long-and-foreign",
            model ->
                type(
                    model,
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 誰も知らない"
                        + " ложка مفتاح "
                        + "zoo ".repeat(30))),
        restore(
            "restore-wrong-checksum",
            model -> {
              type(model, "abandon ".repeat(12));
              model.next();
            }),
        restore(
            "restore-wrong-count",
            model -> {
              type(model, "abandon ".repeat(11));
              model.next();
            }),
        restore(
            "restore-password",
            model -> {
              type(model, "abandon ".repeat(11) + "about");
              model.next();
            }));
  }

  private interface Act {
    void on(WelcomeExhibits it, CreateViewModel model);
  }

  private static Exhibit create(String name, Act act) {
    return Exhibit.inMainWindow(
        name,
        texts -> {
          var it = new WelcomeExhibits(texts);
          var model =
              new CreateViewModel(
                  it.home.household(), ZEROS, it.background, it.texts, it.around());
          var view = new CreateView(model, texts, () -> {}, () -> {});
          act.on(it, model);
          return view.root();
        });
  }

  private static Exhibit restore(String name, Consumer<RestoreViewModel> act) {
    return Exhibit.inMainWindow(
        name,
        texts -> {
          var it = new WelcomeExhibits(texts);
          var model =
              new RestoreViewModel(it.home.household(), it.background, it.texts, it.around());
          var view = new RestoreView(model, texts, () -> {}, () -> {});
          act.accept(model);
          return view.root();
        });
  }

  /** The same phrase in every picture. */
  private static final Entropy ZEROS = byte[]::new;

  private Surroundings around() {
    return new Surroundings(
        new HandClip(),
        new HandPrintShop("Brother HL-L2350DW", "jammed", "プリンター on a very long name ".repeat(4)),
        8888);
  }

  private void printers(CreateViewModel model) {
    model.lookForPrinters();
    background.work();
  }

  private static void quiz(CreateViewModel model) {
    model.show();
    model.next();
  }

  /** The words of zeros are eleven times the first of the list and once "about". */
  private static void password(CreateViewModel model) {
    quiz(model);
    model.quiz().forEach(word -> word.typedProperty().set("abandon"));
    model.next();
  }

  private void type(PasswordViewModel model, String password, String again) {
    model.passwordProperty().set(password);
    model.againProperty().set(again);
    background.work();
  }

  private static void type(RestoreViewModel model, String phrase) {
    model.typedProperty().set(phrase);
  }
}
