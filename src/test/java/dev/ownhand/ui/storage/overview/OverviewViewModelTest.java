package dev.ownhand.ui.storage.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.MirrorState;
import dev.ownhand.storage.Shelf;
import dev.ownhand.ui.storage.AppRow;
import dev.ownhand.ui.storage.HandStockroom;
import dev.ownhand.ui.storage.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
  private final Site site = new Site(Site.ENGLISH);
  private final OverviewViewModel model = new OverviewViewModel(site.premises);

  @BeforeEach
  void identities() {
    site.stock.identity("Private", new StorageChoice.BuiltIn());
    site.stock.identity("", new StorageChoice.Elsewhere(HandStockroom.OTHER));
  }

  private void load() {
    model.reload();
    site.background.work();
  }

  @Test
  void showsEveryBucketInWordsTheLargestFirst() {
    Shelf notes = site.stock.app(0, "https://notes.example");
    site.stock.file(notes, "a", "text/plain", 500);
    Shelf chat = site.stock.app(0, "https://chat.example");
    site.stock.file(chat, "a", "text/plain", 2000);
    site.stock.file(chat, "b", "text/plain", 0);
    load();
    assertEquals("2.5 KB in 3 files", model.totalProperty().get());
    assertEquals(
        List.of("chat.example", "notes.example"),
        model.here().stream().map(AppRow::name).toList());
    assertEquals("2 KB, 2 files", model.here().getFirst().amount());
    assertEquals("Identity: Private", model.here().getFirst().whose());
    assertEquals(0.25, model.here().getLast().share());
  }

  @Test
  void showsBucketsOfNobodyByTheirAddress() {
    site.stock.stranger(3, 100);
    load();
    AppRow row = model.here().getFirst();
    assertEquals(Optional.empty(), row.shelf());
    assertEquals(site.stock.occupied().getFirst().address().toString(), row.name());
    assertEquals("No identity in use", row.whose());
  }

  @Test
  void showsTheAppsOfIdentitiesThatStoreElsewhere() {
    site.stock.app(1, "https://board.example");
    load();
    assertEquals(List.of(), List.copyOf(model.here()));
    assertEquals("at hub.example", model.elsewhere().getFirst().amount());
    assertEquals("Identity: Identity 2", model.elsewhere().getFirst().whose());
    assertEquals(
        List.of("On this computer", "At hub.example"),
        model.lodgings().stream().map(Lodging::where).toList());
  }

  @Test
  void saysWhereAppsReachTheHubOrWhyTheyDoNot() {
    load();
    assertEquals("http://localhost:3000", model.addressProperty().get());
    assertEquals("", model.hubTroubleProperty().get());
    site.stock.serving(new BuiltIn.PortBusy(3000));
    load();
    assertEquals("", model.addressProperty().get());
    assertTrue(model.hubTroubleProperty().get().contains("port 3000"));
    assertEquals("", model.hubProperty().get());
  }

  @Test
  void saysNothingOfCopiesThatNobodyWants() {
    load();
    assertEquals("", model.mirrorProperty().get());
    assertEquals("", model.mirrorTroubleProperty().get());
  }

  @Test
  void followsWhatWaitsToBeCopied() {
    load();
    site.stock.mirroring(
        new MirrorState(
            MirrorState.Phase.WAITING,
            12,
            Optional.of(new HubTrouble.Unreachable()),
            Optional.of(HandStockroom.NOW.plusSeconds(42))));
    site.background.work();
    String said = model.mirrorTroubleProperty().get();
    assertTrue(said.startsWith("Waiting to be copied: 12 files. The hub does not answer."), said);
    assertTrue(said.contains("42"), said);
    model.tryMirrorAgain();
    site.background.work();
    assertEquals("", model.mirrorTroubleProperty().get());
    assertEquals("Being copied: 12 files.", model.mirrorProperty().get());
  }

  @Test
  void followsNothingOnceItIsLeft() {
    load();
    model.left();
    site.stock.mirroring(
        new MirrorState(MirrorState.Phase.COPYING, 1, Optional.empty(), Optional.empty()));
    site.background.work();
    site.background.pass(Duration.ofSeconds(5));
    assertEquals("", model.mirrorProperty().get());
    assertEquals(List.of(), List.copyOf(model.lodgings()));
  }
}
