package dev.ownhand.ui.storage.files;

import java.util.OptionalLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.base.Secret;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import dev.ownhand.storage.Unsealing;
import dev.ownhand.ui.storage.AppRow;
import dev.ownhand.ui.storage.HandStockroom;
import dev.ownhand.ui.storage.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesViewModelTest {
  private static final String SEALED = "{\"cipherText\":\"00\",\"ephemeralPK\":\"02\"}";

  private @TempDir Path folder;
  private Site site;
  private Shelf shelf;
  private FilesViewModel model;

  @BeforeEach
  void open() {
    site = new Site(Site.ENGLISH, Optional.of(folder.resolve("copy.txt")));
    site.stock.identity("Private", new StorageChoice.BuiltIn());
    shelf = site.stock.app(0, "https://notes.example");
    model =
        new FilesViewModel(
            site.premises,
            new AppRow(
                "notes.example",
                "Identity: Private",
                Optional.of(shelf),
                new Place.Here(),
                "1 KB, 3 files",
                1,
                OptionalLong.of(250),
                Optional.empty()));
  }

  private void load() {
    model.reload();
    site.background.work();
  }

  private void fill() {
    site.stock.file(shelf, "notes/milk.txt", "Milk");
    site.stock.file(shelf, "sealed.json", "application/json", SEALED.getBytes(StandardCharsets.UTF_8));
    site.stock.file(shelf, "film.mp4", "video/mp4", 5_000_000);
    load();
  }

  private List<String> names() {
    return model.files().stream().map(FileRow::name).toList();
  }

  private void choose(String name) {
    model.choose(
        model.files().stream().filter(file -> file.name().equals(name)).findFirst());
    site.background.work();
  }

  private Preview shown() {
    return model.preview().previewProperty().get();
  }

  @Test
  void listsFilesInWords() {
    fill();
    assertEquals(List.of("notes/milk.txt", "sealed.json", "film.mp4"), names());
    FileRow film = model.files().getLast();
    assertEquals("Film", film.kind());
    assertEquals("5 MB", film.size());
    assertFalse(film.when().isEmpty());
    assertFalse(model.moreProperty().get());
  }

  @Test
  void listsAHundredAndMoreWhenAskedFor() {
    for (int i = 0; i < 250; i++) {
      site.stock.file(shelf, i + ".txt", "text/plain", i);
    }
    site.stock.paging(50);
    load();
    assertEquals(100, model.files().size());
    assertTrue(model.moreProperty().get());
    assertEquals("100 of 250 files are listed.", model.listedProperty().get());
    model.showMore();
    site.background.work();
    model.showMore();
    site.background.work();
    assertEquals(250, model.files().size());
    assertFalse(model.moreProperty().get());
  }

  @Test
  void findsNames() {
    fill();
    model.filterProperty().set("MILK");
    assertEquals(List.of("notes/milk.txt"), names());
    model.filterProperty().set(" ");
    assertEquals(3, names().size());
  }

  @Test
  void findsAndSortsAmongAllFiles() {
    for (int i = 0; i < 250; i++) {
      site.stock.file(shelf, i + ".txt", "text/plain", i);
    }
    site.stock.paging(50);
    load();
    model.filterProperty().set("249");
    site.background.work();
    assertEquals(List.of("249.txt"), names());
    assertFalse(model.moreProperty().get());
    model.filterProperty().set("");
    load();
    assertTrue(model.moreProperty().get());
    model.readAll();
    site.background.work();
    assertEquals(250, model.files().size());
  }

  @Test
  void saysWhyNothingIsListed() {
    site.stock.refusing(new HubTrouble.Unreachable());
    load();
    assertTrue(model.troubleProperty().get().startsWith("The hub does not answer."));
    assertFalse(model.loadedProperty().get());
  }

  @Test
  void showsText() {
    fill();
    choose("notes/milk.txt");
    assertEquals(new Preview.Text("Milk"), shown());
  }

  @Test
  void readsNothingOfWhatItCannotShow() {
    fill();
    site.stock.refusing(new HubTrouble.Unreachable());
    choose("film.mp4");
    assertEquals(
        new Preview.None(Site.ENGLISH.text("ui.storage.preview.none")), shown());
  }

  @Test
  void decryptsOnlyWhenAskedAndForgetsWithTheNext() {
    fill();
    var clear = Secret.copyOf("diary".getBytes(StandardCharsets.UTF_8));
    site.stock.unsealing(
        new Unsealing.Opened(clear, Unsealing.Kind.TEXT, Unsealing.Signature.GENUINE));
    choose("sealed.json");
    assertEquals(new Preview.Sealed(), shown());
    model.preview().decrypt();
    site.background.work();
    assertEquals(new Preview.Text("diary"), shown());
    assertTrue(model.preview().noteProperty().get().contains("has signed it"));
    assertThrows(IllegalStateException.class, clear::reveal);
    choose("notes/milk.txt");
    assertEquals(new Preview.Text("Milk"), shown());
    assertEquals("", model.preview().noteProperty().get());
  }

  @Test
  void warnsOfAWrongSignature() {
    fill();
    site.stock.unsealing(
        new Unsealing.Opened(
            Secret.copyOf(new byte[] {'x'}), Unsealing.Kind.TEXT, Unsealing.Signature.WRONG));
    choose("sealed.json");
    model.preview().decrypt();
    site.background.work();
    assertTrue(model.preview().warningProperty().get().startsWith("The signature does not match"));
  }

  @Test
  void savesACopy() throws IOException {
    fill();
    choose("notes/milk.txt");
    model.saveCopy();
    site.background.work();
    assertEquals("Milk", Files.readString(folder.resolve("copy.txt")));
    assertEquals(List.of("milk.txt"), site.picker.proposed());
    assertTrue(model.saidProperty().get().startsWith("Saved:"));
  }

  @Test
  void deletesOnlyWhatWasConfirmed() {
    fill();
    FileRow milk = model.files().getFirst();
    choose(milk.name());
    model.ask(new Asking.Deleting(milk));
    model.ask(new Asking.Nothing());
    model.confirm();
    site.background.work();
    assertEquals(3, model.files().size());
    model.ask(new Asking.Deleting(milk));
    model.confirm();
    site.background.work();
    assertEquals(List.of("sealed.json", "film.mp4"), names());
    assertEquals(2, site.stock.occupied().getFirst().files());
    assertEquals("Deleted: “notes/milk.txt”", model.saidProperty().get());
  }

  @Test
  void keepsInTheListWhatWasNotDeleted() {
    fill();
    site.stock.refusing(new HubTrouble.Busy());
    model.ask(new Asking.Deleting(model.files().getFirst()));
    model.confirm();
    site.background.work();
    assertEquals(3, model.files().size());
    assertTrue(model.troubleProperty().get().startsWith("An app is writing"));
  }

  @Test
  void deletesEverythingForTheTypedWordOnly() {
    fill();
    model.ask(new Asking.Clearing());
    model.confirmationProperty().set("delet");
    model.confirm();
    site.background.work();
    assertEquals(3, model.files().size());
    model.confirmationProperty().set(" Delete ");
    model.confirm();
    site.background.work();
    assertEquals(List.of(), names());
    assertEquals("Everything of notes.example is deleted.", model.saidProperty().get());
  }

  @Test
  void signsTheAppOutOnceConfirmed() {
    fill();
    model.ask(new Asking.SigningOut());
    assertEquals(List.of(), site.stock.revoked());
    model.confirm();
    site.background.work();
    assertEquals(List.of(shelf), site.stock.revoked());
    assertTrue(model.saidProperty().get().contains("sign in again"));
  }

  @Test
  void whatIsElsewhereIsNotSignedOutHere() {
    assertTrue(model.canBeSignedOut());
    var there =
        new AppRow(
            "notes.example",
            "",
            Optional.of(shelf),
            new Place.There(HandStockroom.OTHER),
            "",
            0,
            OptionalLong.empty(),
            Optional.empty());
    assertFalse(new FilesViewModel(site.premises, there).canBeSignedOut());
  }
}
