package dev.ownhand.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubAddressTest {
  @Test
  void isGoodIfItIsSecureOrOnThisComputer() {
    assertEquals(
        new HubAddress.Good("https://hub.example/"), HubAddress.check(" https://HUB.example:443/\n"));
    assertEquals(
        new HubAddress.Good("http://localhost:3000"), HubAddress.check("http://localhost:3000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://hub.example", "http://192.168.0.7/hub"})
  void isNotSecureIfOthersCouldReadAlong(String typed) {
    assertEquals(new HubAddress.NotSecure(), HubAddress.check(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hub.example",
        "ftp://hub.example",
        "https://u@hub.example",
        "https://hub.example/?x",
        "http://hub.example/#x"
      })
  void isNoAddressOtherwise(String typed) {
    assertEquals(new HubAddress.NotAnAddress(), HubAddress.check(typed));
  }
}
