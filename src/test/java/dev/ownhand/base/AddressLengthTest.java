package dev.ownhand.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddressLengthTest {
  private static final String APP = "https://app.example.com/";

  @Test
  void countsWhatABrowserIsSentTo() {
    int room = Limits.ADDRESS_CHARS - APP.length();
    String euros = "\u20ac".repeat(room / "%E2%82%AC".length());
    String longest = APP + euros + "a".repeat(room % "%E2%82%AC".length());
    WebAddress address = WebAddress.parse(longest).orElseThrow();
    assertEquals(Limits.ADDRESS_CHARS, address.toString().length());
    assertEquals(new AddressReading.Usable(address), WebAddress.read(address.toString()));
    assertEquals(
        new AddressReading.Unusable(AddressFault.MALFORMED), WebAddress.read(longest + "a"));
  }
}
