package dev.ownhand.ui.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.profile.proofs.ProofServices;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickingViewModelTest {
  private final AccountsViewModel accounts = new Counter().open();
  private final PickingViewModel model = picking();

  private PickingViewModel picking() {
    accounts.add();
    return Counter.picking(accounts);
  }

  private List<String> found() {
    return model.checked().stream().map(PickingViewModel.Offer::says).toList();
  }

  @Test
  void offersEveryServiceOnce() {
    assertEquals(ProofServices.all().size(), model.checked().size() + model.links().size());
    assertTrue(model.links().stream().anyMatch(offer -> offer.says().equals("Reddit")));
    assertTrue(found().contains("GitHub: a public gist"));
    assertTrue(found().contains("GitHub: text in your profile"));
  }

  @Test
  void findsServicesByNameInAnySpellingAndByTheirAddress() {
    model.searchProperty().set("hackernews");
    assertEquals(List.of("Hacker News: text in your profile"), found());
    model.searchProperty().set(" HACKER n");
    assertEquals(List.of("Hacker News: text in your profile"), found());
    model.searchProperty().set("ycombinator");
    assertEquals(List.of("Hacker News: text in your profile"), found());
    model.searchProperty().set("myspace");
    assertEquals(List.of(), found());
    assertEquals(List.of(), model.links());
  }

  @Test
  void goesOnWithTheFirstOneFound() {
    model.searchProperty().set("hacker");
    model.pickFirst();
    assertEquals("Hacker News", Counter.proving(accounts).serviceName());
  }

  @Test
  void goesOnWithNoneBeforeAnythingIsTyped() {
    model.pickFirst();
    assertEquals(model, Counter.picking(accounts));
  }
}
