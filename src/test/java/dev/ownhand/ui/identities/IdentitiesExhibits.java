package dev.ownhand.ui.identities;

import dev.ownhand.auth.Home;
import dev.ownhand.auth.IdentityBook;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.Homes;
import dev.ownhand.ui.controls.QrPopup;
import dev.ownhand.ui.work.HandBackground;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** Home in all its states. */
public final class IdentitiesExhibits {
  private static final HandBackground BACKGROUND = new HandBackground();

  private IdentitiesExhibits() {}

  public static List<Exhibit> all() {
    return List.of(
        exhibit("home-first", Homes::settled, _ -> {}),
        exhibit("home", IdentitiesExhibits::usual, _ -> {}),
        exhibit("home-adding", IdentitiesExhibits::usual, IdentitiesViewModel::beginAdding),
        exhibit(
            "home-renaming",
            IdentitiesExhibits::usual,
            model -> model.beginRenaming(model.cards().get(1))),
        exhibit("home-long-names", IdentitiesExhibits::unusual, _ -> {}),
        exhibit("home-hundred", IdentitiesExhibits::hundred, _ -> {}),
        new Exhibit("home-qr", 420, 460, IdentitiesExhibits::code));
  }

  private static Exhibit exhibit(
      String name, Supplier<Home> home, Consumer<IdentitiesViewModel> step) {
    return Exhibit.inMainWindow(
        name,
        texts -> {
          try (Home lived = home.get()) {
            IdentitiesViewModel model = model(lived, texts);
            Parent root = new IdentitiesView(model, texts).root();
            BACKGROUND.work();
            step.accept(model);
            return root;
          }
        });
  }

  private static IdentitiesViewModel model(Home home, Texts texts) {
    return new IdentitiesViewModel(home.household(), BACKGROUND, texts, home.clock());
  }

  private static Parent code(Texts texts) {
    try (Home home = usual()) {
      IdentitiesViewModel model = model(home, texts);
      model.reload();
      BACKGROUND.work();
      Card card = model.cards().getFirst();
      return QrPopup.content(
          card.name(), card.identity().address(), texts, new Button(texts.text("ui.close")));
    }
  }

  private static Home usual() {
    Home home = Furnishing.labelled(Homes.settled(), List.of("Private", "Work", ""));
    Furnishing.inside(home, in -> in.records().identities().makeDefault(1));
    Furnishing.signedIn(
        home,
        "https://notes.example",
        1,
        Duration.ofMinutes(20),
        List.of("store_write", "publish_data"));
    Furnishing.signedIn(
        home, "https://chat.example:8443", 0, Duration.ofDays(3), List.of("store_write", "email"));
    Furnishing.signedIn(
        home, "http://localhost:3000", 2, Duration.ofDays(40), List.of("collection.contacts"));
    return home;
  }

  private static Home unusual() {
    Home home =
        Furnishing.labelled(
            Homes.settled(),
            List.of(
                IdentityBook.label("A name that goes on and on ".repeat(400)),
                "שלום עולם, הזהות שלי",
                "我的第二个身份，用于工作和学习",
                IdentityBook.label("two\nlines\u202e and a trick"),
                "W".repeat(60)));
    Furnishing.signedIn(
        home,
        "https://" + "very-long-name.".repeat(8) + "example",
        1,
        Duration.ofDays(1),
        List.of("store_write", "collection." + "c".repeat(60)));
    return home;
  }

  private static Home hundred() {
    return Furnishing.labelled(
        Homes.settled(), IntStream.rangeClosed(1, 100).mapToObj(i -> "Identity no. " + i).toList());
  }
}
