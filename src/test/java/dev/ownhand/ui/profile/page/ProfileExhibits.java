package dev.ownhand.ui.profile.page;

import dev.ownhand.auth.ProfileBook;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.net.Body;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFault;
import dev.ownhand.publishing.Seen;
import dev.ownhand.publishing.Standing;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.controls.View;
import dev.ownhand.ui.controls.Wording;
import dev.ownhand.ui.profile.Atelier;
import dev.ownhand.ui.profile.Badge;
import dev.ownhand.ui.profile.HandProfileDesk;
import dev.ownhand.ui.profile.editing.KeyKind;
import dev.ownhand.ui.profile.portrait.PictureSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The profile page in all its states. */
public final class ProfileExhibits {
  private static final Duration TYPED = Duration.ofSeconds(1);

  private ProfileExhibits() {}

  public static List<Exhibit> all() {
    return Stream.of(forms(), standings(), pictures(), histories(), clashes(), pages(), people())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Exhibit> forms() {
    return List.of(
        exhibit("profile", ProfileExhibits::furnish, ProfileExhibits::type),
        exhibit("profile-empty", desk -> desk.identity(""), (_, _) -> {}),
        exhibit(
            "profile-long",
            desk -> {
              desk.identity("שלום עולם").identity("");
              desk.published(0, Atelier.talkative());
            },
            (_, _) -> {}),
        exhibit(
            "profile-fields",
            ProfileExhibits::furnish,
            (_, model) -> {
              model.editing().fields().addWebsite();
              model.editing().fields().websites().getLast().set("anna");
              model.editing().fields().addKey(KeyKind.SSH);
              model.editing().fields().addKey(KeyKind.BITCOIN);
              model.editing().emailProperty().set("anna");
            }),
        exhibit(
            "profile-disk-failed",
            ProfileExhibits::furnish,
            (atelier, model) -> {
              atelier.desk.failing(true);
              model.editing().fields().nameProperty().set("Bertil Lindqvist");
              atelier.background.pass(TYPED);
            }),
        unfinished(
            "profile-publishing",
            (atelier, model) -> {
              type(atelier, model);
              model.editing().publish();
              atelier.background.pass(TYPED);
            }));
  }

  private static List<Exhibit> standings() {
    return List.of(
        standing("profile-waiting", new Standing.Waiting(new HubTrouble.Unreachable())),
        standing("profile-not-reached", new Standing.NotReached(new HubTrouble.NotWell(503))),
        standing("profile-forged", new Standing.Forged(new ProfileFault.SignatureWrong())),
        standing("profile-too-large", new Standing.TooLarge()),
        standing("profile-clash", clash()),
        exhibit(
            "profile-forged-asked",
            desk -> {
              furnish(desk);
              desk.answering(new Standing.Forged(new ProfileFault.SignatureWrong()));
            },
            (_, model) -> model.editing().askToReplace()));
  }

  private static Standing clash() {
    return new Standing.Clashing(
        List.of(
            new Clash(
                List.of("name"),
                Optional.of(JsonValue.text("Anna Lindqvist")),
                Optional.of(JsonValue.text("Anna L."))),
            new Clash(
                List.of("description"),
                Optional.of(JsonValue.text("I draw maps. " + "And more maps. ".repeat(12))),
                Optional.empty()),
            new Clash(
                List.of("account", "github", "annal"),
                Optional.of(Account.of(new Account.Name("github", "annal")).members()),
                Optional.of(
                    Account.of(new Account.Name("github", "annal"))
                        .withProof("http", "https://gist.github.com/annal/2")
                        .members()))));
  }

  private static List<Exhibit> pictures() {
    return List.of(
        exhibit("profile-picture", ProfileExhibits::furnish, (_, model) -> model.portray()),
        framed("profile-picture-square", Atelier.picture(640, 400)),
        framed("profile-picture-tall", Atelier.picture(200, 900)),
        framed("profile-picture-small", Atelier.picture(40, 400)),
        framed("profile-picture-unreadable", Body.of("<svg/>".getBytes(
            StandardCharsets.UTF_8))));
  }

  private static List<Exhibit> histories() {
    return List.of(
        exhibit(
            "profile-history",
            ProfileExhibits::rememberSome,
            (atelier, model) -> {
              model.history();
              atelier.background.work();
            }),
        exhibit(
            "profile-history-asked",
            ProfileExhibits::rememberSome,
            (atelier, model) -> {
              type(atelier, model);
              atelier.background.work();
              model.history();
              atelier.background.work();
              if (model.stepProperty().get() instanceof Step.History(var history)) {
                history.choose(history.entries().getLast());
                history.publishAgain();
              }
            }),
        exhibit(
            "profile-history-none",
            desk -> desk.identity(""),
            (atelier, model) -> {
              model.history();
              atelier.background.work();
            }));
  }

  private static void rememberSome(HandProfileDesk desk) {
    furnish(desk);
    Person before = Atelier.alice().withName("Anna L.").withLocation("");
    desk.versions(
        0,
        List.of(
            version(Duration.ofHours(2), Atelier.alice()),
            version(Duration.ofDays(1), before),
            version(Duration.ofDays(40), before.withWebsites(List.of()).withDescription(""))));
  }

  private static ProfileBook.Version version(Duration ago, Person person) {
    return new ProfileBook.Version(HandProfileDesk.NOW.minus(ago), person);
  }

  private static List<Exhibit> clashes() {
    return List.of(
        exhibit(
            "profile-clash-open", ProfileExhibits::clashing, (_, model) -> model.decide()),
        exhibit(
            "profile-clash-decided",
            ProfileExhibits::clashing,
            (_, model) -> {
              model.decide();
              if (model.stepProperty().get() instanceof Step.Deciding(var clash)) {
                clash.decideAll(Clash.Side.THEIRS);
              }
            }));
  }

  private static void clashing(HandProfileDesk desk) {
    furnish(desk);
    desk.answering(clash());
  }

  private static List<Exhibit> pages() {
    return List.of(
        exhibit(
            "profile-page",
            ProfileExhibits::furnish,
            (atelier, model) -> {
              model.page();
              atelier.background.work();
            }),
        exhibit("profile-page-not-yet", desk -> desk.identity(""), (_, model) -> model.page()));
  }

  private static List<Exhibit> people() {
    return List.of(
        exhibit("profile-lookup", ProfileExhibits::furnish, (_, model) -> model.lookup()),
        found("profile-lookup-found", found(Atelier.alice())),
        found("profile-lookup-much", found(Atelier.talkative())),
        found("profile-lookup-other-script", found(Atelier.alice().withName("مرحبا بالعالم 🌍🎉").withDescription("שלום עולם\n👩‍👩‍👧 שלום"))),
        found("profile-lookup-nothing", found(Person.EMPTY)),
        found(
            "profile-lookup-forged",
            new Seen.Forged("https://hub.example/1/profile.json", new ProfileFault.NotAProfile())),
        found("profile-lookup-none", new Seen.NotFound()),
        found("profile-lookup-no-id", new Seen.NotAnId()),
        found("profile-lookup-name", new Seen.NamesUnknown("anna.id")),
        found(
            "profile-lookup-refused",
            new Seen.Refused(WebAddress.parse("https://192.168.1.1/profile.json").orElseThrow())),
        found("profile-lookup-not-reached", new Seen.NotReached("https://hub.example")),
        unfinished(
            "profile-lookup-doing",
            (atelier, model) -> {
              model.lookup();
              if (model.stepProperty().get() instanceof Step.Lookup(var lookup)) {
                lookup.typedProperty().set("ID-1BoatSLRHtKNngkdXEeobR76b53LETtpyT");
                lookup.look();
              }
              atelier.background.pass(TYPED);
            }));
  }

  private static Seen found(Person person) {
    return new Seen.Found(
        person.withImage("avatar", "https://hub.example/a"),
        HandProfileDesk.address(1),
        "https://hub.example/1/profile.json",
        Optional.of(HandProfileDesk.NOW.minus(Duration.ofDays(3))));
  }

  private static void furnish(HandProfileDesk desk) {
    desk.identity("Anna Lindqvist").identity("Work and nothing else");
    desk.picture("https://hub.example/a", Atelier.picture(300, 300));
    desk.published(0, Atelier.alice().withImage("avatar", "https://hub.example/a"));
    desk.email("anna@example.com");
  }

  private static void type(Atelier atelier, ProfileViewModel model) {
    model.editing().fields().nameProperty().set("Bertil Lindqvist");
    model.editing().fields().locationProperty().set("");
    model.editing().fields().websites().getFirst().set("https://bertil.example");
    atelier.background.pass(TYPED);
  }

  private static Badge badge(Texts texts, Account account) {
    return switch (account.service()) {
      case "github" -> new Badge(Badge.State.PROVEN, texts.text("ui.profile.badge.none"));
      case "mastodon" -> new Badge(Badge.State.DISPROVEN, texts.text("ui.profile.badge.none"));
      default -> new Badge(Badge.State.UNCERTAIN, texts.text("ui.profile.badge.none"));
    };
  }

  @FunctionalInterface
  private interface Scene {
    void play(Atelier atelier, ProfileViewModel model);
  }

  private static Exhibit standing(String name, Standing standing) {
    return exhibit(
        name,
        desk -> {
          furnish(desk);
          desk.answering(standing);
        },
        (_, _) -> {});
  }

  private static Exhibit framed(String name, Body picture) {
    return exhibit(
        name,
        ProfileExhibits::furnish,
        pasting(picture),
        (atelier, model) -> {
          model.portray();
          if (model.stepProperty().get() instanceof Step.Framing(var framing)) {
            framing.paste();
            atelier.background.work();
            framing.closer();
            framing.closer();
            framing.nudge(8, -2);
          }
        });
  }

  private static PictureSource pasting(Body picture) {
    return new PictureSource() {
      @Override
      public Optional<Path> choose() {
        return Optional.empty();
      }

      @Override
      public Pasted paste() {
        return new Pasted.Picture(picture);
      }
    };
  }

  private static Exhibit found(String name, Seen seen) {
    return exhibit(
        name,
        desk -> {
          furnish(desk);
          desk.finding(seen);
        },
        (atelier, model) -> {
          model.lookup();
          if (model.stepProperty().get() instanceof Step.Lookup(var lookup)) {
            lookup.typedProperty().set("ID-1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
            lookup.look();
            atelier.background.work();
          }
        });
  }

  private static Exhibit exhibit(String name, Consumer<HandProfileDesk> furnish, Scene scene) {
    return exhibit(name, furnish, Atelier.noPictures(), scene);
  }

  private static Exhibit exhibit(
      String name, Consumer<HandProfileDesk> furnish, PictureSource pictures, Scene scene) {
    return Exhibit.inMainWindow(
        name,
        texts ->
            shown(
                furnish,
                pictures,
                texts,
                (atelier, model) -> {
                  scene.play(atelier, model);
                  atelier.background.work();
                }));
  }

  private static Exhibit unfinished(String name, Scene scene) {
    return Exhibit.inMainWindow(
        name, texts -> shown(ProfileExhibits::furnish, Atelier.noPictures(), texts, scene));
  }

  private static Parent shown(
      Consumer<HandProfileDesk> furnish, PictureSource pictures, Texts texts, Scene scene) {
    var atelier = new Atelier(texts, (_, account) -> Optional.of(badge(texts, account)));
    furnish.accept(atelier.desk);
    var model = new ProfileViewModel(atelier.studio, pictures);
    var view =
        new ProfileView(model, new Reach(_ -> {}, _ -> new Slot(Wording.quiet(""))), texts);
    atelier.background.work();
    scene.play(atelier, model);
    return view.root();
  }

  /** Where the social accounts will be. */
  private record Slot(Node content) implements View {
    @Override
    public Parent root() {
      return (Parent) content;
    }

    @Override
    public Node firstFocus() {
      return content;
    }
  }
}
