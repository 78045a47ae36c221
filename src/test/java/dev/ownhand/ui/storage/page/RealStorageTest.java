package dev.ownhand.ui.storage.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.AppBucket;
import dev.ownhand.auth.Home;
import dev.ownhand.auth.Hub;
import dev.ownhand.crypto.Address;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.RemoteHubs;
import dev.ownhand.gaia.hub.LocalHub;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.net.OkHttpWire;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Outcome;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import dev.ownhand.storage.Storage;
import dev.ownhand.store.DiskBuckets;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.storage.HandPicker;
import dev.ownhand.ui.storage.OwnStockroom;
import dev.ownhand.ui.storage.Premises;
import dev.ownhand.ui.storage.copying.BringBackViewModel;
import dev.ownhand.ui.storage.copying.Stage;
import dev.ownhand.ui.storage.copying.TakeOutViewModel;
import dev.ownhand.ui.storage.files.Asking;
import dev.ownhand.ui.storage.files.FileRow;
import dev.ownhand.ui.storage.files.FilesViewModel;
import dev.ownhand.ui.storage.files.Preview;
import dev.ownhand.ui.work.HandBackground;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The storage page on a real disk. */
@Timeout(60)
class RealStorageTest {
  private static final String APP = "https://notes.example";

  private @TempDir Path folder;
  private final HandBackground background = new HandBackground();
  private final OkHttpWire wire = new OkHttpWire();
  private Home home;
  private DiskBuckets buckets;
  private Storage storage;
  private Path archive;
  private StorageViewModel model;

  @BeforeEach
  void open() {
    home = new Home(folder.resolve("home")).settled();
    buckets =
        assertInstanceOf(
                DiskBuckets.Opening.Opened.class,
                DiskBuckets.open(folder.resolve("data"), Entropy.system(), home.clock()))
            .buckets();
    var hub = new LocalHub(buckets, 18888, home.clock(), Entropy.system());
    storage =
        new Storage(
            home.household(),
            () -> new BuiltIn.Serving(hub.place()),
            () -> Optional.of(buckets),
            hub::bucket,
            () -> Hub.NONE,
            new RemoteHubs(wire, home.clock(), Entropy.system(), _ -> {}, _ -> false),
            folder.resolve("work"),
            home.clock(),
            Entropy.system());
    archive = folder.resolve("taken-out.zip");
    model =
        new StorageViewModel(
            new Premises(
                new OwnStockroom(storage),
                new HandPicker(Optional.of(archive)),
                background,
                Texts.in(Locale.UK),
                home.clock()));
    Shelf shelf = signedIn();
    store(shelf, "milk.txt", "Milk");
    store(shelf, "bread.txt", "Bread and something");
    load();
  }

  @AfterEach
  void close() {
    storage.close();
    buckets.close();
    home.close();
    wire.close();
  }

  private Shelf signedIn() {
    home.household()
        .inside(
            inside -> {
              try (IdentityKey identity = inside.keychain().identityKey(0);
                  PrivateKey key = identity.appKey(APP)) {
                Address address = key.publicKey().address();
                inside
                    .records()
                    .storage()
                    .note(new AppBucket(address, 0, APP, home.clock().instant()));
              }
              return inside;
            });
    return storage.shelves().getLast();
  }

  private void store(Shelf shelf, String name, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    var content =
        new Content() {
          @Override
          public String type() {
            return "text/plain";
          }

          @Override
          public long length() {
            return utf8.length;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(utf8);
          }
        };
    assertInstanceOf(
        HubReply.Done.class,
        storage.write(
            shelf, new Place.Here(), new FilePath(name), content, new Condition.Always()));
  }

  private void load() {
    model.overview().reload();
    background.work();
  }

  private FilesViewModel files() {
    model.open(model.overview().here().getFirst());
    FilesViewModel files =
        assertInstanceOf(Step.Files.class, model.stepProperty().get()).model();
    files.reload();
    background.work();
    return files;
  }

  private static List<String> names(FilesViewModel files) {
    return files.files().stream().map(FileRow::name).toList();
  }

  @Test
  void showsWhatLiesOnTheDisk() {
    assertEquals("23 bytes in 2 files", model.overview().totalProperty().get());
    assertEquals("notes.example", model.overview().here().getFirst().name());
    FilesViewModel files = files();
    assertEquals(List.of("bread.txt", "milk.txt"), names(files));
    files.choose(Optional.of(files.files().getLast()));
    background.work();
    assertEquals(new Preview.Text("Milk"), files.preview().previewProperty().get());
  }

  @Test
  void deletesFromTheDisk() {
    FilesViewModel files = files();
    files.ask(new Asking.Deleting(files.files().getFirst()));
    files.confirm();
    background.work();
    files.reload();
    background.work();
    assertEquals(List.of("milk.txt"), names(files));
    files.ask(new Asking.Clearing());
    files.confirmationProperty().set(files.word());
    files.confirm();
    background.work();
    assertEquals("Everything of notes.example is deleted.", files.saidProperty().get());
    load();
    assertEquals(List.of(), List.copyOf(model.overview().here()));
  }

  @Test
  void bringsBackWhatWasTakenOut() {
    model.takeOut();
    TakeOutViewModel out =
        assertInstanceOf(Step.TakingOut.class, model.stepProperty().get()).model();
    out.reload();
    background.work();
    out.toArchive();
    background.work();
    assertEquals(
        new Stage.Ended(new Outcome(2, 0, List.of())), out.transfer().stageProperty().get());
    assertTrue(Files.isRegularFile(archive));
    storage.clear(storage.shelves().getLast(), new Place.Here(), _ -> {});
    model.bringBack();
    BringBackViewModel back =
        assertInstanceOf(Step.BringingBack.class, model.stepProperty().get()).model();
    back.fromArchive();
    background.work();
    assertInstanceOf(Stage.Planned.class, back.transfer().stageProperty().get());
    back.transfer().begin();
    background.work();
    assertEquals(
        new Stage.Ended(new Outcome(2, 0, List.of())), back.transfer().stageProperty().get());
    load();
    assertEquals(List.of("bread.txt", "milk.txt"), names(files()));
  }

  @Test
  void showsNothingOnceEverythingIsLocked() {
    home.household().lock();
    load();
    assertEquals(List.of(), List.copyOf(model.overview().lodgings()));
    assertEquals(Optional.empty(), model.overview().here().getFirst().shelf());
  }
}
