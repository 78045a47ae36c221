package dev.ownhand.ui.storage.page;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.base.Secret;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Connecting;
import dev.ownhand.storage.Incoming;
import dev.ownhand.storage.MirrorState;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import dev.ownhand.storage.Plan.Standing;
import dev.ownhand.storage.Progress;
import dev.ownhand.storage.Shelf;
import dev.ownhand.storage.Unsealing;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.Exhibit;
import dev.ownhand.ui.storage.HandStockroom;
import dev.ownhand.ui.storage.Site;
import dev.ownhand.ui.storage.copying.MoveViewModel;
import dev.ownhand.ui.storage.copying.TakeOutViewModel;
import dev.ownhand.ui.storage.files.Asking;
import dev.ownhand.ui.storage.files.FilesViewModel;
import dev.ownhand.ui.storage.overview.Folder;
import dev.ownhand.ui.storage.residence.ResidenceViewModel;
import dev.ownhand.ui.work.Activity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Parent;

/** The storage page in all its states. */
public final class StorageExhibits {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8CAIAAAAiz+n/AAAAaklEQVR42u3QQQ0AAAgEoMthPCObyBbOBxsJ"
                  + "SPVwIApEi0a0aNEWRItGtGjRFkSLRrRo0YgWjWjRohEtGtGiRSNaNKJFi0a0aESLFo1o0YgWLRrRohEtWjSi"
                  + "RSNatGhEi0a0aNGIFo3oXxa/XrPdjYZaHQAAAABJRU5ErkJggg==");
  private static final String SEALED =
      "{\"iv\":\"00\",\"ephemeralPK\":\"02\",\"cipherText\":\"00\",\"mac\":\"00\",\"wasString\":true}";

  private StorageExhibits() {}

  public static List<Exhibit> all() {
    return Stream.of(overviews(), files(), previews(), residences(), moves(), archives())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Exhibit> overviews() {
    return List.of(
        exhibit("storage", StorageExhibits::furnish, _ -> {}),
        exhibit("storage-empty", stock -> stock.identity("", new StorageChoice.BuiltIn()), _ -> {}),
        exhibit("storage-long-names", StorageExhibits::unusual, _ -> {}),
        hub("storage-port-busy", new BuiltIn.PortBusy(3000)),
        hub("storage-off", new BuiltIn.Off()),
        hub("storage-too-new", new BuiltIn.TooNew(9)),
        hub("storage-unusable", new BuiltIn.Unusable()),
        mirror("storage-mirror-waiting", MirrorState.Phase.WAITING, 12),
        mirror("storage-mirror-copying", MirrorState.Phase.COPYING, 3),
        mirror("storage-mirror-done", MirrorState.Phase.DONE, 0));
  }

  private static List<Exhibit> files() {
    return List.of(
        opened("storage-files", _ -> {}, (_, _) -> {}),
        opened(
            "storage-files-none",
            stock -> stock.clear(stock.shelves().getFirst(), new Place.Here(), _ -> {}),
            (_, _) -> {}),
        opened("storage-files-more", stock -> stock.paging(100), (_, _) -> {}),
        opened(
            "storage-files-filter-none",
            _ -> {},
            (_, model) -> model.filterProperty().set("nowhere")),
        unfinished("storage-files-listing", _ -> {}),
        opened(
            "storage-files-trouble",
            stock -> stock.refusing(new HubTrouble.Unreachable()),
            (_, _) -> {}),
        opened(
            "storage-files-delete",
            _ -> {},
            (_, model) -> {
              model.choose(Optional.of(model.files().getFirst()));
              model.ask(new Asking.Deleting(model.files().getFirst()));
            }),
        opened(
            "storage-files-clear", _ -> {}, (_, model) -> model.ask(new Asking.Clearing())),
        opened(
            "storage-files-clearing",
            _ -> {},
            (_, model) -> {
              model.ask(new Asking.Clearing());
              model.confirmationProperty().set(model.word());
              model.confirm();
              model.haul().show(new Progress.Point(12, 121, 0, 0, "notes/12.txt"));
            },
            false),
        opened(
            "storage-files-sign-out",
            _ -> {},
            (_, model) -> model.ask(new Asking.SigningOut())),
        opened(
            "storage-files-signed-out",
            _ -> {},
            (_, model) -> {
              model.ask(new Asking.SigningOut());
              model.confirm();
            }));
  }

  private static List<Exhibit> previews() {
    return List.of(
        chosen("storage-preview-text", "notes.txt"),
        chosen("storage-preview-picture", "picture.png"),
        chosen("storage-preview-none", "film.mp4"),
        chosen("storage-preview-sealed", "sealed.json"),
        unsealed("storage-preview-signed", opened(Unsealing.Signature.GENUINE)),
        unsealed("storage-preview-forged", opened(Unsealing.Signature.WRONG)),
        unsealed("storage-preview-wrong-key", Unsealing.WrongKey::new));
  }

  private static List<Exhibit> residences() {
    return List.of(
        residing("storage-residence", 0, _ -> {}, _ -> {}, true),
        residing(
            "storage-residence-other",
            0,
            _ -> {},
            model -> {
              model.choose(ResidenceViewModel.Kind.BOTH);
              model.finder().typedProperty().set("https://hub.example");
              model.finder().look();
            },
            true),
        residing(
            "storage-residence-looking",
            0,
            _ -> {},
            model -> {
              model.choose(ResidenceViewModel.Kind.ELSEWHERE);
              model.finder().typedProperty().set("https://slow.example");
              model.finder().look();
            },
            false),
        residing(
            "storage-residence-no-hub",
            0,
            stock -> stock.answering(new Connecting.NotAHub()),
            model -> {
              model.choose(ResidenceViewModel.Kind.ELSEWHERE);
              model.finder().typedProperty().set("https://blog.example");
              model.finder().look();
            },
            true),
        residing(
            "storage-residence-saved",
            1,
            _ -> {},
            model -> {
              model.choose(ResidenceViewModel.Kind.HERE);
              model.save();
            },
            true));
  }

  private static List<Exhibit> moves() {
    return List.of(
        moved("storage-move", _ -> {}, (_, _) -> {}),
        moved("storage-move-nowhere", _ -> {}, (_, model) -> model.look()),
        moved("storage-move-plan", stock -> stock.planning(plan()), StorageExhibits::look),
        moved(
            "storage-move-plan-nothing",
            stock ->
                stock.planning(
                    new Plan(List.of(line(stock, "notes.txt", Standing.THERE_ALREADY)))),
            StorageExhibits::look),
        moved(
            "storage-move-trouble",
            stock -> stock.refusing(new HubTrouble.NotAllowed("")),
            StorageExhibits::look),
        moved(
            "storage-move-running",
            stock -> stock.planning(plan()),
            (site, model) -> {
              look(site, model);
              model.transfer().begin();
              model
                  .transfer()
                  .haul()
                  .show(new Progress.Point(12, 56, 3_400_000, 9_100_000, "photos/IMG_0012.jpg"));
            }),
        moved("storage-move-done", stock -> ending(stock, List.of()), StorageExhibits::copy),
        moved(
            "storage-move-failed",
            stock ->
                ending(
                    stock,
                    List.of(
                        failure(stock, "notes/1.txt", new HubTrouble.Unreachable()),
                        failure(stock, "photos/IMG_0012.jpg", new HubTrouble.Spoiled()))),
            StorageExhibits::copy));
  }

  private static List<Exhibit> archives() {
    return List.of(
        exhibit("storage-out", StorageExhibits::furnish, at -> at.model.takeOut()),
        exhibit(
            "storage-out-done",
            stock -> {
              furnish(stock);
              ending(stock, List.of());
            },
            at -> {
              at.model.takeOut();
              at.site.background.work();
              if (at.model.stepProperty().get() instanceof Step.TakingOut(TakeOutViewModel out)) {
                out.toArchive();
              }
            }),
        exhibit("storage-back", StorageExhibits::furnish, at -> at.model.bringBack()),
        bringing("storage-back-plan", new Incoming.Good(plan())),
        bringing("storage-back-not-archive", new Incoming.NotAnArchive()),
        bringing("storage-back-too-new", new Incoming.TooNew(9)),
        bringing("storage-back-damaged", new Incoming.Damaged("notes.txt")));
  }

  /** A page, and what it stands on. */
  private record At(Site site, StorageViewModel model) {
    void open() {
      site.background.work();
      model.open(model.overview().here().getFirst());
    }
  }

  private static Exhibit exhibit(
      String name, Consumer<HandStockroom> furnish, Consumer<At> step) {
    return exhibit(name, furnish, step, true);
  }

  /** Otherwise the last step is still being worked at. */
  private static Exhibit exhibit(
      String name, Consumer<HandStockroom> furnish, Consumer<At> step, boolean finished) {
    return Exhibit.inMainWindow(name, texts -> root(texts, furnish, step, finished));
  }

  private static Parent root(
      Texts texts, Consumer<HandStockroom> furnish, Consumer<At> step, boolean finished) {
    var site = new Site(texts);
    furnish.accept(site.stock);
    var at = new At(site, new StorageViewModel(site.premises));
    var view =
        new StorageView(
            at.model, new Folder(Path.of("/home/anna/.local/share/ownhand/storage"), _ -> {}), texts);
    site.background.work();
    step.accept(at);
    if (finished) {
      site.background.work();
    } else {
      site.background.pass(Activity.LONG);
    }
    return view.root();
  }

  private static void furnish(HandStockroom stock) {
    stock.identity("Private", new StorageChoice.BuiltIn());
    stock.identity("Work", new StorageChoice.Elsewhere(HandStockroom.OTHER));
    Shelf notes = stock.app(0, "https://notes.example");
    IntStream.range(0, 119)
        .forEach(i -> stock.file(notes, "notes/" + i + ".txt", "text/plain", 1000L * i));
    stock.file(notes, "notes.txt", "Milk\nBread\nSomething for the cat\n");
    stock.file(notes, "picture.png", "image/png", PICTURE);
    stock.file(notes, "film.mp4", "video/mp4", 48_000_000);
    stock.file(
        notes, "sealed.json", "application/json", SEALED.getBytes(StandardCharsets.UTF_8));
    stock.file(stock.app(0, "https://chat.example:8443"), "log", "text/plain", 9_000_000);
    stock.file(stock.app(0, "http://localhost:3000"), "log", "text/plain", 70_000);
    stock.app(1, "https://board.example");
    stock.stranger(3, 4_200_000);
  }

  private static void unusual(HandStockroom stock) {
    stock.identity(
        "A very long label of an identity that goes on and on until nobody wants to read it",
        new StorageChoice.Mirrored(HandStockroom.OTHER));
    stock.identity("שלום עולם", new StorageChoice.BuiltIn());
    stock.file(
        stock.app(0, "https://" + "very-long-name.".repeat(8) + "example"),
        "x",
        "text/plain",
        5_000_000);
    stock.file(stock.app(1, "https://例え.example"), "x", "text/plain", 4_000_000);
  }

  private static Exhibit hub(String name, BuiltIn builtIn) {
    return exhibit(
        name,
        stock -> {
          furnish(stock);
          stock.serving(builtIn);
        },
        _ -> {});
  }

  private static Exhibit mirror(String name, MirrorState.Phase phase, long waiting) {
    boolean waits = phase == MirrorState.Phase.WAITING;
    return exhibit(
        name,
        stock -> {
          stock.identity("Private", new StorageChoice.Mirrored(HandStockroom.OTHER));
          stock.mirroring(
              new MirrorState(
                  phase,
                  waiting,
                  waits ? Optional.of(new HubTrouble.Unreachable()) : Optional.empty(),
                  waits
                      ? Optional.of(HandStockroom.NOW.plus(Duration.ofSeconds(42)))
                      : Optional.empty()));
        },
        _ -> {});
  }

  private static Exhibit opened(
      String name, Consumer<HandStockroom> change, BiConsumer<Site, FilesViewModel> step) {
    return opened(name, change, step, true);
  }

  private static Exhibit opened(
      String name,
      Consumer<HandStockroom> change,
      BiConsumer<Site, FilesViewModel> step,
      boolean finished) {
    return exhibit(
        name,
        StorageExhibits::furnish,
        at -> {
          at.open();
          change.accept(at.site.stock);
          if (at.model.stepProperty().get() instanceof Step.Files(FilesViewModel files)) {
            at.site.background.work();
            step.accept(at.site, files);
          }
        },
        finished);
  }

  private static Exhibit unfinished(String name, Consumer<HandStockroom> change) {
    return exhibit(
        name,
        stock -> {
          furnish(stock);
          change.accept(stock);
        },
        At::open,
        false);
  }

  private static Exhibit chosen(String name, String file) {
    return opened(
        name,
        _ -> {},
        (site, model) -> {
          model.filterProperty().set(file);
          model.choose(Optional.of(model.files().getFirst()));
          site.background.work();
        });
  }

  private static Supplier<Unsealing> opened(Unsealing.Signature signature) {
    return () ->
        new Unsealing.Opened(
            Secret.copyOf("My secret diary".getBytes(StandardCharsets.UTF_8)),
            Unsealing.Kind.TEXT,
            signature);
  }

  private static Exhibit unsealed(String name, Supplier<Unsealing> unsealing) {
    return opened(
        name,
        stock -> stock.unsealing(unsealing.get()),
        (site, model) -> {
          model.filterProperty().set("sealed.json");
          model.choose(Optional.of(model.files().getFirst()));
          site.background.work();
          model.preview().decrypt();
        });
  }

  private static Exhibit residing(
      String name,
      int identity,
      Consumer<HandStockroom> change,
      Consumer<ResidenceViewModel> step,
      boolean finished) {
    return exhibit(
        name,
        stock -> {
          furnish(stock);
          change.accept(stock);
        },
        at -> {
          at.model.change(at.model.overview().lodgings().get(identity));
          if (at.model.stepProperty().get() instanceof Step.Residing(ResidenceViewModel model)) {
            step.accept(model);
          }
        },
        finished);
  }

  private static Exhibit moved(
      String name, Consumer<HandStockroom> change, BiConsumer<Site, MoveViewModel> step) {
    return exhibit(
        name,
        stock -> {
          furnish(stock);
          change.accept(stock);
        },
        at -> {
          at.model.move();
          at.site.background.work();
          if (at.model.stepProperty().get() instanceof Step.Moving(MoveViewModel model)) {
            step.accept(at.site, model);
          }
        },
        !name.endsWith("running"));
  }

  private static void look(Site site, MoveViewModel model) {
    model.chooseTo(new Place.There(HandStockroom.OTHER));
    model.look();
    site.background.work();
  }

  private static void copy(Site site, MoveViewModel model) {
    look(site, model);
    model.transfer().begin();
  }

  private static void ending(HandStockroom stock, List<Outcome.Failure> failures) {
    stock.planning(plan());
    stock.ending(new HubReply.Done<>(new Outcome(54, 2, failures)));
  }

  private static Outcome.Failure failure(HandStockroom stock, String name, HubTrouble why) {
    return new Outcome.Failure(stock.shelves().getFirst(), new FilePath(name), why);
  }

  private static Plan plan() {
    var stock = new HandStockroom();
    stock.app(0, "https://notes.example");
    return new Plan(
        Stream.concat(
                Stream.of(
                    line(stock, "profile.json", Standing.PROFILE),
                    line(stock, "notes.txt", Standing.CONFLICT),
                    line(stock, "film.mp4", Standing.TOO_LARGE),
                    line(stock, "old.txt", Standing.THERE_ALREADY)),
                IntStream.range(0, 52)
                    .mapToObj(i -> line(stock, "notes/" + i + ".txt", Standing.TO_COPY)))
            .toList());
  }

  private static Plan.Line line(HandStockroom stock, String name, Standing standing) {
    return new Plan.Line(
        stock.shelves().getFirst(), new FilePath(name), 1000L * name.length(), standing);
  }

  private static Exhibit bringing(String name, Incoming incoming) {
    return exhibit(
        name,
        stock -> {
          furnish(stock);
          stock.bringing(incoming);
        },
        at -> {
          at.model.bringBack();
          at.site.background.work();
          if (at.model.stepProperty().get()
              instanceof Step.BringingBack(var model)) {
            model.fromArchive();
          }
        });
  }
}
