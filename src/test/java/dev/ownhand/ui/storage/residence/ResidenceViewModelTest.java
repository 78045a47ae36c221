package dev.ownhand.ui.storage.residence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.auth.StorageChoice;
import dev.ownhand.storage.Connecting;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Residence;
import dev.ownhand.ui.storage.HandStockroom;
import dev.ownhand.ui.storage.HubFinder;
import dev.ownhand.ui.storage.Site;
import dev.ownhand.ui.storage.residence.ResidenceViewModel.Kind;
import org.junit.jupiter.api.Test;

class ResidenceViewModelTest {
  private final Site site = new Site(Site.ENGLISH);

  private ResidenceViewModel of(StorageChoice choice) {
    Residence residence = site.stock.identity("Private", choice);
    return new ResidenceViewModel(site.premises, residence, "Private");
  }

  private StorageChoice held() {
    return site.stock.residences().getFirst().choice();
  }

  private void type(ResidenceViewModel model, String address) {
    model.finder().typedProperty().set(address);
    site.background.pass(HubFinder.PAUSE);
    site.background.work();
  }

  @Test
  void looksForTheHubOnceNobodyTypesOn() {
    ResidenceViewModel model = of(new StorageChoice.BuiltIn());
    model.choose(Kind.ELSEWHERE);
    model.finder().typedProperty().set("https://hub.exam");
    site.background.work();
    assertFalse(model.savableProperty().get());
    type(model, "https://hub.example");
    assertEquals("A hub answers at hub.example.", model.finder().saidProperty().get());
    assertTrue(model.savableProperty().get());
    model.save();
    site.background.work();
    assertEquals(new StorageChoice.Elsewhere(HandStockroom.OTHER), held());
    assertFalse(model.savableProperty().get());
    assertEquals(new Place.There(HandStockroom.OTHER), model.now());
    assertTrue(model.saidProperty().get().contains("next sign-in"));
  }

  @Test
  void savesNoHubThatWasNotFound() {
    site.stock.answering(new Connecting.NotAHub());
    ResidenceViewModel model = of(new StorageChoice.BuiltIn());
    model.choose(Kind.BOTH);
    type(model, "https://blog.example");
    assertTrue(model.finder().troubleProperty().get().contains("not a storage hub"));
    model.save();
    site.background.work();
    assertEquals(new StorageChoice.BuiltIn(), held());
  }

  @Test
  void forgetsTheHubWhenTheAddressChanges() {
    ResidenceViewModel model = of(new StorageChoice.BuiltIn());
    model.choose(Kind.BOTH);
    type(model, "https://hub.example");
    model.finder().typedProperty().set("https://hub.example.org");
    assertFalse(model.savableProperty().get());
  }

  @Test
  void goesBackToThisComputerWithoutAsking() {
    ResidenceViewModel model = of(new StorageChoice.Mirrored(HandStockroom.OTHER));
    assertEquals(Kind.BOTH, model.kindProperty().get());
    assertEquals("https://hub.example", model.finder().typedProperty().get());
    assertFalse(model.savableProperty().get());
    model.choose(Kind.HERE);
    model.save();
    site.background.work();
    assertEquals(new StorageChoice.BuiltIn(), held());
  }
}
