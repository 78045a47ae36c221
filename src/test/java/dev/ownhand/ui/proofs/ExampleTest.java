package dev.ownhand.ui.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.profile.proofs.ProofPlace;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.profile.proofs.ProofServices;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleTest {
  @Test
  void everyServiceThatChecksHasAnExampleThatItReadsItself() {
    List<String> without =
        ProofServices.all().stream()
            .filter(service -> service.place() != ProofPlace.NOWHERE)
            .filter(service -> Example.of(service).isEmpty())
            .map(ProofService::displayName)
            .toList();
    assertEquals(List.of(), without);
    for (ProofService service : ProofServices.all()) {
      Example.of(service)
          .ifPresent(
              example ->
                  assertTrue(
                      service.read(example.pasted()).filter(example.account()::equals).isPresent()));
    }
  }
}
