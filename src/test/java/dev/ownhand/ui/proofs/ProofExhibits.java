package dev.ownhand.ui.proofs;

import dev.ownhand.net.PublicReply;
import dev.ownhand.net.Reply;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.proofs.Evidence;
import dev.ownhand.profile.proofs.Obstacle;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.profile.proofs.ProofServices;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** The social accounts part in all its states. */
public final class ProofExhibits {
  private static final Instant NOW = HandProofDesk.NOW;
  private static final Duration LONG = Duration.ofSeconds(1);

  private ProofExhibits() {}

  public static List<Exhibit> all() {
    return Stream.of(lists(), picking(), places(), faults(), results())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Exhibit> lists() {
    return List.of(
        exhibit("proofs-none", Person.EMPTY, (_, _) -> {}),
        exhibit("proofs-unchecked", Counter.person(List.of(Counter.GIST, Counter.TOOT)), (_, _) -> {}),
        new Exhibit("proofs-every-state", 900, 1400, texts -> listed(texts, states(), false)),
        new Exhibit("proofs-every-detail", 900, 2900, texts -> listed(texts, states(), true)),
        exhibit("proofs-many", Counter.person(many()), (_, _) -> {}),
        exhibit("proofs-names", Counter.person(names()), (_, _) -> {}),
        exhibit(
            "proofs-removed",
            Counter.person(List.of(Counter.GIST, Counter.TOOT)),
            (_, model) -> model.remove(model.rows().getFirst())),
        exhibit(
            "proofs-unfinished",
            Counter.person(List.of(Counter.GIST)),
            (_, model) -> {
              Counter.adding(model, "mastodon").pastedProperty().set("anna@social.example");
              model.close();
            }),
        unfinished(
            "proofs-checking",
            (counter, model) -> {
              model.check(model.rows().getFirst());
              counter.background.pass(LONG);
            }),
        unfinished(
            "proofs-checking-all",
            (counter, model) -> {
              model.checkAll();
              counter.background.pass(LONG);
            }));
  }

  private static List<Exhibit> picking() {
    return List.of(
        exhibit("proofs-pick", Person.EMPTY, (_, model) -> model.add()),
        exhibit("proofs-pick-found", Person.EMPTY, (_, model) -> search(model, "git")),
        exhibit("proofs-pick-nothing", Person.EMPTY, (_, model) -> search(model, "myspace")));
  }

  private static void search(AccountsViewModel model, String typed) {
    model.add();
    Counter.picking(model).searchProperty().set(typed);
  }

  /** The first service for every place. */
  private static List<Exhibit> places() {
    Map<String, ProofService> services = new LinkedHashMap<>();
    ProofServices.all()
        .forEach(
            service ->
                services.putIfAbsent(service.place().name().toLowerCase(Locale.ROOT), service));
    var exhibits = new ArrayList<Exhibit>();
    services.forEach(
        (place, service) ->
            exhibits.add(
                exhibit(
                    "proofs-place-" + place.replace('_', '-'),
                    Person.EMPTY,
                    (_, model) -> pick(model, service))));
    return exhibits;
  }

  private static ProvingViewModel pick(AccountsViewModel model, ProofService service) {
    model.add();
    PickingViewModel picking = Counter.picking(model);
    picking.searchProperty().set("");
    Stream.concat(picking.checked().stream(), picking.links().stream())
        .filter(offer -> offer.service().equals(service))
        .findFirst()
        .ifPresent(picking::pick);
    return Counter.proving(model);
  }

  private static List<Exhibit> faults() {
    return List.of(
        exhibit("proofs-unfit-gist", Person.EMPTY, (_, model) -> unfit(model, "github")),
        exhibit("proofs-unfit-name", Person.EMPTY, (_, model) -> unfit(model, "hacker")),
        exhibit("proofs-unfit-post", Person.EMPTY, (_, model) -> unfit(model, "twitter")),
        exhibit(
            "proofs-typed",
            Person.EMPTY,
            (_, model) -> Counter.adding(model, "dns").pastedProperty().set("anna.example")),
        exhibit(
            "proofs-edit",
            Counter.person(List.of(Counter.GIST)),
            (_, model) -> model.edit(model.rows().getFirst())),
        unfinished(
            "proofs-proving",
            (counter, model) -> {
              ProvingViewModel proving = Counter.adding(model, "github");
              proving.pastedProperty().set("https://gist.github.com/anna/0123abcd");
              proving.check();
              counter.background.pass(LONG);
            }));
  }

  private static void unfit(AccountsViewModel model, String service) {
    ProvingViewModel proving = Counter.adding(model, service);
    proving.pastedProperty().set("https://example.com/anna/1?x");
    proving.check();
  }

  private static List<Exhibit> results() {
    return List.of(
        result("proofs-result-verified", HandProofDesk.verified()),
        result(
            "proofs-result-missing",
            new ProofCheck.StatementMissing(
                HandProofDesk.evidence("Verifying my Blockstack ID is secured"))),
        result(
            "proofs-result-wrong-owner",
            new ProofCheck.WrongOwner(HandProofDesk.evidence("somebody-else"))),
        result("proofs-result-not-found", new ProofCheck.NotFound(HandProofDesk.none())),
        result(
            "proofs-result-no-network",
            new ProofCheck.CannotCheck(
                new Obstacle.NoNetwork(Reply.Cause.REFUSED), HandProofDesk.none())),
        result(
            "proofs-result-too-many",
            new ProofCheck.CannotCheck(
                new Obstacle.TooManyRequests(NOW.plusSeconds(1800)), HandProofDesk.none())),
        exhibit(
            "proofs-saved",
            Person.EMPTY,
            (counter, model) -> {
              prove(counter, model, HandProofDesk.verified());
              Counter.proving(model).done();
            }));
  }

  private static Exhibit result(String name, ProofCheck check) {
    return exhibit(name, Person.EMPTY, (counter, model) -> prove(counter, model, check));
  }

  private static void prove(Counter counter, AccountsViewModel model, ProofCheck check) {
    counter.desk.answering(check);
    ProvingViewModel proving = Counter.adding(model, "github");
    proving.pastedProperty().set("https://gist.github.com/anna/0123abcd");
    proving.check();
    counter.background.work();
  }

  private static List<Account> many() {
    return IntStream.range(0, 40)
        .mapToObj(
            i ->
                Counter.account(
                    "github", "anna" + i, "https://gist.github.com/anna" + i + "/0123abcd"))
        .toList();
  }

  private static List<Account> names() {
    return List.of(
        Counter.account("website", "https://" + "very-long-name-of-a-domain.".repeat(7) + "example",
            "https://a.example"),
        Counter.account("discourse", "שלום@forum.example", "https://forum.example/u/a"),
        Counter.account("مرحبا", "مرحبا بالعالم", "https://other.example/1"),
        Counter.account("matrix", "A very long label of an identity that goes on and on until nobody wants to read it", "https://x.example"),
        Account.of(new Account.Name("unknown-service-of-nineteen-hundred-and-ninety-nine", "שלום עולם")),
        Account.of(new Account.Name("github", "")));
  }

  /** One of every state, with what is known of it. */
  private static Map<Account, Optional<ProofRecord>> states() {
    Map<Account, Optional<ProofRecord>> states = new LinkedHashMap<>();
    states.put(Counter.GIST, Optional.of(HandProofDesk.first(HandProofDesk.verified())));
    states.put(
        Counter.TOOT,
        state(new ProofCheck.StatementMissing(HandProofDesk.evidence("I draw maps."))));
    states.put(
        Counter.account("bluesky", "anna.example", "https://bsky.app/profile/anna.example"),
        Optional.of(
            new ProofRecord(
                verified("did:plc:2"),
                Optional.of(verified("did:plc:2")),
                Optional.of("did:plc:1"),
                Optional.empty())));
    states.put(
        Counter.account("twitter", "annal", "https://twitter.com/annal/status/1"),
        state(new ProofCheck.WrongOwner(HandProofDesk.evidence("annal_evil"))));
    states.put(
        Account.of(new Account.Name("dns", "anna.example")).withProof("dns", "dns:anna.example"),
        state(new ProofCheck.NotFound(HandProofDesk.none())));
    var cannot =
        new ProofCheck.CannotCheck(
            new Obstacle.RefusedTarget(PublicReply.Why.PRIVATE_NETWORK), HandProofDesk.none());
    states.put(
        Counter.account("website", "https://anna.example", "https://anna.example/.well-known/blockstack-proof.txt"),
        state(cannot));
    states.put(
        Counter.account("hackerNews", "annal", "https://news.ycombinator.com/user?id=annal"),
        Optional.of(
            new ProofRecord(
                new ProofCheck.CannotCheck(
                    new Obstacle.NoNetwork(Reply.Cause.NO_ADDRESS), HandProofDesk.none()),
                Optional.of(
                    new ProofCheck.Verified(
                        HandProofDesk.evidence(NOW.minus(Duration.ofDays(40)), "Verifying"))),
                Optional.empty(),
                Optional.empty())));
    states.put(
        Counter.LINK,
        state(new ProofCheck.Unsupported(ProofCheck.Why.LINK_ONLY, HandProofDesk.none())));
    states.put(
        Account.of(new Account.Name("gitlab", "annal")),
        state(new ProofCheck.Unsupported(ProofCheck.Why.NO_PROOF, HandProofDesk.none())));
    states.put(
        Counter.account("facebook", "annal", "https://www.facebook.com/annal/posts/1"),
        state(new ProofCheck.Legacy(ProofCheck.Found.YES, HandProofDesk.evidence("Verifying"))));
    states.put(
        Counter.account("lobsters", "annal", "https://lobste.rs/~annal"), Optional.empty());
    return states;
  }

  private static ProofCheck.Verified verified(String ownerId) {
    Evidence evidence = HandProofDesk.verified().evidence();
    return new ProofCheck.Verified(
        new Evidence(
            evidence.at(),
            evidence.source(),
            evidence.sha256(),
            evidence.found(),
            Optional.of(ownerId)));
  }

  private static Optional<ProofRecord> state(ProofCheck check) {
    return Optional.of(HandProofDesk.first(check));
  }

  private static Parent listed(
      Texts texts, Map<Account, Optional<ProofRecord>> states, boolean open) {
    var counter = new Counter(texts, Counter.person(List.copyOf(states.keySet())));
    states.forEach(
        (account, known) -> known.ifPresent(record -> counter.desk.known(account, record)));
    var view = new AccountsView(counter.open(), texts);
    if (open) {
      Nodes.all(Button.class, view.root()).stream()
          .filter(button -> button.getText().equals(texts.text("ui.proofs.details")))
          .toList()
          .forEach(Button::fire);
    }
    return framed(view);
  }

  private interface Scene {
    void play(Counter counter, AccountsViewModel model);
  }

  private static Exhibit exhibit(String name, Person person, Scene scene) {
    return Exhibit.inMainWindow(
        name,
        texts ->
            shown(
                texts,
                person,
                (counter, model) -> {
                  scene.play(counter, model);
                  counter.background.work();
                }));
  }

  private static Exhibit unfinished(String name, Scene scene) {
    return Exhibit.inMainWindow(
        name, texts -> shown(texts, Counter.person(List.of(Counter.GIST, Counter.TOOT)), scene));
  }

  private static Parent shown(Texts texts, Person person, Scene scene) {
    var counter = new Counter(texts, person);
    AccountsViewModel model = counter.open();
    var view = new AccountsView(model, texts);
    scene.play(counter, model);
    return framed(view);
  }

  /** As wide as in the form, in the middle of the window. */
  private static Parent framed(AccountsView view) {
    var screen = new StackPane(view.root());
    screen.getStyleClass().addAll("screen", "profile");
    var page = new StackPane(screen);
    page.getStyleClass().add("page");
    var middle = new ScrollPane(page);
    middle.setFitToWidth(true);
    middle.getStyleClass().add("middle");
    var all = new StackPane(middle);
    all.getStyleClass().add("shell");
    return all;
  }
}
