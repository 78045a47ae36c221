package dev.ownhand.ui.proofs;

import dev.ownhand.crypto.Address;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What was typed while an account was added, for each identity, until the program ends or it is forgotten.
 * Used on the window's thread only.
 */
public final class Unfinished {
  private final Map<Address, Scrap> scraps = new HashMap<>();

  /** Of one identity. */
  static final class Scrap {
    private final SequencedMap<Errand, String> pasted = new LinkedHashMap<>();

    /** What is searched for among the services. */
    String search = "";

    /** What was being done when nobody looked any more. */
    Optional<Errand> current = Optional.empty();

    String pasted(Errand errand) {
      return pasted.getOrDefault(errand, errand.begun());
    }

    void paste(Errand errand, String text) {
      if (text.equals(errand.begun())) {
        pasted.remove(errand);
      } else {
        pasted.putLast(errand, text);
      }
    }

    /** What something was typed for, and that was not finished; of several the last. */
    Optional<Errand> begun() {
      return pasted.keySet().stream().reduce((_, later) -> later);
    }

    void done(Errand errand) {
      pasted.remove(errand);
      current = Optional.empty();
      search = "";
    }
  }

  Scrap of(Address owner) {
    return scraps.computeIfAbsent(owner, _ -> new Scrap());
  }

  /** Nothing was begun. */
  public void forget() {
    scraps.clear();
  }
}
