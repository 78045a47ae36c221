package dev.ownhand.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Md5Test {
  /** RFC 1321, section A.5. */
  @ParameterizedTest
  @CsvSource({
    "'', d41d8cd98f00b204e9800998ecf8427e",
    "abc, 900150983cd24fb0d6963f7d28e17f72",
    "message digest, f96b697d7cb7938d525a2f31aaf161d0"
  })
  void isThatOfTheStandard(String message, String digest) {
    byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
    var md5 = new Md5();
    md5.update(bytes, bytes.length);
    assertEquals(digest, md5.hex());
  }

  @Test
  void takesBytesOneAfterTheOtherAndBeginsAnew() {
    var md5 = new Md5();
    md5.update(new byte[] {'a', 'x'}, 1);
    md5.update(new byte[] {'b', 'c', 'x'}, 2);
    assertEquals("900150983cd24fb0d6963f7d28e17f72", md5.hex());
    assertEquals("d41d8cd98f00b204e9800998ecf8427e", md5.hex());
  }
}
