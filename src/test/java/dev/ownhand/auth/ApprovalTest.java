package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {
  @Test
  void withholdsWhatAnAppCanDoWithout() {
    Set<Scope> both = Set.of(Scope.EMAIL, Scope.PUBLISH_DATA);
    assertEquals(both, new Approval.Granted(0, both, Optional.empty()).withheld());
  }

  @ParameterizedTest
  @ValueSource(strings = {"store_write", "collection.notes"})
  void withholdsNothingElse(String name) {
    Set<Scope> scope = Set.of(Scope.of(name).orElseThrow());
    assertThrows(
        IllegalArgumentException.class, () -> new Approval.Granted(0, scope, Optional.empty()));
  }

  @Test
  void givesNoAddressThatIsWithheld() {
    Optional<String> email = Optional.of("ada@example.org");
    assertEquals(email, new Approval.Granted(0, Set.of(Scope.PUBLISH_DATA), email).email());
    assertThrows(
        IllegalArgumentException.class, () -> new Approval.Granted(0, Set.of(Scope.EMAIL), email));
  }
}
