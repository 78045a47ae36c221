package dev.ownhand.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void showsNothing() {
    try (Secret secret = Secret.copyOf(new byte[] {1, 2, 3})) {
      assertEquals("Secret", secret.toString());
      assertEquals(Secret.owning(new byte[] {9}).hashCode(), secret.hashCode());
    }
  }

  @Test
  void comparesByContent() {
    assertEquals(Secret.owning(new byte[] {1, 2}), Secret.owning(new byte[] {1, 2}));
    assertNotEquals(Secret.owning(new byte[] {1, 2}), Secret.owning(new byte[] {1, 3}));
    assertNotEquals(Secret.owning(new byte[] {1, 2}), Secret.owning(new byte[] {1}));
  }

  @Test
  void wipesItsBytesOnClose() {
    byte[] bytes = {1, 2, 3};
    Secret secret = Secret.owning(bytes);
    Secret copy = secret.copy();
    secret.close();
    assertArrayEquals(new byte[3], bytes);
    assertThrows(IllegalStateException.class, secret::reveal);
    assertArrayEquals(new byte[] {1, 2, 3}, copy.reveal());
  }
}
