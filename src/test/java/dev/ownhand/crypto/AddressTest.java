package dev.ownhand.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  /** vectors/gaia-auth.json and the address of twenty zero bytes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U",
        "1LQJaxbnB6SdYGPMje3L3c4JnSJG8xckzm",
        "1111111111111111111114oLvT2"
      })
  void readsBackWhatItWrites(String text) {
    assertEquals(Optional.of(text), Address.parse(text).map(Address::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1F3rxuN3RR48fAnDFVQt4g83grAiP3go9V",
        "11F3rxuN3RR48fAnDFVQt4g83grAiP3go9U",
        "1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U ",
        "1f3rxuN3RR48fAnDFVQt4g83grAiP3go9U",
        "1F3rxuN3RR48fAnDFVQt4g83grAiP3go90",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"
      })
  void refusesWhatIsNone(String text) {
    assertEquals(Optional.empty(), Address.parse(text));
  }

  @Test
  void refusesALongTextUnread() {
    assertEquals(Optional.empty(), Address.parse("1".repeat(1_000_000)));
  }
}
