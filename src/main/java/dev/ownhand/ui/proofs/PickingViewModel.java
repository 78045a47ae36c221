package dev.ownhand.ui.proofs;

import dev.ownhand.base.Origin;
import dev.ownhand.profile.proofs.ProofPlace;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.profile.proofs.ProofServices;
import dev.ownhand.texts.ProofTexts;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A service is chosen among those that are known. */
public final class PickingViewModel {
  private final Consumer<ProofService> picked;
  private final List<Offer> offers;
  private final ObservableList<Offer> checked = FXCollections.observableArrayList();
  private final ObservableList<Offer> links = FXCollections.observableArrayList();
  private final StringProperty search = new SimpleStringProperty(this, "search", "");

  /**
   * A service.
   *
   * @param says its name, and how it proves
   */
  public record Offer(ProofService service, String says) {
    /** Whether everybody can check accounts there. */
    boolean isChecked() {
      return service.place() != ProofPlace.NOWHERE;
    }

    /** Whether somebody who types this means it. */
    boolean isMeant(String typed) {
      return Stream.concat(
              Stream.of(service.displayName(), service.id()),
              service.profile("ada").map(address -> address.origin()).map(Origin::host).stream())
          .anyMatch(name -> folded(name).contains(folded(typed)));
    }

    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKD)
          .replaceAll("[^\\p{L}\\p{N}]", "")
          .toLowerCase(Locale.ROOT);
    }
  }

  PickingViewModel(ProofTexts words, Unfinished.Scrap scrap, Consumer<ProofService> picked) {
    this.picked = picked;
    offers =
        ProofServices.all().stream()
            .map(service -> new Offer(service, words.offer(service)))
            .toList();
    search.set(scrap.search);
    search.subscribe(
        typed -> {
          scrap.search = typed;
          show(typed);
        });
  }

  private void show(String typed) {
    List<Offer> meant = offers.stream().filter(offer -> offer.isMeant(typed)).toList();
    checked.setAll(meant.stream().filter(Offer::isChecked).toList());
    links.setAll(meant.stream().filter(offer -> !offer.isChecked()).toList());
  }

  /** What is searched for. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Services at which everybody can check accounts, those searched for. */
  public ObservableList<Offer> checked() {
    return checked;
  }

  /** Services at which accounts are mere links, those searched for. */
  public ObservableList<Offer> links() {
    return links;
  }

  /** Goes on with a service. */
  public void pick(Offer offer) {
    picked.accept(offer.service());
  }

  /** Goes on with the first of those found, if something was searched for. */
  public void pickFirst() {
    if (!search.get().isBlank()) {
      Stream.concat(checked.stream(), links.stream()).findFirst().ifPresent(this::pick);
    }
  }
}
